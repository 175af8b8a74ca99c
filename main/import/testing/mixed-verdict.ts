/**
 * A generated list through detection and import, as it is proposed and without a database, and what became of it.
 * For tests only; never imported by code that ships.
 */
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { analyse } from '../detection/analyse.ts';
import { createFindings, type Finding, ImportRefusal } from '../findings.ts';
import { compileMapping } from '../mapping/compile.ts';
import { tellUnused } from '../mapping/unused.ts';
import type { ImportWords } from '../mapping/words.ts';
import { createUnpacker } from '../packed-batch.ts';
import { runPipeline } from '../pipeline.ts';
import type { MixedFile } from './mixed-files.ts';
import { type Arrived, faultsOf } from './mixed-truth.ts';

/** told: something is not as the file says, and each such place is named in a warning or an error. */
export type Verdict = 'right' | 'asked' | 'told' | 'refused' | 'wrong';

export interface Judged {
  readonly verdict: Verdict;
  /** Faults nobody was told of. */
  readonly silent: readonly string[];
  readonly questions: readonly string[];
  readonly findings: readonly Finding[];
}

/** `isKindSaid`: people say what they bring in before they do, or let it be guessed. */
export async function judged(file: MixedFile, words: ImportWords, isKindSaid: boolean): Promise<Judged> {
  const { mapping, questions } = analyse({
    files: [file],
    words,
    learnt: [],
    kind: isKindSaid ? file.what.kind : null,
    organisation: '1',
    department: null,
    profiles: [],
    stored: [],
  });
  const nothing = { silent: [], findings: [], questions: questions.map(({ code }) => code) };
  if (mapping === null || questions.length > 0) return { verdict: 'asked', ...nothing };
  const parsed = mappingSchema.parse(mapping);
  const standing = { remembered: new Map(), organisation: '1', currencies: new Map(), thisYear: 2026 };
  const compiled = compileMapping(parsed, { words, ...standing });
  const beside = createFindings();
  tellUnused(parsed, beside);
  const unpack = createUnpacker();
  const arrived: Arrived[] = [];
  try {
    const { findings } = await runPipeline(
      { files: [file], ...compiled, workspaceId: '11111111-2222-4333-8444-555555555555', classes: [] },
      {
        lookup: async () => new Set(),
        async emit(records) {
          for (const { entity, id, row, content } of unpack(records)) {
            const { set, create } = content();
            arrived.push({ entity, id, row: Math.abs(row), fields: { ...create, ...set } });
          }
        },
        progress: () => undefined,
      },
    );
    const told = [...findings, ...beside.list().findings];
    const { silent, spoken } = faultsOf(file, arrived, told);
    const verdict = silent.length > 0 ? 'wrong' : spoken > 0 ? 'told' : 'right';
    return { verdict, silent, questions: [], findings: told };
  } catch (thrown) {
    if (thrown instanceof ImportRefusal) return { verdict: 'refused', ...nothing, findings: thrown.findings };
    throw thrown;
  }
}
