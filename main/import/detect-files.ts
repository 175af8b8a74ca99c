/**
 * Detection as the engine offers it: what the workspace knows goes to the thread, what the thread says is put into words.
 * Must never read a file itself.
 */
import type { DetectResult, ReadingHint } from '../../contract/import-assist.ts';
import { type ImportKind, type MappedTable, type Mapping, mappingSchema } from '../../contract/import-mapping.ts';
import { messageOf } from '../../contract/messages/index.ts';
import { detectInput } from './detect-input.ts';
import type { OpenQuestion } from './detection/analyse.ts';
import type { TableFile } from './readers/index.ts';
import { baseName, type ImportDeps, type ImportInput, inWords } from './run.ts';
import { withoutSameSurveys } from './same-survey.ts';
import { detectInThread } from './thread.ts';

export interface DetectRequest {
  readonly files: readonly TableFile[];
  readonly kind: ImportKind | null;
  readonly hints?: readonly ReadingHint[];
  readonly language: ImportInput['language'];
  readonly signal?: AbortSignal | undefined;
}

/** Throws ImportRefusal where a file cannot be read. */
export async function detectFiles(deps: ImportDeps, request: DetectRequest): Promise<DetectResult> {
  // Called as the import calls them, or it would look for other files than were mapped.
  const files = request.files.map(({ name, bytes }) => ({ name: baseName(name), bytes }));
  const seen = await detectInThread(detectInput(deps, { ...request, files }), {
    signal: request.signal,
    worker: deps.worker,
  });
  const detection = await withoutSameSurveys(deps, { ...request, files }, seen);
  const { language } = request;
  const { kinds } = deps.profiles.words;
  const sayOf = (table: number, question: string) => {
    const kind = kindAmongOthers(detection.mapping, table);
    return kind === null ? question : `${kinds[kind].title[language]}: ${question}`;
  };
  return {
    tables: [...detection.tables],
    questions: detection.questions.map(({ table, column, code, params, path, options, labels, suggested }) => ({
      table,
      column,
      code,
      message: sayOf(table, messageOf(language, code, params)),
      path: [...path],
      options:
        code === 'kind_open'
          ? Object.entries(kinds).map(([value, { title }]) => ({ value, label: title[language] }))
          : options.map((value, at) => ({ value, label: labelOf(labels?.[at], value, language) })),
      suggested,
    })),
    mapping: detection.mapping === null ? null : mappingSchema.parse(detection.mapping),
    profiles: detection.profiles.map((profile) => ({ ...profile, differs: [...profile.differs] })),
    findings: detection.findings.map((finding) => inWords(finding, language)),
  };
}

/** Of a sheet that is several tables at once; null where nothing has to be told apart. */
function kindAmongOthers(mapping: Pick<Mapping, 'tables'> | null, index: number): ImportKind | null {
  const table = mapping?.tables[index];
  const isBeside = ({ file, sheet, skip }: MappedTable) => file === table?.file && sheet === table.sheet && !skip;
  return (mapping?.tables.filter(isBeside).length ?? 0) > 1 ? (table?.kind ?? null) : null;
}

function labelOf(
  label: NonNullable<OpenQuestion['labels']>[number] | undefined,
  value: string,
  language: DetectRequest['language'],
): string {
  if (label !== undefined && 'text' in label) return label.text;
  return messageOf(language, label?.code ?? `option_${value}`);
}
