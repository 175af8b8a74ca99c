/**
 * Which field of ours a heading means.
 * Answers for candidates with a confidence, best first, from the words of six languages.
 * Must never look at more than the heading and what stands below it; choosing among columns is columns.ts.
 */
import { HEADING_JOIN } from './header.ts';
import { likenessTo, squeeze } from './likeness.ts';

export interface FieldWords {
  readonly field: string;
  readonly type: string;
  /** Names in any language, our own titles among them. */
  readonly names: readonly string[];
}

export interface Candidate {
  readonly field: string;
  /** 0 … 1 */
  readonly confidence: number;
}

export interface HeadingIndex {
  /** Candidates for a heading, best first. */
  candidates(heading: string): readonly Candidate[];
  isKnown(heading: string): boolean;
}

const SHORTEST_ALIKE = 4;
const ALIKE_FROM = 0.7;

export function indexHeadings(fields: readonly FieldWords[]): HeadingIndex {
  const exact = new Map<string, Candidate[]>();
  const names: { readonly field: string; readonly name: string }[] = [];
  for (const { field, names: words } of fields) {
    words.forEach((name, at) => {
      const key = squeeze(name);
      if (key === '') return;
      const list = exact.get(key) ?? [];
      // A field's own title and the first names of each language are the usual ones; where two fields share a name the order decides.
      if (!list.some((known) => known.field === field)) list.push({ field, confidence: at === 0 ? 0.97 : 0.93 });
      exact.set(key, list);
      if (key.length >= SHORTEST_ALIKE) names.push({ field, name: key });
    });
  }
  // A name two fields share says less than one of its own: Afdelingsnr before Afdeling.
  for (const [key, list] of exact) {
    if (list.length > 1)
      exact.set(
        key,
        list.map(({ field, confidence }) => ({ field, confidence: confidence - 0.04 })),
      );
  }
  const cache = new Map<string, readonly Candidate[]>();

  const find = (heading: string): readonly Candidate[] => {
    const key = squeeze(heading);
    if (key === '') return [];
    const found = new Map<string, number>();
    const note = (field: string, confidence: number) => found.set(field, Math.max(found.get(field) ?? 0, confidence));
    for (const { field, confidence } of exact.get(key) ?? []) note(field, confidence);
    // The lower half of a heading over two rows, and a heading without its unit: "Areal (m²)", "Beløb i kr."
    for (const [part, worth] of partsOf(heading)) {
      for (const { field, confidence } of exact.get(squeeze(part)) ?? []) note(field, confidence * worth);
    }
    const isUnknown = found.size === 0;
    // "Afdeling · Navn": what the lower half does not say by itself, both together may.
    const isJoined = heading.includes(HEADING_JOIN) && !exact.has(key) && !exact.has(squeeze(lowerHalf(heading)));
    if ((isUnknown || isJoined) && key.length >= SHORTEST_ALIKE) {
      const likenessOf = likenessTo(key, ALIKE_FROM);
      const alike = names.map(({ field, name }) => ({ field, name, is: likenessOf(name) }));
      // What spans the columns tells apart what is alike in them: "Bygningsdel · Navn" is no name of a building.
      const upper = isJoined ? squeeze(upperHalf(heading)) : '';
      const whole = isJoined ? alike.filter(({ name }) => name !== upper) : alike;
      const from = isJoined ? Math.max(ALIKE_FROM, ...whole.map(({ is }) => is)) : ALIKE_FROM;
      for (const { field, is } of whole) if (is >= from) note(field, is * (isJoined ? 0.95 : 0.85));
      for (const part of isUnknown ? edgesOf(heading) : []) {
        const share = squeeze(part).length / key.length;
        for (const { field } of exact.get(squeeze(part)) ?? []) note(field, 0.58 + 0.25 * share);
      }
    }
    return [...found].map(([field, confidence]) => ({ field, confidence })).sort((a, b) => b.confidence - a.confidence);
  };

  return {
    candidates(heading) {
      let known = cache.get(heading);
      if (known === undefined) {
        known = find(heading);
        cache.set(heading, known);
      }
      return known;
    },
    isKnown: (heading) => exact.has(squeeze(heading)),
  };
}

/** Beginnings and ends of a heading of few words: "Saldo 401 primo" speaks of a balance, "BBR ydervæg" of a wall. */
function edgesOf(heading: string): readonly string[] {
  const words = heading.split(/[^\p{L}\p{N}%²³]+/u).filter((word) => word !== '');
  if (words.length < 2 || words.length > 5) return [];
  return words.flatMap((_, at) => (at === 0 ? [] : [words.slice(0, at).join(' '), words.slice(at).join(' ')]));
}

function partsOf(heading: string): readonly (readonly [part: string, worth: number])[] {
  const parts: [string, number][] = [];
  const bare = heading
    .replace(/[([].*?[)\]]/g, ' ')
    .replace(/\b(?:i|in|t)?\s*(?:kr\.?|dkk|eur|€)\s*$/i, ' ')
    .trim();
  if (bare !== '' && bare !== heading) parts.push([bare, 0.95]);
  const at = heading.lastIndexOf(HEADING_JOIN);
  if (at >= 0) {
    parts.push([lowerHalf(heading), 0.9]);
    parts.push([heading.replaceAll(HEADING_JOIN, ' '), 1]);
    parts.push([upperHalf(heading), 0.55]);
  }
  return parts;
}

/** Of a heading over two rows. */
function lowerHalf(heading: string): string {
  return heading.slice(heading.lastIndexOf(HEADING_JOIN) + HEADING_JOIN.length);
}

function upperHalf(heading: string): string {
  return heading.slice(0, Math.max(0, heading.lastIndexOf(HEADING_JOIN)));
}
