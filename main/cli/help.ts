/**
 * The help of each command: usage, options with their values, two examples, exit codes.
 * Answers for every command having a page in both languages. Knows no workspace and opens none.
 */
import type { Language } from '../../contract/common.ts';
import { IMPORT_KINDS, type ImportKind, SCALE_IDS } from '../../contract/import-mapping.ts';
import { da } from './help-da.ts';
import { en } from './help-en.ts';

export const COMMAND_NAMES = [
  'detect',
  'import',
  'template',
  'profiles',
  'import-profile',
  'undo-import',
  'departments',
  'condition',
  'plan',
  'solve',
  'level',
  'twins',
  'export',
  'verify',
  'serve',
  'demo',
  'help',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** A word or option, and what it does. */
type Line = readonly [string, string];

export interface HelpPage {
  /** Forms of the command, without the general options. */
  readonly usage: readonly string[];
  readonly about: string;
  readonly options: readonly Line[];
  /** Values that may be given, a list each. */
  readonly values?: readonly ('kinds' | 'scales')[];
  /** What needs more than a line. */
  readonly notes?: readonly string[];
  readonly examples: readonly [Line, Line];
  /** Beyond those of every command. */
  readonly refused?: string;
}

/** Everything a language says in help. */
export interface HelpTexts {
  readonly words: Readonly<
    Record<'usage' | 'options' | 'general' | 'examples' | 'exit' | 'kinds' | 'scales' | 'all', string>
  >;
  readonly general: readonly Line[];
  readonly exits: readonly Line[];
  readonly kinds: Readonly<Record<ImportKind, string>>;
  readonly scales: Readonly<Record<(typeof SCALE_IDS)[number], string>>;
  readonly pages: Readonly<Record<CommandName, HelpPage>>;
}

const INDENT = 2;
/** Where what a word does begins. */
const COLUMN = 26;
const WIDTH = 110;

export function isCommandName(text: string): text is CommandName {
  return COMMAND_NAMES.some((name) => name === text);
}

/** The page of one command. */
export function helpPage(language: Language, command: CommandName): string {
  const texts = language === 'da' ? da : en;
  const { words } = texts;
  const page = texts.pages[command];
  const lists = { kinds: IMPORT_KINDS.map(pairOf(texts.kinds)), scales: SCALE_IDS.map(pairOf(texts.scales)) };
  const refused = page.refused;
  const exits = texts.exits.map((line): Line => (line[0] === '1' && refused !== undefined ? ['1', refused] : line));
  return [
    wrapped(`tilstand ${command} — ${page.about}`, WIDTH).join('\n'),
    block(
      words.usage,
      page.usage.map((form) => `${' '.repeat(INDENT)}tilstand ${form}`),
    ),
    ...(page.options.length === 0 ? [] : [block(words.options, page.options.flatMap(inTwo))]),
    ...(page.values ?? []).map((name) => block(words[name], lists[name].flatMap(inTwo))),
    ...(page.notes ?? []).map((note) => wrapped(note, WIDTH).join('\n')),
    block(
      words.examples,
      page.examples.flatMap(([line, what]) => [
        `${' '.repeat(INDENT)}tilstand ${line}`,
        ...wrapped(what, WIDTH - 2 * INDENT).map((text) => `${' '.repeat(2 * INDENT)}${text}`),
      ]),
    ),
    block(words.general, texts.general.flatMap(inTwo)),
    block(words.exit, exits.flatMap(inTwo)),
    words.all,
  ].join('\n\n');
}

function pairOf<K extends string>(texts: Readonly<Record<K, string>>): (key: K) => Line {
  return (key) => [key, texts[key]];
}

function block(title: string, lines: readonly string[]): string {
  return [`${title}:`, ...lines].join('\n');
}

/** A word longer than its column stands on a line of its own. */
function inTwo([word, what]: Line): readonly string[] {
  const head = ' '.repeat(INDENT) + word;
  const [first = '', ...rest] = wrapped(what, WIDTH - COLUMN);
  const more = rest.map((text) => ' '.repeat(COLUMN) + text);
  return head.length + 2 > COLUMN
    ? [head, ' '.repeat(COLUMN) + first, ...more]
    : [head.padEnd(COLUMN) + first, ...more];
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
