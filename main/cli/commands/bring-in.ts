/** Commands that bring files in and take them back. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { LARGEST_FILE_BYTES, MOST_FILES } from '../../../contract/import-limits.ts';
import { IMPORT_KINDS, type ImportKind, importKindSchema, type Mapping } from '../../../contract/import-mapping.ts';
import type { ImportProgress, ImportResult } from '../../../contract/imports.ts';
import type { ImportedDocument } from '../../../contract/inspection.ts';
import { holdsReport } from '../../features/inspection/document/package-read.ts';
import { DOCUMENT_FORMAT } from '../../features/inspection/document/schema.ts';
import { ImportRefusal } from '../../import/findings.ts';
import { readMappingText } from '../../import/mapping/kept/stored-profiles.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';

/** Throws UsageError for more than one way of reading the files, a kind nobody knows, or a mapping that cannot be read. */
export function checkBringIn({ words, profile, map, kind }: Arguments): void {
  if (profile !== null && (map !== null || kind !== null)) throw new UsageError('usage_one_reading');
  if (kind !== null) kindOf(kind);
  if (map !== null) readMap(map);
  for (const path of words) checkReadable(path);
}

/** Throws UsageError. */
export function checkReadable(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new UsageError('file_unreadable', { file: basename(path) });
  }
  if (statSync(path).isDirectory()) throw new UsageError('file_is_folder', { file: basename(path) });
}

