/**
 * Helpers of tests that bring files in as the assistant does: detect, answer nothing, import; and look at what stands afterwards.
 * For tests only; never imported by code that ships.
 */
import type { DetectResult } from '../../../contract/import-assist.ts';
import { type ImportKind, type Mapping, mappingSchema } from '../../../contract/import-mapping.ts';
import type { ImportResult } from '../../../contract/imports.ts';
import type { EntityName } from '../../../db/entities.ts';
import { detectFiles } from '../detect-files.ts';
import type { TableFile } from '../readers/index.ts';
import { textFile, type Workspace } from './workspace.ts';

export async function look(
  { deps }: Workspace,
  files: readonly TableFile[],
  kind: ImportKind | null = null,
): Promise<DetectResult & { readonly mapping: Mapping }> {
  const found = await detectFiles(deps, { files, kind, language: 'da' });
  if (found.mapping === null) throw new Error('no table was found');
  return { ...found, mapping: found.mapping };
}

/** As proposed, whatever is open. */
export async function bringInAs(
  workspace: Workspace,
  files: readonly TableFile[],
  kind: ImportKind | null = null,
): Promise<ImportResult> {
  const { mapping } = await look(workspace, files, kind);
  return workspace.run(files, '', { profile: undefined, mapping: mappingSchema.parse(mapping) });
}

/** Rows that stand, each as the texts of these fields, in order. */
export function standing({ db }: Workspace, entity: EntityName, fields: readonly string[]): readonly string[] {
  const { query, all } = db.reader;
  const found: unknown[] = all(
    query
      .selectFrom(entity as 'building_part')
      .select(fields as never)
      .where('deleted_at', 'is', null),
  );
  return (found as Record<string, unknown>[]).map((row) => fields.map((field) => String(row[field])).join('|')).sort();
}

export const csvFile = (name: string, ...lines: readonly string[]) => textFile(name, lines.join('\r\n'));

export const codesOfResult = ({ findings }: Pick<ImportResult, 'findings'>) => findings.map(({ code }) => code);
