/** Commands of the import assistant: what files are thought to be, and an empty workbook to fill in. */
import type { DetectResult } from '../../../contract/import-assist.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Session } from '../session.ts';
import { type Column, percent, table } from '../table.ts';
import { say } from '../texts.ts';
import { checkSizes, kindOf, readFile } from './bring-in.ts';
import { writeWhole } from './export.ts';

/** Throws UsageError for a kind nobody knows. */
export function checkDetect({ kind }: Arguments): void {
  if (kind !== null) kindOf(kind);
}

/** Throws UsageError for a kind nobody knows, or without a file to write. */
export function checkTemplate({ words, out }: Arguments): void {
  kindOf(words[0] ?? '');
  if (out === null) throw new UsageError('usage_out');
}

export async function detect({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const { language } = args;
  const files = args.words.map(readFile);
  checkSizes(files);
  const result = await client.imports.detect({
    files,
    language,
    ...(args.kind === null ? {} : { kind: kindOf(args.kind) }),
  });
  output.answer(result, () => detectText(result, args));
  return 0;
}

export async function template({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const file = await client.imports.template({ kind: kindOf(args.words[0] ?? ''), language: args.language });
  const path = args.out ?? '';
  const bytes = await writeWhole(path, file);
  output.answer({ file: path, bytes, suggestedName: file.name }, () => say(args.language, 'written', { file: path }));
  return 0;
}

function detectText({ tables, questions, profiles }: DetectResult, { language }: Arguments): string {
  const sure = (share: number) => percent(share, language);
  const none = say(language, 'none');
  type Row = DetectResult['tables'][number]['columns'][number];
  const columns: readonly Column<Row>[] = [
    { title: say(language, 'col_column'), cell: ({ letters }) => letters },
    { title: say(language, 'col_heading'), cell: ({ heading }) => heading.slice(0, 40) },
    { title: say(language, 'col_field'), cell: ({ field }) => field ?? none },
    {
      title: say(language, 'col_sure'),
      right: true,
      cell: ({ field, confidence }) => (field === null ? '' : sure(confidence)),
    },
    { title: say(language, 'col_example'), cell: ({ examples }) => (examples[0] ?? '').slice(0, 40) },
  ];
  const blocks = tables.map((found) => {
    const head = say(language, 'detect_table', {
      name: [found.file, found.sheet].filter((part) => part !== '').join(' · '),
      kind: found.kind.value ?? none,
      sure: sure(found.kind.confidence),
      rows: found.rows,
      header: found.header.row,
    });
    const rows = found.columns.filter(({ heading, content }) => heading !== '' || content !== 'empty');
    return `${head}\n${table(columns, rows)}`;
  });
  const asked = questions.map(({ message }) => say(language, 'detect_question', { question: message }));
  const known = profiles.map(({ name, confidence }) =>
    say(language, 'detect_profile', { name, sure: sure(confidence) }),
  );
  return [...blocks, ...asked, ...known].join('\n');
}
