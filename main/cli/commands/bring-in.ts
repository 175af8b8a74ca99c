/** Commands that bring files in and take them back. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ImportProgress, ImportResult } from '../../../contract/imports.ts';
import { findAssetsDir } from '../../features/app.ts';
import { loadProfiles } from '../../import/profiles.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';

/** Throws UsageError without a profile. */
export function checkBringIn({ profile }: Arguments): void {
  if (profile !== null) return;
  const known = loadProfiles(pathToFileURL(`${findAssetsDir()}/`)).list();
  throw new UsageError('usage_profile', { profiles: known.map((entry) => entry.name).join(', ') });
}

export async function bringIn({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const { language, dryRun } = args;
  const profile = args.profile ?? '';
  const files = args.words.map(readFile);
  const result = await resultOf(await client.imports.run({ files, profile, dryRun, language }));
  output.answer(importDocument(result), () => importText(result, args));
  return 0;
}

export async function takeBack({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const report = await client.imports.undo({ batch: args.words[0] ?? '' });
  output.answer(report, () =>
    say(args.language, 'undo_done', {
      removed: report.removed,
      restored: report.restored,
      leftAlone: report.leftAlone.length,
    }),
  );
  return 0;
}

/** The last thing an import's stream says. */
export async function resultOf(stream: AsyncIterable<ImportProgress>): Promise<ImportResult> {
  for await (const step of stream) if (step.kind === 'result') return step.result;
  throw new Error('the import ended without a result');
}

function readFile(path: string): File {
  try {
    return new File([new Uint8Array(readFileSync(path))], basename(path));
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
  for (const finding of result.findings) {
    const place = [finding.file, finding.row, finding.column].filter((part) => part !== null).join(':');
    lines.push(`${finding.level}  ${place}  ${finding.message}`);
  }
  return lines.join('\n');
}

function counts({ read, created, updated, unchanged, rejected }: ImportResult) {
  return { read, created, updated, unchanged, rejected };
}