/** By profile, by mapping, or as detected: the last only where nothing is left to ask. */
export async function bringIn({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const { language, dryRun } = args;
  const files = args.words.map(readFile);
  if (await isReport(files, args)) return bringInReports(client, files, args, output);
  checkSizes(files);
  const reading = await readingOf(client, files, args);
  const result = await resultOf(await client.imports.run({ files, dryRun, listGone: true, language, ...reading }));
  output.answer(importDocument(result), () => importText(result, args));
  // Nothing of it could be used: for a script that is a refusal, whatever is listed.
  return result.read > 0 && result.rejected === result.read ? REFUSED : 0;
}

const REFUSED = 1;

/** Throws UsageError for more than one import takes. */
export function checkSizes(files: readonly File[]): void {
  if (files.length > MOST_FILES) throw new UsageError('too_many_files', { limit: String(MOST_FILES) });
  const large = files.find(({ size }) => size > LARGEST_FILE_BYTES);
  if (large === undefined) return;
  throw new UsageError('file_too_large', { file: large.name, limit: String(LARGEST_FILE_BYTES / 1024 / 1024) });
}

/** A report's document says by its first word what it is, a ZIP by what lies in it; with a way of reading given it is a table like any other. */
async function isReport(files: readonly File[], { profile, map, kind }: Arguments): Promise<boolean> {
  if (profile !== null || map !== null || kind !== null || files.length === 0) return false;
  const word = new RegExp(`^\\uFEFF?\\s*\\{\\s*"format"\\s*:\\s*"${DOCUMENT_FORMAT}"`);
  for (const file of files) {
    if (word.test(await file.slice(0, 200).text())) continue;
    if (!holdsReport(file.name, new Uint8Array(await file.arrayBuffer()))) return false;
  }
  return true;
}

/** One after the other; the first that is refused ends it, and those before it stay. */
async function bringInReports(
  client: Session['client'],
  files: readonly File[],
  { language, dryRun }: Arguments,
  output: Output,
): Promise<number> {
  const taken: ImportedDocument[] = [];
  for (const file of files) taken.push(await client.inspection.importDocument({ file, dryRun }));
  output.answer(taken, () =>
    taken
      .flatMap(({ outcome, number, created, kept, batch, photos }) => [
        say(language, outcome === 'created' ? 'report_taken' : 'report_unchanged', { number, created, kept }),
        ...(photos.all === 0 ? [] : [say(language, 'report_photos', photos)]),
        ...(batch === null ? [] : [say(language, 'import_batch', { batch })]),
        ...(dryRun ? [say(language, 'import_dry')] : []),
      ])
      .join('\n'),
  );
  return 0;
}

async function readingOf(
  client: Session['client'],
  files: File[],
  { profile, map, kind, language }: Arguments,
): Promise<{ readonly profile: string } | { readonly mapping: Mapping }> {
  if (profile !== null) return ofProfile(client, files, profile, language);
  if (map !== null) return { mapping: readMap(map) };
  const wanted = kind === null ? {} : { kind: kindOf(kind) };
  const { mapping, questions, profiles, tables, findings } = await client.imports.detect({
    files,
    language,
    ...wanted,
  });
  // Nobody sees the names before they are brought in: what is wrong with all letters is a question here.
  const garbled = findings.find(({ code }) => code === 'encoding_doubtful');
  if (garbled !== undefined) {
    throw new UsageError('import_question', {
      question: garbled.message,
      files: files.map(({ name }) => name).join(' '),
    });
  }
  const [known] = profiles;
  // A profile that knows the files knows more about them than their headings say.
  if (kind === null && known !== undefined && known.confidence >= 0.9) return { profile: known.name };
  const differing = kind === null ? profiles.find(({ stored, differs }) => stored && differs.length > 0) : undefined;
  if (differing !== undefined) refuseDiffering(differing);
  if (questions.length > 0) {
    const asked = questions.map(({ table, path, message, suggested }) => {
      const { file, sheet } = tables[table] ?? { file: '', sheet: '' };
      return { file, sheet, path: path.join('.'), question: message, suggested };
    });
    const sentences = asked.map(({ file, sheet, path, question, suggested }) => {
      const name = [file, sheet].filter((part) => part !== '').join(' · ');
      const asking = suggested === null ? question : say(language, 'import_suggested', { question, suggested });
      return say(language, 'import_question_at', { name, path, question: asking });
    });
    const params = { question: sentences.join(' · '), files: files.map(({ name }) => name).join(' ') };
    throw new UsageError('import_question', params, asked);
  }
  return mapping === null ? { profile: '' } : { mapping };
}

/** A kept profile is held against the files first: what they write in another way would be read wrongly with nobody looking. */
async function ofProfile(
  client: Session['client'],
  files: File[],
  profile: string,
  language: Arguments['language'],
): Promise<{ readonly profile: string }> {
  const isKept = (await client.imports.listProfiles()).some(({ name }) => name === profile);
  if (!isKept) return { profile };
  const { profiles } = await client.imports.detect({ files, language });
  const differing = profiles.find(({ name, differs }) => name === profile && differs.length > 0);
  if (differing !== undefined) refuseDiffering(differing);
  return { profile };
}

function refuseDiffering({ name, differs }: { readonly name: string; readonly differs: readonly string[] }): never {
  throw new UsageError('import_profile_differs', { name, columns: differs.join(', ') });
}

/** Throws UsageError where the file cannot be read, and where it is no mapping. */
function readMap(path: string): Mapping {
  const text = readBytes(path).toString('utf8');
  try {
    return readMappingText(text).mapping;
  } catch (thrown) {
    if (!(thrown instanceof ImportRefusal)) throw thrown;
    throw new UsageError('map_unreadable', {
      file: basename(path),
      fault: String(thrown.refusal.params['fault'] ?? ''),
    });
  }
}

export async function takeBack({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const wanted = args.words[0] ?? '';
  const batches = await client.imports.batches();
  if (wanted !== '' && !batches.some(({ id }) => id === wanted))
    throw new UsageError('undo_unknown', { batch: wanted, known: latest(batches, args.language) });
  const report = await client.imports.undo({ batch: wanted });
  const { removed, restored, leftAlone } = report;
  const left = (reason: 'changed' | 'used') => {
    const rows = new Map(leftAlone.flatMap((row) => (row.reason === reason ? [[row.id, row.label] as const] : [])));
    return named(args.language, `undo_${reason}`, rows.size, [...rows.values()]);
  };
  output.answer(report, () =>
    [say(args.language, 'undo_done', { removed, restored }), ...left('changed'), ...left('used')].join('\n'),
  );
  return 0;
}

const LATEST = 5;

/** The last imports that can still be taken back, a line each. */
function latest(
  batches: Awaited<ReturnType<Session['client']['imports']['batches']>>,
  language: Arguments['language'],
) {
  const lines = batches
    .filter(({ undoneAtMs }) => undoneAtMs === null)
    .sort((a, b) => b.importedAtMs - a.importedAtMs)
    .slice(0, LATEST)
    .map(
      ({ id, importedAtMs, files }) =>
        `${id}  ${new Date(importedAtMs).toISOString().slice(0, 10)}  ${files.join(', ')}`,
    );
  return lines.length === 0 ? say(language, 'none') : lines.join(' · ');
}

/** Throws UsageError. */
export function kindOf(text: string): ImportKind {
  const kind = importKindSchema.safeParse(text);
  if (!kind.success) throw new UsageError('usage_kind', { value: text, kinds: IMPORT_KINDS.join(', ') });
  return kind.data;
}

/** The last thing an import's stream says. */
export async function resultOf(stream: AsyncIterable<ImportProgress>): Promise<ImportResult> {
  for await (const step of stream) if (step.kind === 'result') return step.result;
  throw new Error('the import ended without a result');
}

export function readFile(path: string): File {
  return new File([new Uint8Array(readBytes(path))], basename(path));
}

function readBytes(path: string): Buffer {
  checkReadable(path);
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError('file_unreadable', { file: basename(path) });
  }
}

function importDocument({ batch, read, created, updated, unchanged, rejected, findings, ...rest }: ImportResult) {
  return { batch, read, created, updated, unchanged, rejected, findings, ...rest };
}

function importText(result: ImportResult, { language }: Arguments): string {
  const lines = [say(language, 'import_done', { ...counts(result) })];
  if (result.dryRun) lines.push(say(language, 'import_dry'));
  else if (result.batch !== null) lines.push(say(language, 'import_batch', { batch: result.batch }));
  const { count, rows } = result.gone ?? { count: 0, rows: [] };
  lines.push(
    ...named(
      language,
      'import_gone',
      count,
      rows.map(({ label }) => label),
    ),
  );
  for (const finding of result.findings) {
    const place = [finding.file, finding.row, finding.column].filter((part) => part !== null).join(':');
    lines.push(`${finding.level}  ${place}  ${finding.message}`);
  }
  return lines.join('\n');
}

/** Named in text up to here; a document names more. */
const MOST_NAMED = 50;

/** A sentence with a count, and what it counts; nothing where it is none. */
function named(
  language: Arguments['language'],
  code: 'import_gone' | 'undo_changed' | 'undo_used',
  count: number,
  labels: readonly string[],
): readonly string[] {
  if (count === 0) return [];
  const lines = labels.slice(0, MOST_NAMED).map((label) => `  ${label}`);
  const more = count - lines.length;
  return [
    say(language, code, { count }),
    ...lines,
    ...(more === 0 ? [] : [say(language, 'and_more', { count: more })]),
  ];
}

function counts({ read, created, updated, unchanged, rejected }: ImportResult) {
  return { read, created, updated, unchanged, rejected };
}
