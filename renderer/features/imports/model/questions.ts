/**
 * The engine's questions beside the mapping as it stands: which still matter, which are answered, and with what.
 * Answers for the way from a question to where its answer goes. Must never answer one by itself.
 */
import type { DetectResult, ImportQuestion } from '../../../../contract/import-assist.ts';
import type { DateStyle, DecimalStyle, ImportKind, MappedTable, Mapping } from '../../../../contract/import-mapping.ts';
import { type Corrections, editColumn, editTable, isUsed, readAgain, sayChoice, sayConstant } from './corrections.ts';

export interface AskedQuestion {
  readonly key: string;
  readonly question: ImportQuestion;
  /** What stands in the mapping; null = not answered. */
  readonly answer: string | null;
}

type Place =
  | { readonly kind: 'kind' }
  | { readonly kind: 'scale' }
  | { readonly kind: 'cell' }
  | { readonly kind: 'factor' }
  | { readonly kind: 'sumRows' }
  | { readonly kind: 'choice'; readonly at: number }
  | { readonly kind: 'constant'; readonly field: string }
  | { readonly kind: 'column'; readonly at: number; readonly style: 'decimal' | 'dates' };

/** Questions of tables and columns that are brought in, in the engine's order. */
export function questionsOf(result: DetectResult, mapping: Mapping): readonly AskedQuestion[] {
  return result.questions.flatMap((question) => {
    const table = mapping.tables[question.table];
    const place = placeOf(question, result);
    if (table === undefined || table.skip || place === null) return [];
    const answer = answerAt(table, place);
    if (answer === undefined) return [];
    return [{ key: `${question.table} ${question.path.slice(2).join(' ')}`, question, answer }];
  });
}

/** The corrections with this answer in them. */
export function withAnswer(
  corrections: Corrections,
  result: DetectResult,
  question: ImportQuestion,
  value: string,
): Corrections {
  const table = result.tables[question.table];
  const place = placeOf(question, result);
  if (table === undefined || place === null) return corrections;
  switch (place.kind) {
    case 'kind':
      return readAgain(corrections, table, { kind: value as ImportKind });
    case 'scale':
      return editTable(corrections, table, { scale: value as NonNullable<MappedTable['scale']> });
    case 'cell':
      return editTable(corrections, table, { cell: value === 'provision' ? 'provision' : 'balance' });
    case 'factor':
      return editTable(corrections, table, { factor: Number(value) });
    case 'sumRows':
      return editTable(corrections, table, { sumRows: value === 'rows' ? 'rows' : 'totals' });
    case 'choice':
      return sayChoice(corrections, table, result.mapping?.tables[question.table]?.choices?.[place.at], Number(value));
    case 'constant':
      return sayConstant(corrections, table, place.field, value);
    case 'column':
      return editColumn(
        corrections,
        table,
        place.at,
        place.style === 'decimal' ? { decimal: value as DecimalStyle } : { dates: value as DateStyle },
      );
  }
}

function placeOf({ table, path }: ImportQuestion, { mapping }: DetectResult): Place | null {
  const [head, at, last] = path.slice(2);
  const proposed = mapping?.tables[table];
  if (head === 'kind' || head === 'scale' || head === 'factor') return { kind: head };
  if (head === 'unpivot') return { kind: 'cell' };
  if (head === 'sumRows') return { kind: 'sumRows' };
  if (head === 'choices' && typeof at === 'number') return { kind: 'choice', at };
  if (head === 'constants' && typeof at === 'number') {
    const field = proposed?.constants[at]?.field;
    return field === undefined ? null : { kind: 'constant', field };
  }
  const column = head === 'columns' && typeof at === 'number' ? proposed?.columns[at] : undefined;
  if (column === undefined || (last !== 'decimal' && last !== 'dates')) return null;
  return { kind: 'column', at: column.at, style: last };
}

/** Undefined where the question no longer matters. */
function answerAt(table: MappedTable, place: Place): string | null | undefined {
  if (place.kind === 'kind') return table.kind;
  if (place.kind === 'scale') return table.scale;
  if (place.kind === 'cell') return table.unpivot?.cell;
  if (place.kind === 'factor') return textOf(table.factor);
  if (place.kind === 'sumRows') return table.sumRows?.are;
  if (place.kind === 'choice') return textOf(table.choices?.[place.at]?.use);
  if (place.kind === 'constant') return table.constants.find(({ field }) => field === place.field)?.value;
  const column = table.columns.find((one) => one.at === place.at && isUsed(table, one));
  return column === undefined ? undefined : (column[place.style] ?? null);
}

function textOf(value: number | null | undefined): string | null | undefined {
  return typeof value === 'number' ? String(value) : value;
}
