/** Undo and redo with what they would do, a new line, how the lines are grouped and filtered, columns, and the panels. */
import { ActionIcon, Button, Checkbox, Menu, SegmentedControl, Select, TextInput, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsDiff,
  IconChartBar,
  IconColumns3,
  IconKeyboard,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { memo } from 'react';
import { FK_GROUPS, isFkGroup } from '../../../domain/classification/fk-group.ts';
import { useWords } from '../../i18n/i18n.ts';
import { COLUMN_KEYS } from './grid/columns.tsx';
import type { GroupBy } from './model/grid-rows.ts';
import classes from './plan-work.module.css';
import type { ChangesSwitch } from './use-changes.ts';
import type { ColumnChoice } from './use-column-choice.ts';
import type { GridView } from './use-grid-view.ts';
import type { PlanWork } from './use-plan.ts';
import { SaveState } from './WorkHeader.tsx';

const GROUPINGS = ['group', 'building', 'kind', 'purse', 'none'] as const satisfies readonly GroupBy[];

export interface ToolbarProps extends Pick<PlanWork, 'editable' | 'undoState' | 'undo' | 'redo'> {
  readonly view: GridView['view'];
  readonly setView: GridView['setView'];
  readonly choice: ColumnChoice;
  readonly onInsert: () => void;
}

export interface SwitchesProps {
  readonly moneyOpen: boolean;
  readonly onMoney: () => void;
  readonly onKeys: () => void;
  readonly shown: Pick<ChangesSwitch, 'inForce' | 'on'>;
  readonly onChanges: () => void;
}

/** In parts that are drawn apart from the plan: fields and menus would take half of the time an edit may take. */
export function Toolbar({
  work,
  moneyOpen,
  onMoney,
  onKeys,
  shown,
  onChanges,
  ...props
}: Omit<ToolbarProps, keyof PlanWork> & SwitchesProps & { readonly work: PlanWork }) {
  const { t } = useWords();
  const { editable, undoState, undo, redo } = work;
  return (
    <div className={classes['toolbar']} role="toolbar" aria-label={t('planWork.toolbar.label')}>
      <Tools editable={editable} undoState={undoState} undo={undo} redo={redo} {...props} />
      <span className={classes['spacer']} />
      <SaveState work={work} />
      <ChangesButton inForce={shown.inForce} on={shown.on} onChanges={onChanges} />
      <Switches moneyOpen={moneyOpen} onMoney={onMoney} onKeys={onKeys} />
    </div>
  );
}

const Tools = memo(function Tools({ view, setView, choice, onInsert, editable, ...steps }: ToolbarProps) {
  const { t } = useWords();
  return (
    <>
      <UndoRedo editable={editable} {...steps} />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden="true" />}
        disabled={!editable}
        onClick={onInsert}
        aria-keyshortcuts="Insert"
      >
        {t('planWork.toolbar.line')}
      </Button>
      <Select
        size="xs"
        w={122}
        aria-label={t('planWork.toolbar.groupBy')}
        data={GROUPINGS.map((value) => ({ value, label: t(`planWork.groupBy.${value}`) }))}
        value={view.groupBy}
        allowDeselect={false}
        onChange={(value) => setView({ groupBy: GROUPINGS.find((one) => one === value) ?? 'none' })}
      />
      <TextInput
        size="xs"
        w={128}
        aria-label={t('department.plan.filterText')}
        placeholder={t('department.plan.filterText')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        value={view.text}
        onChange={(event) => setView({ text: event.currentTarget.value })}
      />
      <Select
        size="xs"
        w={122}
        aria-label={t('department.plan.group')}
        placeholder={t('department.plan.filterGroup')}
        data={FK_GROUPS.map((value) => ({ value: String(value), label: `${value} ${t(`codes.group.${value}`)}` }))}
        value={view.group === null ? null : String(view.group)}
        clearable
        onChange={(value) => {
          const group = Number(value);
          setView({ group: isFkGroup(group) ? group : null });
        }}
      />
      <Checkbox
        size="xs"
        label={t('planWork.toolbar.onlyChanged')}
        checked={view.onlyChanged}
        onChange={(event) => setView({ onlyChanged: event.currentTarget.checked })}
      />
      <Columns choice={choice} />
    </>
  );
});

/** Where there is nothing to compare with it stays in reach, and says so. */
const ChangesButton = memo(function ChangesButton({
  inForce,
  on,
  onChanges,
}: SwitchesProps['shown'] & Pick<SwitchesProps, 'onChanges'>) {
  const { t } = useWords();
  const hint = inForce === null ? t('planChanges.none') : t('planChanges.hint', { version: inForce.versionNo });
  return (
    <Tooltip label={hint} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <Button
        size="xs"
        variant={on ? 'light' : 'default'}
        leftSection={<IconArrowsDiff size={15} aria-hidden="true" />}
        aria-pressed={on}
        aria-description={hint}
        {...(inForce === null ? { 'aria-disabled': true, 'data-disabled': true } : {})}
        aria-keyshortcuts="F8"
        onClick={onChanges}
      >
        {inForce === null ? t('planChanges.switchNone') : t('planChanges.switch', { version: inForce.versionNo })}
      </Button>
    </Tooltip>
  );
});

const Switches = memo(function Switches({ moneyOpen, onMoney, onKeys }: Omit<SwitchesProps, 'shown' | 'onChanges'>) {
  const { t } = useWords();
  return (
    <>
      <Tooltip label={t('planWork.toolbar.money')}>
        <ActionIcon
          size={30}
          variant={moneyOpen ? 'light' : 'default'}
          aria-label={t('planWork.toolbar.money')}
          aria-pressed={moneyOpen}
          onClick={onMoney}
        >
          <IconChartBar size={17} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('planWork.keys.title')} (?)`}>
        <ActionIcon size={30} variant="default" aria-label={t('planWork.keys.title')} onClick={onKeys}>
          <IconKeyboard size={17} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </>
  );
});

function UndoRedo(props: Pick<ToolbarProps, 'editable' | 'undoState' | 'undo' | 'redo'>) {
  const { t } = useWords();
  return (['undo', 'redo'] as const).map((which) => {
    const step = props.undoState?.[which] ?? null;
    const Icon = which === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
    const label =
      step === null
        ? t(`planWork.toolbar.no_${which}`)
        : step.label === ''
          ? t(`planWork.toolbar.plain_${which}`)
          : t(`planWork.toolbar.${which}`, { label: step.label, count: step.changes });
    return (
      <Tooltip key={which} label={label}>
        <ActionIcon
          size={30}
          variant="default"
          aria-label={label}
          aria-keyshortcuts={which === 'undo' ? 'Control+Z' : 'Control+Y'}
          disabled={step === null || !props.editable}
          onClick={() => void props[which]()}
        >
          <Icon size={17} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    );
  });
}

function Columns({ choice }: { readonly choice: ColumnChoice }) {
  const { t } = useWords();
  return (
    <Menu closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns3 size={15} aria-hidden="true" />}>
          {t('planWork.toolbar.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <SegmentedControl
          size="xs"
          fullWidth
          value={choice.unit}
          onChange={(value) => choice.setUnit(value === 'one' ? 'one' : 'thousand')}
          data={[
            { value: 'thousand', label: t('planWork.toolbar.thousand') },
            { value: 'one', label: t('planWork.toolbar.one') },
          ]}
        />
        {COLUMN_KEYS.filter((key) => key !== 'title').map((key) => (
          <Menu.Item
            key={key}
            role="menuitemcheckbox"
            aria-checked={choice.shown.includes(key)}
            onClick={() => choice.toggle(key)}
          >
            {choice.shown.includes(key) ? '✓ ' : '\u2003'}
            {t(`planWork.columns.${key}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
