/**
 * What a person has corrected in the assistant's proposal, and the mapping that comes of it.
 * Answers for two sorts kept apart: what the engine must read again for (hints), and what only fills in its proposal (edits).
 * Must never guess: what nobody said stays as the engine proposed it.
 */
import type { DetectedTable, ReadingHint } from '../../../../contract/import-assist.ts';
import { turnedCell, withChoices } from '../../../../contract/import-columns.ts';
import type { ImportKind, MappedColumn, MappedTable, Mapping } from '../../../../contract/import-mapping.ts';

export type ColumnEdit = Partial<
  Pick<MappedColumn, 'decimal' | 'dates' | 'words' | 'factor' | 'fillDown' | 'tolerance' | 'onlyNew' | 'pad'>
>;

export interface TableEdit {
  readonly skip?: boolean;
  readonly scale?: MappedTable['scale'];
  /** What the amounts under years of a fund are. */
  readonly cell?: 'balance' | 'provision';
  /** Unit of the amounts whose columns name none. */
  readonly factor?: number;
  /** What rows that look like sums are. */
  readonly sumRows?: 'totals' | 'rows';
  /** What rows that say that they are sums are. */
  readonly totals?: 'totals' | 'rows';
  /** Empty: as the kind says. */
  readonly key?: readonly string[];
  /** Which of several columns is meant. */
  readonly choices: ReadonlyMap<string, number>;
  readonly constants: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<number, ColumnEdit>;
}

export interface Corrections {
  readonly hints: readonly ReadingHint[];
  readonly edits: ReadonlyMap<string, TableEdit>;
}

export const NO_CORRECTIONS: Corrections = { hints: [], edits: new Map() };

/** `of`: which of several tables of the sheet; left out, the one that stands for the sheet. */
type Named = Pick<DetectedTable, 'file' | 'sheet'> & Partial<Pick<DetectedTable, 'of'>>;

const NO_EDIT: TableEdit = { choices: new Map(), constants: new Map(), columns: new Map() };

export function tableKey({ file, sheet, of = null }: Named): string {
  return JSON.stringify(of === null ? [file, sheet] : [file, sheet, of]);
}

/** What the tables of a mapping are called here, in their order: the last of a sheet stands for it. */
export function namesOf({ tables }: Pick<Mapping, 'tables'>): readonly Named[] {
  const sheets = tables.map(({ file, sheet }) => tableKey({ file: file ?? '', sheet }));
  return tables.map(({ file, sheet, kind }, at) => {
    const own = sheets[at] ?? '';
    const isFlat = tables.some(({ repeats }, other) => repeats === true && sheets[other] === own);
    return { file: file ?? '', sheet, of: isFlat && sheets.lastIndexOf(own) !== at ? kind : null };
  });
}

export type ReadingPatch = Partial<Pick<ReadingHint, 'encoding' | 'delimiter' | 'headerRow' | 'headerRows'>> & {
  /** null: as the headings look. */
  readonly shape?: 'rows' | 'matrix' | null;
  /** null: as the columns look. */
  readonly kind?: ImportKind | null;
};

/** The table is read again. What was said of its columns falls away: they are no longer the same columns. */
export function readAgain(corrections: Corrections, table: Named, patch: ReadingPatch): Corrections {
  const { file, sheet } = table;
  const { shape: had, kind: was, ...before } = hintOf(corrections, { file, sheet }) ?? { file, sheet };
  const { shape = had ?? null, kind = was ?? null, ...others } = patch;
  const hint: ReadingHint = {
    ...before,
    ...others,
    ...(shape === null ? {} : { shape }),
    ...(kind === null ? {} : { kind }),
    fields: [],
  };
  const isOfSheet = (key: string) => {
    const [ownFile, ownSheet] = JSON.parse(key) as readonly string[];
    return ownFile === file && ownSheet === sheet;
  };
  const edits = new Map(corrections.edits);
  for (const [key, edit] of corrections.edits) if (isOfSheet(key)) edits.set(key, { ...edit, ...NO_EDIT });
  return { hints: [...corrections.hints.filter((one) => one.file !== file || one.sheet !== sheet), hint], edits };
}

/** Says which field a column is; null = not brought in. */
export function sayField(corrections: Corrections, table: Named, at: number, field: string | null): Corrections {
  const { file, sheet, of = null } = table;
  const named: ReadingHint = { file, sheet, ...(of === null ? {} : { of }), fields: [] };
  const before = hintOf(corrections, table) ?? named;
  const fields = [...before.fields.filter((one) => one.at !== at), { at, field }];
  const edit = corrections.edits.get(tableKey(table)) ?? NO_EDIT;
  const columns = new Map(edit.columns);
  columns.delete(at);
  return {
    hints: withHint(corrections, { ...before, fields }),
    edits: new Map(corrections.edits).set(tableKey(table), { ...edit, columns }),
  };
}

export function editTable(
  corrections: Corrections,
  table: Named,
  patch: Pick<TableEdit, 'skip' | 'scale' | 'key' | 'cell' | 'factor' | 'sumRows' | 'totals'>,
): Corrections {
  return withEdit(corrections, table, (edit) => ({ ...edit, ...patch }));
}

