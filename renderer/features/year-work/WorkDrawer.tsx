/**
 * Follow-up of one work, beside the list: how far it is, what it costs, and what that means for plan and fund.
 * Must never write over what somebody else has kept meanwhile without showing it first.
 */
import { Button, Drawer, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { YearWorkRow } from '../../../contract/year-work.ts';
import { refetchAll } from '../../app/changes.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { dayOf } from '../../ui/read-day.ts';
import { isKeptAlike, keptOf } from './model/kept.ts';
import { type FieldFault, formOf, readWork, type WorkForm } from './model/work-form.ts';
import { WorkChanged } from './WorkChanged.tsx';
import { WorkFields } from './WorkFields.tsx';
import { WorkMeaning } from './WorkMeaning.tsx';
import classes from './year-work.module.css';

export interface WorkDrawerProps {
  /** As it was when it was opened. */
  readonly row: YearWorkRow | null;
  /** The same as it is kept now; undefined = it has left the list. */
  readonly stored: YearWorkRow | undefined;
  readonly onClose: () => void;
}

export function WorkDrawer({ row, stored, onClose }: WorkDrawerProps) {
  const { t } = useWords();
  return (
    <Drawer
      opened={row !== null}
      onClose={onClose}
      position="right"
      size="md"
      title={t('yearWork.drawer.title')}
      transitionProps={{ duration: 100 }}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      {row === null ? null : (
        <Content key={`${row.activityId}-${row.plannedYear}`} opened={row} stored={stored ?? row} onClose={onClose} />
      )}
    </Drawer>
  );
}

interface ContentProps {
  readonly opened: YearWorkRow;
  readonly stored: YearWorkRow;
  readonly onClose: () => void;
}

function Content({ opened, stored, onClose }: ContentProps) {
  const { t, f, language } = useWords();
  const queries = useQueryClient();
  const [row, setRow] = useState(opened);
  const [form, setForm] = useState<WorkForm>(() => formOf(row, f));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const today = dayOf(new Date());
  const read = readWork(form, row, language, today);

  const isBehind = !isKeptAlike(row, stored);

  const save = useMutation(
    rpc.yearWork.save.mutationOptions({
      onSuccess: async (edit, sent) => {
        onClose();
        tellSaved(t(`yearWork.status.${sent.status}`), edit.group);
        await refetchAll(queries);
      },
      // It may be that others were first: then what they kept is shown.
      onError: () => refetchAll(queries),
    }),
  );

  function change(next: WorkForm): void {
    setForm(next);
    setFaults([]);
  }

  function submit(): void {
    setFaults(read.ok ? [] : read.error);
    if (read.ok) save.mutate({ ...read.value, seen: keptOf(stored) });
  }

  function takeTheirs(): void {
    setRow(stored);
    change(formOf(stored, f));
    save.reset();
  }

  function tellSaved(status: string, group: string | null): void {
    const message = t('yearWork.drawer.saved', { work: row.title, status });
    if (group === null) return void notifications.show({ message });
    const id = `work-${group}`;
    notifications.show({
      id,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{message}</span>
          <Button size="compact-sm" variant="default" style={{ flex: 'none' }} onClick={() => void undo(group, id)}>
            {t('common.undo')}
          </Button>
        </Group>
      ),
      autoClose: 15_000,
    });
  }

  async function undo(group: string, notification: string): Promise<void> {
    notifications.hide(notification);
    try {
      const { leftAlone } = await client.plan.undo({ group });
      notifications.show({ message: t(leftAlone > 0 ? 'yearWork.drawer.undoLeft' : 'yearWork.drawer.undone') });
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('common.failedTitle'),
        message: errorText(error, { t, language }),
        autoClose: false,
      });
    }
    await refetchAll(queries);
  }

  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <b>{row.title}</b>
        <div className={classes['note']}>
          {row.departmentNumber} {row.departmentName === row.departmentNumber ? '' : row.departmentName} ·{' '}
          {t('yearWork.drawer.planned')} {f.accountingYear(row.year, row.accountingStartMonth)} ·{' '}
          {t('yearWork.drawer.budget')} {f.money(row.budgetOre, row.currency)}
        </div>
      </div>
      {isBehind ? <WorkChanged row={stored} onTake={takeTheirs} /> : null}
      <WorkFields row={row} form={form} faults={faults} onForm={change} />
      {read.ok ? <WorkMeaning row={{ ...row, ...read.value }} /> : null}
      {save.isError ? (
        <p className={classes['failed']} role="alert">
          {errorText(save.error, { t, language })}
        </p>
      ) : null}
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {t(isBehind ? 'yearWork.drawer.saveMine' : 'yearWork.drawer.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Link
          className={classes['link']}
          to="/afdeling/$number"
          params={{ number: row.departmentNumber }}
          search={{ activity: row.activityId }}
        >
          {t('yearWork.drawer.toDepartment')}
        </Link>
      </Group>
    </form>
  );
}
