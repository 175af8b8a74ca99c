/** The workspace of one plan: the year grid, the money under it, and a panel beside it for the line, the sources, the proposals and the scenarios. */
import { notifications } from '@mantine/notifications';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DataGridHandle } from 'react-data-grid';
import { flushSync } from 'react-dom';
import type { PlanWorkspace } from '../../../contract/plan.ts';
import { useWords } from '../../i18n/i18n.ts';
import { pricesTextShort, vatText } from '../department/plan-basis.ts';
import { Bars } from './Bars.tsx';
import { ChangesBar } from './grid/ChangesBar.tsx';
import { type ColumnKey, type ColumnSetup, cellViews, gridColumns } from './grid/columns.tsx';
import { PlanGrid } from './grid/PlanGrid.tsx';
import gridClasses from './grid/plan-grid.module.css';
import { workKeyOf } from './grid-keys.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MoneyStrip } from './money/MoneyStrip.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { type PanelName, SidePanel } from './panels/SidePanel.tsx';
import type { PlanAnswer } from './plan-queries.ts';
import classes from './plan-work.module.css';
import { makeRangeStore } from './range-store.ts';
import { Toolbar } from './Toolbar.tsx';
import { useChanges } from './use-changes.ts';
import { useColumnChoice } from './use-column-choice.ts';
import { useFieldContext } from './use-field-context.ts';
import { useGridActions } from './use-grid-actions.ts';
import { useGridView } from './use-grid-view.ts';
import { useLatest } from './use-latest.ts';
import { usePlan } from './use-plan.ts';
import { WorkHeader } from './WorkHeader.tsx';

export interface WorkspaceProps {
  readonly loaded: PlanAnswer;
  readonly department: PlanWorkspace['department'];
  readonly inForce: PlanWorkspace['inForce'];
}