export function editColumn(corrections: Corrections, table: Named, at: number, patch: ColumnEdit): Corrections {
  return withEdit(corrections, table, (edit) => ({
    ...edit,
    columns: new Map(edit.columns).set(at, { ...edit.columns.get(at), ...patch }),
  }));
}

/** One value for all rows of a table; empty takes it away again. */
export function sayConstant(corrections: Corrections, table: Named, field: string, value: string): Corrections {
  return withEdit(corrections, table, (edit) => ({ ...edit, constants: new Map(edit.constants).set(field, value) }));
}

type Choice = NonNullable<MappedTable['choices']>[number];

/** Names a choice, also when the table has been read again meanwhile. */
export function choiceKey({ field, among }: Choice): string {
  return JSON.stringify([field, among]);
}

/** Says which of several columns is meant; -1: none of them. */
export function sayChoice(
  corrections: Corrections,
  table: Named,
  choice: Choice | undefined,
  use: number,
): Corrections {
  if (choice === undefined) return corrections;
  return withEdit(corrections, table, (edit) => ({
    ...edit,
    choices: new Map(edit.choices).set(choiceKey(choice), use),
  }));
}

/** The engine's proposal with the edits in it. */
export function mappingWith(proposal: Mapping, { edits }: Corrections): Mapping {
  const names = namesOf(proposal);
  return {
    ...proposal,
    tables: proposal.tables.map((table, at) => {
      const name = names[at];
      const edit = name === undefined ? undefined : edits.get(tableKey(name));
      return edit === undefined ? table : withEdits(chosen(table, edit), edit);
    }),
  };
}

function chosen(table: MappedTable, { choices }: TableEdit): MappedTable {
  if (table.choices === undefined) return table;
  const answered = table.choices.map((choice) => ({ ...choice, use: choices.get(choiceKey(choice)) ?? choice.use }));
  return withChoices({ ...table, choices: answered });
}

function withEdits(table: MappedTable, edit: TableEdit): MappedTable {
  const columns = table.columns.map((column) => {
    const own = isUsed(table, column) ? edit.columns.get(column.at) : undefined;
    return own === undefined ? column : { ...column, ...own };
  });
  const given = new Set(columns.map(({ field }) => field));
  const proposed = new Set(table.constants.map(({ field }) => field));
  const added = [...edit.constants].filter(
    ([field, value]) => value.trim() !== '' && !given.has(field) && !proposed.has(field),
  );
  const { key: proposedKey, ...others } = table;
  const key = edit.key ?? proposedKey ?? [];
  return {
    ...others,
    ...(key.length === 0 ? {} : { key: [...key] }),
    ...(edit.skip === undefined ? {} : { skip: edit.skip }),
    ...(edit.scale === undefined || table.scale === undefined ? {} : { scale: edit.scale }),
    ...(edit.factor === undefined || table.factor === undefined ? {} : { factor: edit.factor }),
    ...(edit.cell === undefined || table.unpivot === undefined || table.kind !== 'funds'
      ? {}
      : { unpivot: { ...table.unpivot, cell: edit.cell } }),
    ...(edit.sumRows === undefined || table.sumRows === undefined
      ? {}
      : { sumRows: { ...table.sumRows, are: edit.sumRows } }),
    ...(edit.totals === undefined || table.totals === undefined
      ? {}
      : { totals: { ...table.totals, are: edit.totals } }),
    columns,
    constants: [
      ...table.constants.map(({ field, value }) => ({ field, value: said(edit.constants.get(field), value) })),
      ...added.map(([field, value]) => ({ field, value: value.trim() })),
    ],
  };
}

/** A column is brought in as a field, or turned into rows with its neighbours. */
export function isUsed(table: Pick<MappedTable, 'unpivot'>, { at, field }: Pick<MappedColumn, 'at' | 'field'>) {
  return field !== null || turnedCell(table, at) !== undefined;
}

function said(typed: string | undefined, proposed: string | null): string | null {
  if (typed === undefined) return proposed;
  return typed.trim() === '' ? null : typed.trim();
}

export function hintOf({ hints }: Corrections, table: Named): ReadingHint | undefined {
  return hints.find((hint) => isHintOf(hint, table));
}

function isHintOf(hint: ReadingHint, { file, sheet, of = null }: Named): boolean {
  return hint.file === file && hint.sheet === sheet && (hint.of ?? null) === of;
}

function withHint({ hints }: Corrections, hint: ReadingHint): readonly ReadingHint[] {
  const { file, sheet, of = null } = hint;
  return [...hints.filter((other) => !isHintOf(other, { file, sheet, of })), hint];
}

function withEdit(corrections: Corrections, table: Named, change: (edit: TableEdit) => TableEdit): Corrections {
  const key = tableKey(table);
  const edits = new Map(corrections.edits).set(key, change(corrections.edits.get(key) ?? NO_EDIT));
  return { ...corrections, edits };
}
