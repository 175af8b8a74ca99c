/** Commands that ask "what if": a plan under a scenario, the provision that would do, works levelled, twins. None of them changes anything. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type ScenarioInput, scenarioSchema } from '../../../contract/scenarios.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Session } from '../session.ts';
import { money, table } from '../table.ts';
import { figureName, say } from '../texts.ts';
import { planDocument } from '../views.ts';

export async function showScenario({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const { language } = args;
  const scenario = readScenario(args.scenario ?? '');
  const result = await client.scenarios.evaluate({ number: args.words[0] ?? '', scenario });
  const { plan, name, figures, years, notIndexed } = result;
  output.answer({ ...planDocument(plan), scenario: { name, figures, years, notIndexed } }, () =>
    [name, figureTable(figures, plan.currency, language)].join('\n\n'),
  );
  return 0;
}

export async function solve({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const { language } = args;
  const number = args.words[0] ?? '';
  const result = await client.scenarios.solve({ number, capBp: args.capBp });
  const { currency } = await client.plan.get({ number });
  const amount = (ore: number) => money(ore, currency, language);
  output.answer(result, () =>
    [
      say(language, 'solve_now', { amount: amount(result.provisionOre) }),
      say(language, 'solve_required', {
        amount: amount(result.requiredLevelOre),
        year: result.bindingYear ?? say(language, 'none'),
      }),
      say(language, 'solve_average', {
        amount: amount(result.averageOre),
        lowest: result.lowestBalanceAtAverage ? amount(result.lowestBalanceAtAverage.ore) : say(language, 'none'),
        year: result.lowestBalanceAtAverage?.year ?? say(language, 'none'),
      }),
      say(language, 'solve_waiting', { amount: amount(result.waiting.extraOre) }),
      ...(result.capped
        ? [
            say(
              language,
              result.capped.feasible ? 'solve_capped' : 'solve_capped_not',
              cappedParams(result.capped, amount),
            ),
          ]
        : []),
      ...result.sensitivity.map((entry) =>
        say(language, 'solve_moves', { title: entry.title, amount: amount(entry.withoutOre) }),
      ),
    ].join('\n'),
  );
  return 0;
}

export async function level({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const { language, objective, windowYears } = args;
  const number = args.words[0] ?? '';
  const result = await client.scenarios.level({
    number,
    objective: objective ?? 'peak',
    windowYears,
  });
  const { currency } = await client.plan.get({ number });
  output.answer(result, () =>
    [
      say(language, `level_${result.label}`, {
        before: money(result.beforeOre, currency, language),
        after: money(result.afterOre, currency, language),
        moves: result.moves.length,
      }),
      ...result.moves.map((move) =>
        say(language, 'level_move', {
          title: move.title,
          from: move.fromYear,
          to: move.toYear,
          worth: money(move.worthOre, currency, language),
        }),
      ),
      figureTable(result.figures, currency, language),
    ].join('\n'),
  );
  return 0;
}

export async function twins({ client }: Session, args: Arguments, output: Output): Promise<number> {
  const { language } = args;
  const result = await client.scenarios.twins({ number: args.words[0] ?? '' });
  output.answer(result, () =>
    [
      table(
        [
          { title: say(language, 'col_number'), cell: (row) => row.number },
          { title: say(language, 'col_name'), cell: (row) => row.name },
          { title: say(language, 'col_distance'), right: true, cell: (row) => row.distance.toFixed(2) },
        ],
        result.twins,
      ),
      ...result.figures.map((figure) =>
        figure.summary.kind === 'too_few'
          ? say(language, 'twins_too_few', { figure: figureName(language, figure.figure), n: figure.summary.n })
          : say(language, figure.outlier ? 'twins_outlier' : 'twins_figure', {
              figure: figureName(language, figure.figure),
              own: figure.own ?? say(language, 'none'),
              median: Math.round(figure.summary.median),
              n: figure.summary.n,
            }),
      ),
    ].join('\n'),
  );
  return 0;
}

function figureTable(
  figures: readonly { figure: string; before: number | null; after: number | null; change: number | null }[],
  currency: string,
  language: Arguments['language'],
): string {
  const show = (figure: string, value: number | null) => {
    if (value === null) return say(language, 'none');
    return figure.endsWith('Ore') ? money(value, currency, language) : String(value);
  };
  return table(
    [
      { title: say(language, 'col_figure'), cell: (row) => figureName(language, row.figure) },
      { title: say(language, 'col_before'), right: true, cell: (row) => show(row.figure, row.before) },
      { title: say(language, 'col_after'), right: true, cell: (row) => show(row.figure, row.after) },
      { title: say(language, 'col_change'), right: true, cell: (row) => show(row.figure, row.change) },
    ],
    figures,
  );
}

function cappedParams(
  capped: { levelOre: number | null; broken: { year: number; missingOre: number } | null; capBp: number },
  amount: (ore: number) => string,
) {
  return {
    cap: capped.capBp / 100,
    level: amount(capped.levelOre ?? 0),
    year: capped.broken?.year ?? '',
    missing: amount(capped.broken?.missingOre ?? 0),
  };
}

/** Throws UsageError for a file that is no scenario, naming the field. */
export function readScenario(path: string): ScenarioInput {
  const file = basename(path);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (thrown) {
    throw new UsageError(thrown instanceof SyntaxError ? 'scenario_no_json' : 'file_unreadable', { file });
  }
  const parsed = scenarioSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
  const field = [...(issue?.path ?? []), keys].filter((part) => part !== '').join('.');
  throw new UsageError('scenario_bad_field', { file, field: field === '' ? '–' : field });
}
