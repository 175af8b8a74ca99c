/**
 * What the grid's intentions do to the plan: each is one edit with one step of undo.
 * Answers for reading texts before anything is changed, and for asking where some cells are good and some are not.
 */
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { v7 as uuid7 } from 'uuid';
import type { PlanChange } from '../../../contract/plan-edit.ts';
import { useWords } from '../../i18n/i18n.ts';
import type { ColumnKey, GridColumn } from './grid/columns.tsx';
import type { GridActions } from './grid/PlanGrid.tsx';
import type { Names } from './model/apply-change.ts';
import { brokenRules, type CellText, type EditedCells, readEdits, yearOfColumn } from './model/edit-cells.ts';
import type { FieldContext } from './model/fields.ts';
import type { GridRow } from './model/grid-rows.ts';
import { moveOccurrence, onlyOccurrence } from './model/occurrences.ts';
import { type Line, newFields } from './model/plan-line.ts';
import { emptied, filledDown, linesIn, pasted, type Range } from './model/ranges.ts';
import type { GridView } from './use-grid-view.ts';
import type { PlanWork } from './use-plan.ts';
import { faultText } from './words.ts';

/** A paste or fill with bad cells, waiting for the person's word. */
export interface PendingPaste {
  readonly label: string;
  readonly read: EditedCells;
}

export interface ActionsSetup {
  readonly work: PlanWork;
  readonly grid: GridView;
  readonly columns: readonly GridColumn[];
  readonly context: FieldContext;
  readonly names: Names;
  readonly onDetail: () => void;
  readonly onChanges: () => void;
  readonly onHelp: () => void;
  readonly onSelect: (row: GridRow | null, column: string | null) => void;
  /** Called with the new line once it stands in the grid. */
  readonly onInserted: (lineId: string) => void;
}

export function useGridActions(setup: ActionsSetup) {
  const { work, grid, columns, context, names } = setup;
  const words = useWords();
  const { t, f } = words;
  const [pending, setPending] = useState<PendingPaste | null>(null);
  const { stored } = work.model;
  const { years: frame } = work;
  const keys = columns.map(({ key }) => key);

  function columnName(column: string): string {
    const year = yearOfColumn(column);
    return year === null
      ? t(`planWork.columns.${column as ColumnKey}`)
      : f.accountingYear(year, stored.accountingStartMonth);
  }

  /** All good goes in at once; with bad ones among them the person decides. */
  function takeIn(cells: readonly CellText[], label: string): void {
    if (!work.editable) return;
    const read = readEdits(cells, context, frame, names);
    if (read.bad.length > 0) setPending({ label, read });
    else work.edit(label, read.changes);
  }

  const actions: GridActions = {
    commit(lineId, column, text) {
      const line = work.content.lines.find(({ id }) => id === lineId);
      if (line === undefined) return;
      const read = readEdits([{ line, column, text }], context, frame, names);
      const [bad] = read.bad;
      if (bad !== undefined) return work.misread({ lineId, column, text, fault: bad.fault });
      work.clearFault(lineId, column);
      work.edit(t('planWork.steps.cell', { column: columnName(column), title: line.title }), read.changes);
    },
    paste: (range, texts) => takeIn(pasted(grid.rows, keys, range, texts), t('planWork.steps.paste')),
    fillDown: (range) => takeIn(filledDown(grid.rows, keys, range, context), t('planWork.steps.fill')),
    empty: (range) => takeIn(emptied(grid.rows, keys, range), t('planWork.steps.empty')),
    remove(range: Range) {
      if (!work.editable) return;
      const lines = linesIn(grid.rows, range);
      const [first] = lines;
      const label =
        lines.length === 1
          ? t('planWork.steps.remove', { title: first?.line.title ?? '' })
          : t('planWork.steps.removeMany', { count: lines.length });
      work.edit(
        label,
        lines.map(({ id }) => ({ kind: 'remove', activityId: id })),
      );
    },
    insert(at) {
      if (!work.editable) return;
      const id = uuid7();
      const like = at === null ? {} : { group: at.line.group, kind: at.line.kind, buildingId: at.line.buildingId };
      const given = { ...like, title: t('planWork.grid.newLine'), firstYear: stored.baseYear };
      const fields = newFields(given, names.newLineVatBp);
      grid.reveal();
      work.edit(t('planWork.steps.insert'), [{ kind: 'create', activityId: id, fields }]);
      setup.onInserted(id);
    },
    move(row, year, years) {
      if (!work.editable) return null;
      const only = onlyOccurrence(row.years.get(year));
      if (!only.ok) return null;
      const change = moveOccurrence(row.line, only.value.plannedYear, year + years);
      return change !== null && moved(row.line, change, year + years) ? year + years : null;
    },
    drop(lineId, plannedYear, toYear) {
      const line = work.content.lines.find(({ id }) => id === lineId);
      if (line === undefined || !work.editable) return;
      const change = moveOccurrence(line, plannedYear, toYear);
      if (change !== null) moved(line, change, toYear);
    },
    undo: () => void work.undo(),
    redo: () => void work.redo(),
    detail: setup.onDetail,
    changes: setup.onChanges,
    help: setup.onHelp,
    toggle: grid.toggle,
    giveUp: work.clearFault,
    select: setup.onSelect,
  };

  function moved(line: Line, change: PlanChange, year: number): boolean {
    const [broken] = brokenRules(line, [change], frame, names);
    if (broken !== undefined) {
      notifications.show({ color: 'yellow', message: faultText(broken.code, words) });
      return false;
    }
    const to = f.accountingYear(year, stored.accountingStartMonth);
    work.edit(t('planWork.steps.move', { title: line.title, year: to }), [change]);
    return true;
  }

  return {
    actions,
    pending,
    columnName,
    takeGood(): void {
      if (pending !== null) work.edit(pending.label, pending.read.changes);
      setPending(null);
    },
    giveUpPaste: () => setPending(null),
  };
}

export type GridDeeds = ReturnType<typeof useGridActions>;
