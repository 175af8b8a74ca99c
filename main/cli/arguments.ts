/**
 * What was typed after `tilstand`, checked.
 * Answers for: wrong usage is told in one sentence and changes nothing. Knows the commands' words, not what they do.
 */
import { parseArgs } from 'node:util';
import type { Language } from '../../contract/common.ts';
import { type LevelObjective, levelObjectiveSchema } from '../../contract/scenarios.ts';

/** What only a person can say, and where the answer goes in the mapping. */
export interface AskedQuestion {
  readonly file: string;
  readonly sheet: string;
  readonly path: string;
  readonly question: string;
  readonly suggested: string | null;
}

/** Not understood, or a file of the person that cannot be read or written. `isUsage` tells the two apart for the exit code. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly asked: readonly AskedQuestion[] | undefined;
  constructor(code: string, params: Readonly<Record<string, string>> = {}, asked?: readonly AskedQuestion[]) {
    super(code);
    this.code = code;
    this.params = params;
    this.asked = asked;
  }
}

export interface Arguments {
  readonly command: string;
  readonly words: readonly string[];
  readonly dataDir: string | null;
  readonly language: Language;
  readonly json: boolean;
  readonly profile: string | null;
  readonly kind: string | null;
  /** File with a mapping. */
  readonly map: string | null;
  readonly dryRun: boolean;
  readonly out: string | null;
  readonly port: number | null;
  readonly noOpen: boolean;
  readonly scenario: string | null;
  /** Basis points a year. */
  readonly capBp: number | null;
  readonly objective: LevelObjective | null;
  readonly windowYears: number | null;
}

interface Shape {
  /** How many words follow the command: least and most. */
  readonly words: readonly [number, number];
  readonly options: readonly string[];
}

const SHAPES: Readonly<Record<string, Shape>> = {
  import: { words: [1, 50], options: ['profile', 'kind', 'map', 'dry-run'] },
  detect: { words: [1, 50], options: ['kind'] },
  template: { words: [1, 1], options: ['out'] },
  profiles: { words: [0, 0], options: [] },
  'import-profile': { words: [1, 1], options: [] },
  departments: { words: [0, 0], options: [] },
  condition: { words: [1, 1], options: [] },
  plan: { words: [1, 1], options: ['scenario'] },
  solve: { words: [1, 1], options: ['cap-bp'] },
  level: { words: [1, 1], options: ['objective', 'window'] },
  twins: { words: [1, 1], options: [] },
  export: { words: [2, 2], options: ['out'] },
  'undo-import': { words: [1, 1], options: [] },
  verify: { words: [0, 0], options: [] },
  serve: { words: [0, 0], options: ['port', 'no-open'] },
  demo: { words: [0, 0], options: [] },
  help: { words: [0, 1], options: [] },
};

const GENERAL = ['data', 'lang', 'json', 'help'];

/** Throws UsageError. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const asksHelp = values.help === true;
  // `tilstand import --help` is `tilstand help import`, whatever else was typed.
  const [first, ...words] = asksHelp && positionals[0] !== 'help' ? ['help', ...positionals.slice(0, 1)] : positionals;
  const command = first ?? 'help';
  const shape = SHAPES[command];
  if (!shape) throw new UsageError('usage_unknown_command', { command });
  for (const option of Object.keys(values)) {
    if (!asksHelp && !GENERAL.includes(option) && !shape.options.includes(option)) {
      throw new UsageError('usage_option_not_here', { option: `--${option}`, command });
    }
  }
  const [least, most] = shape.words;
  if (words.length < least) throw new UsageError('usage_too_few', { command });
  if (words.length > most) throw new UsageError('usage_too_many', { command, word: words[most] ?? '' });
  return {
    command,
    words,
    dataDir: values.data ?? null,
    language: languageOf(values.lang),
    json: values.json === true,
    profile: values.profile ?? null,
    kind: values.kind ?? null,
    map: values.map ?? null,
    dryRun: values['dry-run'] === true,
    out: values.out ?? null,
    port: numberOf(values.port, '--port', 65_535),
    noOpen: values['no-open'] === true,
    scenario: values.scenario ?? null,
    capBp: numberOf(values['cap-bp'], '--cap-bp', 100_000),
    objective: objectiveOf(values.objective),
    windowYears: numberOf(values.window, '--window', 15),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        profile: { type: 'string' },
        kind: { type: 'string' },
        map: { type: 'string' },
        'dry-run': { type: 'boolean' },
        out: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        scenario: { type: 'string' },
        'cap-bp': { type: 'string' },
        objective: { type: 'string' },
        window: { type: 'string' },
      },
    });
  } catch (thrown) {
    const option = thrown instanceof Error ? (/'([^']+)'/.exec(thrown.message)?.[1] ?? '') : '';
    throw new UsageError('usage_bad_option', { option });
  }
}

function languageOf(text: string | undefined): Language {
  if (text === undefined || text === 'da') return 'da';
  if (text === 'en') return 'en';
  throw new UsageError('usage_bad_language', { value: text });
}

function numberOf(text: string | undefined, option: string, most: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > most) {
    throw new UsageError('usage_bad_number', { option, value: text, most: String(most) });
  }
  return value;
}

function objectiveOf(text: string | undefined): LevelObjective | null {
  if (text === undefined) return null;
  const objective = levelObjectiveSchema.safeParse(text);
  if (!objective.success) throw new UsageError('usage_bad_objective', { value: text });
  return objective.data;
}

/** The language asked for, also when the rest cannot be understood: the complaint should be readable. */
export function languageHint(argv: readonly string[]): Language {
  return optionHint(argv, '--lang') === 'en' ? 'en' : 'da';
}

/** The folder asked for, also when the rest cannot be understood. */
export function dataHint(argv: readonly string[]): string | null {
  return optionHint(argv, '--data');
}

/** As parseArgs takes it: `--name value` or `--name=value`, the last one counts. */
function optionHint(argv: readonly string[], name: string): string | null {
  const at = argv.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = argv[at];
  if (word === undefined) return null;
  return word === name ? (argv[at + 1] ?? null) : word.slice(name.length + 1);
}
