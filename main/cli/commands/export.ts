/** Commands that write documents. The file appears whole or not at all. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';

/** Throws UsageError for anything but a board pack or a plan into a file. */
export function checkExport({ words: [kind = ''], out }: Arguments): void {
  if (kind !== 'board' && kind !== 'plan') throw new UsageError('usage_export_kind', { kind });
  if (out === null) throw new UsageError('usage_out');
}

export async function exportDocument({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const [kind, number = ''] = args.words;
  const out = args.out ?? '';
  const request = { number, language: args.language };
  const file = kind === 'board' ? await client.exports.boardPack(request) : await client.exports.planWorkbook(request);
  const bytes = await writeWhole(out, file);
  output.answer({ file: out, bytes, suggestedName: file.name }, () => say(args.language, 'written', { file: out }));
  return 0;
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
