/**
 * What each kind of table is known by: its fields, headings people have confirmed in it, and its names.
 */
import type { KindSpec } from '../../../domain/import/columns.ts';
import { likeness, squeeze } from '../../../domain/import/likeness.ts';
import type { ProposeContext } from './propose.ts';

/** Fields a table may lack: one value for all rows is as good. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'departmentNumber',
  'series',
  'account',
  'accountingYear',
  'period',
  'grade',
]);

/** A list that only speaks of parts may name them by their numbers; one that lists them may not (compile.ts). */
const BY_NUMBER: ReadonlyMap<string, string> = new Map([['partName', 'partKey']]);

export function kindSpecs({ words, learnt }: Pick<ProposeContext, 'words' | 'learnt'>): readonly KindSpec[] {
  return Object.entries(words.kinds).map(([kind, { fields, bare, own = {} }]) => {
    const always = Object.entries(own).flatMap(([field, names]) =>
      Object.values(names).flatMap((some) => some.map((name) => [squeeze(name), field] as const)),
    );
    const said = learnt.filter(([of]) => of === kind).map(([, heading, field]) => [squeeze(heading), field] as const);
    const insteadOf = kind === 'parts' ? {} : { insteadOf: BY_NUMBER };
    return { kind, fields, bare, leftOut: LEFT_OUT, ...insteadOf, taught: new Map([...always, ...said]) };
  });
}

/** A kind's word in the names of file and sheet. */
export function nameHint(name: string, words: readonly string[]): number {
  const parts = name.split(/[\s_\-.]+/).filter((part) => part.length >= 3);
  const whole = squeeze(name);
  let best = 0;
  for (const word of words) {
    const wanted: string | null = squeeze(word);
    if (wanted.length >= 4 && whole.includes(wanted)) best = 1;
    else for (const part of parts) if (likeness(part, word) >= 0.85) best = Math.max(best, 0.9);
  }
  return best;
}
