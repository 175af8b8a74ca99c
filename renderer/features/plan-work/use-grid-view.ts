/**
 * Which lines are shown, in which order and under which heads.
 * Answers for rows that stay where they are while one types: the order is asked for anew when the view or the set of lines changes.
 */
import { useCallback, useMemo, useState } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import type { SumRow } from './grid/columns.tsx';
import type { PlanChanges } from './model/changes.ts';
import {
  faultsByLine,
  type GridRow,
  groupRows,
  type LineRow,
  orderOf,
  rowOf,
  sumsOf,
  type View,
} from './model/grid-rows.ts';
import { lineStatuses } from './model/plan-model.ts';
import type { PlanWork } from './use-plan.ts';

const FIRST: View = { groupBy: 'group', text: '', group: null, onlyChanged: false, sort: null };

interface Order {
  readonly view: View;
  readonly lineIds: string;
  readonly ids: readonly string[];
}

export interface GridView {
  readonly view: View;
  readonly setView: (patch: Partial<View>) => void;
  readonly rows: readonly GridRow[];
  readonly sum: SumRow;
  readonly toggle: (groupId: string, open: boolean | null) => void;
  /** Opens the group a new line will stand in and drops a filter that would hide it. */
  readonly reveal: () => void;
}

export function useGridView(work: PlanWork, changes: PlanChanges | null): GridView {
  const { f } = useWords();
  const { model, content } = work;
  const [view, setWhole] = useState<View>(FIRST);
  const setView = useCallback((patch: Partial<View>) => setWhole((before) => ({ ...before, ...patch })), []);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const { years: frame } = work;
  const { lines } = content;

  // Kept from one rendering to the next on purpose: sorting anew at every edit would move the row from under the cursor.
  const [order, setOrder] = useState<Order | null>(null);
  const lineIds = useMemo(() => lines.map(({ id }) => id).join(), [lines]);
  let ids = order?.ids ?? [];
  if (order === null || order.view !== view || order.lineIds !== lineIds) {
    ids = orderOf(lines, view, model.touched, f.compareText);
    setOrder({ view, lineIds, ids });
  }

  const rows = useMemo(() => {
    const byId = new Map(lines.map((line) => [line.id, line]));
    const statuses = lineStatuses({ edits: model.edits, savedAtMs: model.savedAtMs });
    const faults = faultsByLine(model.faults.values());
    const lineRows = ids.flatMap((id): LineRow[] => {
      const line = byId.get(id);
      return line === undefined
        ? []
        : [rowOf(line, frame, statuses.get(id), faults.get(id), changes?.byLine.get(id) ?? null)];
    });
    const sum: SumRow = { count: lineRows.length, total: lines.length, ...sumsOf(lineRows, frame) };
    return { sum, shown: groupRows(lineRows, view.groupBy, collapsed, frame, f.compareText) };
  }, [lines, ids, view.groupBy, collapsed, frame, model.edits, model.savedAtMs, model.faults, changes, f.compareText]);

  return {
    view,
    setView,
    rows: rows.shown,
    sum: rows.sum,
    toggle(groupId, open) {
      const closed = open === null ? !collapsed.has(groupId) : !open;
      const others = [...collapsed].filter((id) => id !== groupId);
      setCollapsed(new Set(closed ? [...others, groupId] : others));
    },
    reveal() {
      setCollapsed(new Set());
      if (view.text !== '' || view.group !== null) setWhole({ ...view, text: '', group: null });
    },
  };
}
