/** Commands of the profiles files are read with: which there are, and taking one from a file. */
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { say } from '../texts.ts';
import { checkReadable, readFile } from './bring-in.ts';

/** The kept ones first: they are the reader's own. */
export async function showProfiles({ client }: Session, { language }: Arguments, output: Output): Promise<number> {
  const [builtIn, kept] = [await client.imports.profiles(), await client.imports.listProfiles()];
  const rows = [
    ...kept.map(({ name, title, kinds }) => ({ name, title, stored: true, kinds })),
    ...builtIn.map(({ name, title }) => ({ name, title: title[language], stored: false, kinds: [] })),
  ];
  const columns = [
    { title: say(language, 'col_profile'), cell: ({ name }: (typeof rows)[number]) => name },
    { title: say(language, 'col_title'), cell: ({ title }: (typeof rows)[number]) => title },
    {
      title: say(language, 'col_whose'),
      cell: ({ stored }: (typeof rows)[number]) => say(language, stored ? 'profile_kept' : 'profile_built_in'),
    },
  ];
  output.answer(rows, () => table(columns, rows));
  return 0;
}

/** Throws UsageError where there is no such file. */
export function checkTakeProfile({ words: [path = ''] }: Arguments): void {
  checkReadable(path);
}

/** A profile of the same title is replaced. */
export async function takeProfile({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const taken = await client.imports.importProfile({ file: readFile(args.words[0] ?? '') });
  output.answer(taken, () => say(args.language, 'profile_taken', taken));
  return 0;
}
