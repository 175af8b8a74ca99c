/**
 * The same grades once more: a list without a day or a number of its survey is asked which survey it is of, unless it says what stands.
 * Answers for a second reading of the same file being unchanged, as the guide promises. Must never drop a question whose answer could
 * change a row: it is tried, and only where nothing at all would change is there nothing to ask.
 */
import { mappingSchema } from '../../contract/import-mapping.ts';
import type { DetectRequest } from './detect-files.ts';
import type { Detection } from './detection/analyse.ts';
import { ImportRefusal } from './findings.ts';
import { type ImportDeps, runImport } from './run.ts';

/** A longer list is asked about: trying it would take its time. */
const MOST_ROWS = 5_000;

export async function withoutSameSurveys(
  deps: ImportDeps,
  { files, language, signal }: DetectRequest,
  detection: Detection,
): Promise<Detection> {
  const { questions, mapping, tables } = detection;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  if (mapping === null || questions.length === 0 || rows > MOST_ROWS) return detection;
  if (questions.some(({ code }) => code !== 'survey_open')) return detection;
  const asked = new Set(questions.map(({ path }) => path.slice(0, 4).join('.')));
  const isAsked = (table: number, at: number) => asked.has(['tables', table, 'constants', at].join('.'));
  const undated = {
    ...mapping,
    tables: mapping.tables.map((table, index) => ({
      ...table,
      constants: table.constants.filter((_, at) => !isAsked(index, at)),
    })),
  };
  const tried = { files, mapping: mappingSchema.parse(undated), dryRun: true, language, signal };
  const changes = await runImport(deps, tried).catch((thrown: unknown) => {
    if (thrown instanceof ImportRefusal) return null;
    throw thrown;
  });
  const isSame =
    changes !== null && changes.unchanged > 0 && changes.created + changes.updated + changes.rejected === 0;
  return isSame ? { ...detection, mapping: undated, questions: [] } : detection;
}