export function Workspace({ loaded, department, inForce }: WorkspaceProps) {
  const { t, f, language } = useWords();
  const { context, names } = useFieldContext(department);
  const { areaM2, dwellings } = department;
  const rentBase = useMemo(() => ({ areaM2, dwellings }), [areaM2, dwellings]);
  const work = usePlan(loaded, names, rentBase);
  const shown = useChanges(inForce, work);
  const grid = useGridView(work, shown.changes);
  const choice = useColumnChoice(work.content.lines);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [moneyOpen, setMoneyOpen] = useState(true);
  const [keysOpen, setKeysOpen] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const [inserted, setInserted] = useState<string | null>(null);
  const handle = useRef<DataGridHandle>(null);
  const [ranges] = useState(makeRangeStore);
  const { stored } = work.model;
  const { horizonYears } = work.content.terms;
  const { editable } = work;
  const toggle = useLatest(grid.toggle);
  const onPanel = useCallback((name: PanelName) => setPanel((open) => (open === name ? null : name)), []);
  const onMoney = useCallback(() => setMoneyOpen((open) => !open), []);
  const onKeys = useCallback(() => setKeysOpen(true), []);
  const onChanges = useLatest(() => {
    if (inForce === null) notifications.show({ color: 'yellow', message: t('planChanges.none') });
    else shown.toggle();
  });
  const onKeysClose = useCallback(() => setKeysOpen(false), []);

  const basis = t('planWork.basis', {
    unit: f.unit(stored.currency, choice.unit),
    basis: pricesTextShort(stored, t),
    vat: vatText(stored, t),
  });

  const { columns, views } = useMemo(() => {
    const setup: ColumnSetup = {
      shown: choice.shown,
      baseYear: stored.baseYear,
      horizonYears,
      startMonth: stored.accountingStartMonth,
      unit: choice.unit,
      currency: stored.currency,
      editable,
      context,
      words: { t, f, language },
      classes: gridClasses as Readonly<Record<string, string>>,
      basis,
      toggle: (groupId) => toggle(groupId, null),
    };
    return { columns: gridColumns(setup), views: cellViews(setup) };
  }, [
    choice.shown,
    choice.unit,
    stored.baseYear,
    stored.accountingStartMonth,
    stored.currency,
    horizonYears,
    editable,
    context,
    t,
    f,
    language,
    basis,
    toggle,
  ]);

  const deeds = useGridActions({
    work,
    grid,
    columns,
    context,
    names,
    onDetail: () => onPanel('detail'),
    onChanges,
    onHelp: onKeys,
    // The head of a group has nothing to show; the panel keeps the line it had.
    onSelect: (row) => (row?.kind === 'line' ? setSelected(row.id) : undefined),
    onInserted: setInserted,
  });

  const onInsert = useLatest(() => deeds.actions.insert(null));

  // A new line is ready to be named as soon as it stands in the grid.
  const insertedAt = inserted === null ? -1 : grid.rows.findIndex(({ id }) => id === inserted);
  useEffect(() => {
    if (insertedAt < 0) return;
    setInserted(null);
    goTo(handle.current, insertedAt, choice.shown.indexOf('title'), true);
  }, [insertedAt, choice.shown]);

  function showLine(id: string, column: ColumnKey | string = 'title'): void {
    const row = grid.rows.findIndex((one) => one.id === id);
    const index = columns.findIndex(({ key }) => key === column);
    if (row >= 0) goTo(handle.current, row, Math.max(0, index), false);
  }

  /** Keys the grid has dealt with come marked as such, on the browser's event only: it works on a copy of React's. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.defaultPrevented) return;
    const { target } = event;
    // A dialog's keys reach here through React although it stands elsewhere on the page: the plan behind it is not theirs.
    if (!(target instanceof Node && event.currentTarget.contains(target))) return;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    switch (workKeyOf(event, isTyping)) {
      case 'detail':
        onPanel('detail');
        break;
      case 'changes':
        onChanges();
        break;
      case 'undo':
        void work.undo();
        break;
      case 'redo':
        void work.redo();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  const yearLabel = (year: number) => f.accountingYear(year, stored.accountingStartMonth);
  const line = selected === null ? null : (work.content.lines.find(({ id }) => id === selected) ?? null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole workspace, wherever in it the focus is
    <div
      onKeyDown={onKeyDown}
      className={classes['work']}
      data-panel={panel ?? undefined}
      data-money={moneyOpen || undefined}
    >
      <WorkHeader
        number={stored.departmentNumber}
        name={department.name}
        versionNo={stored.versionNo}
        status={stored.status}
        panel={panel}
        onPanel={onPanel}
      />
      <Toolbar
        work={work}
        view={grid.view}
        setView={grid.setView}
        choice={choice}
        moneyOpen={moneyOpen}
        onMoney={onMoney}
        onInsert={onInsert}
        onKeys={onKeys}
        shown={shown}
        onChanges={onChanges}
      />
      <Bars work={work} columnName={deeds.columnName} onShow={showLine}>
        <ChangesBar shown={shown} number={stored.departmentNumber} currency={stored.currency} yearLabel={yearLabel} />
      </Bars>
      <div className={classes['grid']}>
        <PlanGrid
          label={t('planWork.grid.label', { number: stored.departmentNumber })}
          rows={grid.rows}
          columns={columns}
          views={views}
          sum={grid.sum}
          view={grid.view}
          onSort={(sort) => grid.setView({ sort })}
          context={context}
          actions={deeds.actions}
          ranges={ranges}
          handle={handle}
          empty={
            work.content.lines.length > 0
              ? t('planWork.grid.noMatch')
              : t(editable ? 'planWork.grid.empty' : 'planWork.grid.emptyLocked')
          }
        />
      </div>
      {moneyOpen ? <MoneyStrip work={work} changes={shown.changes} /> : null}
      {panel === null ? null : (
        <SidePanel
          name={panel}
          onClose={() => setPanel(null)}
          work={work}
          line={line}
          context={context}
          names={names}
          onShow={showLine}
        />
      )}
      <PasteDialog deeds={deeds} />
      <LeaveDialog unsaved={work.failed !== null || work.model.faults.size > 0} />
      <KeysDialog opened={keysOpen} onClose={onKeysClose} />
    </div>
  );
}

/** To the cell, in sight and with the focus, wherever that was; a new line gets its editor instead, which takes the focus itself. */
function goTo(grid: DataGridHandle | null, rowIdx: number, idx: number, enableEditor: boolean): void {
  const select = () => grid?.selectCell({ rowIdx, idx }, { shouldFocusCell: true, enableEditor });
  if (enableEditor) select();
  else flushSync(select);
  grid?.scrollToCell({ rowIdx, idx });
  const cell = grid?.element?.querySelector<HTMLElement>('[role="row"] [tabindex="0"]');
  if (!enableEditor) cell?.focus({ preventScroll: true });
}
