/** Commands that write documents. The file appears whole or not at all. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';

const REPORT_FORMATS = ['pdf', 'xlsx', 'json', 'zip'] as const;

const DOCUMENTS = ['board', 'plan', 'report', 'profile', 'result'];

/** Throws UsageError for anything that is no document of ours, or without a file to write it to. */
export function checkExport({ words: [kind = ''], out }: Arguments): void {
  if (!DOCUMENTS.includes(kind)) throw new UsageError('usage_export_kind', { kind });
  if (out === null) throw new UsageError('usage_out');
  if (kind === 'report') formatOf(out);
}

/** As the file is to be called. Throws UsageError. */
function formatOf(out: string): (typeof REPORT_FORMATS)[number] {
  const ending = extname(out).slice(1).toLowerCase();
  const format = REPORT_FORMATS.find((one) => one === ending);
  if (format === undefined) throw new UsageError('usage_report_format', { formats: REPORT_FORMATS.join(', ') });
  return format;
}

export async function exportDocument({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const [kind, number = ''] = args.words;
  if (kind === 'report') return exportReport(client, number, args, output);
  const out = args.out ?? '';
  const file = await documentOf(client, kind, number, args.language);
  const bytes = await writeWhole(out, file);
  output.answer({ file: out, bytes, suggestedName: file.name }, () => say(args.language, 'written', { file: out }));
  return 0;
}

/** `word`: a department's number, a profile's name or an import's id. */
async function documentOf(
  client: Session['client'],
  kind: string | undefined,
  word: string,
  language: Arguments['language'],
): Promise<File> {
  switch (kind) {
    case 'board':
      return client.exports.boardPack({ number: word, language });
    case 'profile':
      return client.imports.exportProfile({ name: word });
    case 'result':
      return client.imports.result({ batch: word, language });
    default:
      return client.exports.planWorkbook({ number: word, language });
  }
}

/** The newest report of a department, or one by its id. A ZIP of many photos becomes several files, each brought in by itself. */
async function exportReport(
  client: Session['client'],
  word: string,
  { language, out: asked }: Arguments,
  output: Output,
): Promise<number> {
  const out = asked ?? '';
  const format = formatOf(out);
  const reportId = /^[0-9a-f-]{36}$/.test(word) ? word : await newestReport(client, word);
  const { parts, missing } =
    format === 'zip' ? await client.inspection.exportParts({ reportId }) : { parts: 1, missing: 0 };
  const files: { readonly file: string; readonly bytes: number }[] = [];
  for (let part = 1; part <= parts; part += 1) {
    const made = await client.inspection.export({ reportId, format, language, part });
    const file = parts === 1 ? out : `${out.slice(0, -extname(out).length)}-${part}-${parts}${extname(out)}`;
    files.push({ file, bytes: await writeWhole(file, made) });
  }
  output.answer({ reportId, files, missing }, () =>
    [
      ...files.map(({ file }) => say(language, 'written', { file })),
      ...(missing === 0 ? [] : [say(language, 'photos_missing', { count: missing })]),
    ].join('\n'),
  );
  return 0;
}

/** Throws UsageError where the department has none. */
async function newestReport(client: Session['client'], number: string): Promise<string> {
  const reports = await client.inspection.list({ number });
  const newest = reports.find(({ revisedById }) => revisedById === null);
  if (newest === undefined) throw new UsageError('no_report', { number });
  return newest.reportId;
}

/** Writes under a temporary name beside the target, then renames. Returns the size in bytes. */
export async function writeWhole(path: string, file: Blob): Promise<number> {
  const target = resolve(path);
  const temporary = `${target}.tmp-${process.pid}`;
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } catch {
    rmSync(temporary, { force: true });
    throw new UsageError('out_unwritable', { file: path });
  }
  return bytes.length;
}
