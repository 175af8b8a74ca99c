/**
 * The account group of a building part that its file does not give: by the code of its element, or by the everyday words of its name.
 * Answers for a name whose words are of two groups being of neither.
 */
import { searchWords } from '../../../domain/text/fold.ts';
import type { Value } from '../values.ts';
import type { Options } from './index.ts';

/** Where nothing says: the envelope, and a remark. */
export const ASSUMED_GROUP = 2;

const codeTables = new Map<string, readonly (readonly [string, number])[]>();

/** Account group of an element code by its longest known beginning; null for none. Options: `sfb` = beginnings with their group, as JSON. */
export function groupOfCode(code: Value, { sfb }: Options): number | null {
  if (code === null || typeof sfb !== 'string') return null;
  let table = codeTables.get(sfb);
  if (table === undefined) {
    table = Object.entries(JSON.parse(sfb) as Record<string, number>).sort(([a], [b]) => b.length - a.length);
    codeTables.set(sfb, table);
  }
  const text = String(code);
  return table.find(([start]) => text.startsWith(start))?.[1] ?? null;
}

/** As it stands in assets/import-words/part-groups.json, all languages together. */
export interface PartGroups {
  /** Group → names of parts. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Words that say that a part is not where parts of its name usually are. */
  readonly inside: readonly string[];
  readonly outside: readonly string[];
}

interface NameTable {
  /** Names as {@link squeezed} has them. */
  readonly groups: ReadonlyMap<string, number>;
  readonly inside: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
  /** Names as files write them, with what they were found to be: few, and met again in most rows. */
  readonly met: Map<string, number | null>;
}

const nameTables = new Map<string, NameTable>();
/** A file whose every part has a name of its own asks anew. */
const MOST_MET = 1_000;
const LONGEST_NAME = 4;

/** Account group of a part by its name; null for none, and for two. Options: `partGroups` = {@link PartGroups} as JSON. */
export function groupOfName(name: Value, { partGroups }: Options): number | null {
  if (name === null || typeof partGroups !== 'string') return null;
  let table = nameTables.get(partGroups);
  if (table === undefined) {
    table = nameTable(JSON.parse(partGroups) as PartGroups);
    nameTables.set(partGroups, table);
  }
  // No name of a part has figures: those of a list count its parts.
  const asked = String(name).replaceAll(/\d+/g, '');
  let group = table.met.get(asked);
  if (group === undefined) {
    group = groupOfWords(searchWords(asked), table);
    if (table.met.size < MOST_MET) table.met.set(asked, group);
  }
  return group;
}

function groupOfWords(words: readonly string[], { groups, inside, outside }: NameTable): number | null {
  let found: number | null = null;
  let [isInside, isOutside] = [false, false];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_NAME, words.length - at);
    let group: number | undefined;
    for (; length > 0; length -= 1) {
      group = groups.get(words.slice(at, at + length).join(''));
      if (group !== undefined) break;
    }
    if (group === undefined) {
      const word = words[at] ?? '';
      isInside ||= inside.has(word);
      isOutside ||= outside.has(word);
      at += 1;
      continue;
    }
    if (found !== null && found !== group) return null;
    found = group;
    at += length;
  }
  // Inner doors are no part of the envelope, though doors are.
  if (found === null || (isInside && found <= ASSUMED_GROUP) || (isOutside && found > ASSUMED_GROUP)) return null;
  return found;
}

function nameTable({ groups, inside, outside }: PartGroups): NameTable {
  return {
    groups: new Map(
      Object.entries(groups).flatMap(([group, names]) => names.map((name) => [squeezed(name), Number(group)] as const)),
    ),
    inside: new Set(inside.map(squeezed)),
    outside: new Set(outside.map(squeezed)),
    met: new Map(),
  };
}

function squeezed(name: string): string {
  return searchWords(name).join('');
}
