/**
 * Helper of the importer's tests: the stages before staging, without thread or database.
 * For tests only; never imported by code that ships.
 */
import type { EntityName } from '../../../db/entities.ts';
import { type CheckedContent, createUnpacker } from '../packed-batch.ts';
import { type PipelineSummary, runPipeline } from '../pipeline.ts';
import type { Profile } from '../profile-schema.ts';
import type { TableFile } from '../readers/index.ts';

export interface Checked extends PipelineSummary {
  readonly records: readonly (CheckedContent & {
    readonly entity: EntityName;
    readonly id: string;
    readonly row: number;
    readonly sheet: string;
  })[];
  /** Findings as `level code column`. */
  readonly told: readonly string[];
}

/** Runs detect, map and check; `existing` are the ids the workspace is said to hold. */
export async function check(
  profile: Profile,
  files: readonly TableFile[],
  existing: readonly string[] = [],
): Promise<Checked> {
  const records: Checked['records'][number][] = [];
  const known = new Set(existing);
  const unpack = createUnpacker();
  const summary = await runPipeline(
    { files, profile, workspaceId: '11111111-2222-4333-8444-555555555555', classes: [] },
    {
      lookup: async (_entity, ids) => new Set(ids.filter((id) => known.has(id))),
      async emit(batch) {
        const { sheet } = batch;
        for (const { entity, id, row, content } of unpack(batch))
          records.push({ entity, id, row, sheet, ...content() });
      },
      progress: () => undefined,
    },
  );
  const told = summary.findings.map(({ level, code, column }) => `${level} ${code} ${column ?? '-'}`);
  return { ...summary, records, told };
}
