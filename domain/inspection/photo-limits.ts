/**
 * How large a photo may be, for the page that prepares it and the engine that keeps it.
 * Pixels decide, not bytes: a file of 602 kB can hold 14,000 × 14,000 of them and cost 800 MB to decode (reliability §3.3).
 */
export const PHOTO_LIMITS = {
  /** Width × height of the original, read from its header before anybody decodes it. */
  pixels: 50_000_000,
  originalBytes: 30_000_000,
  reportBytes: 8_000_000,
  thumbBytes: 400_000,
  /** A call's frame on the line may hold 128 MB. */
  callBytes: 100_000_000,
  photosPerCall: 20,
  /** Longest edges of the copies, in pixels. */
  reportEdge: 2_000,
  thumbEdge: 320,
} as const;
