/**
 * A colour profile reduced to its numbers: curves and the three primaries.
 * Answers for: no text, no maker, no serial number and no hidden byte stays, and a table-based or odd profile is dropped whole.
 * Source: ICC.1:2022 §7 (header, tag table), §10 (tag types).
 */

const HEADER = 128;
const MOST_BYTES = 64_000;
const KEPT_TAGS = new Set(['rXYZ', 'gXYZ', 'bXYZ', 'wtpt', 'rTRC', 'gTRC', 'bTRC', 'kTRC', 'chad']);
const KEPT_TYPES = new Set(['XYZ ', 'curv', 'para', 'sf32']);
/** Fields of the header that name a maker, a model, a day, an author or a checksum over them: [from, to). */
const NAMING = [
  [4, 8],
  [24, 36],
  [40, 64],
  [80, 128],
] as const;

/** The profile as bytes that hold only colour, or null where it is none that a camera writes. */
export function plainProfile(profile: Buffer): Buffer | null {
  if (profile.length < HEADER + 4 || profile.length > MOST_BYTES) return null;
  if (profile.readUInt32BE(0) !== profile.length || profile.toString('latin1', 36, 40) !== 'acsp') return null;
  const space = profile.toString('latin1', 16, 20);
  if (space !== 'RGB ' && space !== 'GRAY') return null;

  const count = profile.readUInt32BE(HEADER);
  const tableEnd = HEADER + 4 + count * 12;
  if (count > 100 || tableEnd > profile.length) return null;
  const plain = Buffer.alloc(profile.length);
  profile.copy(plain, 0, 0, HEADER);
  for (const [from, to] of NAMING) plain.fill(0, from, to);
  plain.write('acsp', 36, 'latin1');

  let kept = 0;
  for (let n = 0; n < count; n += 1) {
    const entry = HEADER + 4 + n * 12;
    const tag = profile.toString('latin1', entry, entry + 4);
    const offset = profile.readUInt32BE(entry + 4);
    const size = profile.readUInt32BE(entry + 8);
    if (!KEPT_TAGS.has(tag)) continue;
    if (offset < tableEnd || size < 8 || offset + size > profile.length) return null;
    if (!KEPT_TYPES.has(profile.toString('latin1', offset, offset + 4))) return null;
    profile.copy(plain, HEADER + 4 + kept * 12, entry, entry + 12);
    profile.copy(plain, offset, offset, offset + size);
    kept += 1;
  }
  if (kept === 0) return null;
  plain.writeUInt32BE(kept, HEADER);
  return plain;
}
