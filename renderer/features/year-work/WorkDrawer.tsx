/** Follow-up of one work, beside the list: how far it is, what it costs, and what that means for plan and fund. */
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
import { type FieldFault, formOf, readWork, type WorkForm } from './model/work-form.ts';
import { WorkFields } from './WorkFields.tsx';
import { WorkMeaning } from './WorkMeaning.tsx';
import classes from './year-work.module.css';

export interface WorkDrawerProps {
  readonly row: YearWorkRow | null;
  readonly onClose: () => void;
}

export function WorkDrawer({ row, onClose }: WorkDrawerProps) {
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
      {row === null ? null : <Content key={`${row.activityId}-${row.plannedYear}`} row={row} onClose={onClose} />}
    </Drawer>
  );
}

function Content({ row, onClose }: { readonly row: YearWorkRow; readonly onClose: () => void }) {
  const { t, f, language } = useWords();
  const queries = useQueryClient();
  const [form, setForm] = useState<WorkForm>(() => formOf(row, f));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const today = dayOf(new Date());
  const read = readWork(form, row, language, today);

  const save = useMutation(
    rpc.yearWork.save.mutationOptions({
      onSuccess: async (edit, sent) => {
        onClose();
        tellSaved(t(`yearWork.status.${sent.status}`), edit.group);
        await refetchAll(queries);
      },
    }),
  );

  function change(next: WorkForm): void {
    setForm(next);
    setFaults([]);
  }

  function submit(): void {
    setFaults(read.ok ? [] : read.error);
    if (read.ok) save.mutate(read.value);
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
      <WorkFields row={row} form={form} faults={faults} onForm={change} />
      {read.ok ? <WorkMeaning row={{ ...row, ...read.value }} /> : null}
      {save.isError ? (
        <p className={classes['failed']} role="alert">
          {errorText(save.error, { t, language })}
        </p>
      ) : null}
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {t('yearWork.drawer.save')}
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
