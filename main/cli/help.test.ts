/** The help of each command: none is left out, in either language, and what it names exists. */
import { describe, expect, test } from 'vitest';
import { IMPORT_KINDS, SCALE_IDS } from '../../contract/import-mapping.ts';
import { readArguments } from './arguments.ts';
import { COMMAND_NAMES, helpPage } from './help.ts';
import { da } from './help-da.ts';
import { en } from './help-en.ts';

const PAGES = COMMAND_NAMES.flatMap((command) => (['da', 'en'] as const).map((language) => ({ command, language })));
const textsOf = (language: 'da' | 'en') => (language === 'da' ? da : en);

describe.each(PAGES)('the help of $command in $language', ({ command, language }) => {
  const page = helpPage(language, command);
  const { usage, options, examples } = textsOf(language).pages[command];

  test('has usage, options, two examples and every exit code, and fits a terminal', () => {
    expect(page).toContain(`tilstand ${command}`);
    expect(new Set(examples.map(([line]) => line)).size).toBe(2);
    for (const code of ['0', '1', '2', '3']) expect(page).toMatch(new RegExp(`^ {2}${code} {3}`, 'm'));
    expect(page.split('\n').filter((line) => line.length > 112)).toEqual([]);
  });

  test('shows only what the command line understands', () => {
    for (const [line] of examples) expect(() => readArguments(line.split(' ').filter(isTyped))).not.toThrow();
    const named = [...usage, ...options.map(([word]) => word)].join(' ').match(/--[a-z-]+/g) ?? [];
    for (const option of named.filter((one) => one !== '--help')) {
      const plain = ['--dry-run', '--no-open'].includes(option);
      const value = { '--objective': 'peak', '--window': '1', '--cap-bp': '1', '--port': '1' }[option] ?? 'x';
      const words = examples[0][0].split(' ').filter(isTyped).slice(0, 2);
      const typed = [...words, ...(command === 'export' ? ['1'] : []), option, ...(plain ? [] : [value])];
      expect(() => readArguments(typed), typed.join(' ')).not.toThrow();
    }
  });
});

/** Up to where a shell would send the answer elsewhere. */
function isTyped(_: string, at: number, words: readonly string[]): boolean {
  const sent = words.indexOf('>');
  return sent === -1 || at < sent;
}

describe('values', () => {
  test('every kind and every scale is named where it can be given', () => {
    for (const language of ['da', 'en'] as const) {
      for (const command of ['import', 'detect', 'template'] as const)
        for (const kind of IMPORT_KINDS) expect(helpPage(language, command)).toMatch(new RegExp(`^ {2}${kind} `, 'm'));
      for (const scale of SCALE_IDS) expect(helpPage(language, 'import')).toMatch(new RegExp(`^ {2}${scale} `, 'm'));
    }
  });

  test('the Danish page and the English one show the same options', () => {
    const optionsOf = (page: string) => [...new Set(page.match(/--[a-z][a-z-]*/g))].sort();
    for (const command of COMMAND_NAMES)
      expect(optionsOf(helpPage('da', command))).toEqual(optionsOf(helpPage('en', command)));
  });
});

describe('asking for help', () => {
  test('after a command it is about that command, whatever else was typed', () => {
    expect(readArguments(['import', '--help'])).toMatchObject({ command: 'help', words: ['import'] });
    expect(readArguments(['import', 'a.csv', 'b.csv', '-h', '--port', '1'])).toMatchObject({
      command: 'help',
      words: ['import'],
    });
    expect(readArguments(['help', 'import'])).toMatchObject({ command: 'help', words: ['import'] });
    expect(readArguments(['--help'])).toMatchObject({ command: 'help', words: [] });
    expect(readArguments([])).toMatchObject({ command: 'help', words: [] });
  });
});
