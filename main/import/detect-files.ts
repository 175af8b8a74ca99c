/**
 * Detection as the engine offers it: what the workspace knows goes to the thread, what the thread says is put into words.
 * Must never read a file itself.
 */
import type { DetectResult, ReadingHint } from '../../contract/import-assist.ts';
import { type ImportKind, mappingSchema } from '../../contract/import-mapping.ts';
import { messageOf } from '../../contract/messages/index.ts';
import { readImportProfiles, readKnownNumbers } from '../../db/queries/imports.ts';
import type { StoredShape } from './detection/analyse.ts';
import { learntHeadings } from './mapping/learn.ts';
import { usualOrganisation } from './mapping/resolve-reading.ts';
import type { TableFile } from './readers/index.ts';
import { type ImportDeps, type ImportInput, inWords } from './run.ts';
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
  const { reader } = deps.db;
  const departments = readKnownNumbers(reader, 'department');
  const detection = await detectInThread(
    {
      files: request.files,
      words: deps.profiles.words,
      learnt: learntHeadings(reader),
      kind: request.kind,
      hints: request.hints ?? [],
      organisation: usualOrganisation(reader),
      department: departments.length === 1 ? (departments[0]?.number ?? null) : null,
      profiles: deps.profiles.list().map(({ name }) => deps.profiles.get(name)),
      stored: storedShapes(deps),
    },
    request.signal,
    deps.worker,
  );
  const { language } = request;
  return {
    tables: [...detection.tables],
    questions: detection.questions.map(({ table, column, code, params, path, options, suggested }) => ({
      table,
      column,
      code,
      message: messageOf(language, code, params),
      path: [...path],
      options:
        code === 'kind_open'
          ? Object.entries(deps.profiles.words.kinds).map(([value, { title }]) => ({ value, label: title[language] }))
          : options.map((value) => ({ value, label: messageOf(language, `option_${value}`) })),
      suggested,
    })),
    mapping: detection.mapping === null ? null : mappingSchema.parse(detection.mapping),
    profiles: detection.profiles.map((profile) => ({ ...profile })),
    findings: detection.findings.map((finding) => inWords(finding, language)),
  };
}

function storedShapes({ db }: ImportDeps): readonly StoredShape[] {
  return readImportProfiles(db.reader).flatMap(({ name, title, content }) => {
    const mapping = mappingSchema.safeParse(JSON.parse(content ?? 'null'));
    if (!mapping.success) return [];
    const headings = mapping.data.tables
      .filter(({ skip }) => !skip)
      .map(({ columns }) => columns.filter(({ field }) => field !== null).map(({ heading }) => heading));
    return [{ name, title, headings }];
  });
}
