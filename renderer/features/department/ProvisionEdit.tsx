/** Changing the yearly provision of a draft: saved when the field is left, undone from the message. A plan in force says why it is locked. */
import { Button, Group, NumberInput, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PlanView } from '../../../contract/plan.ts';
import { refetchAll } from '../../app/changes.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import classes from './department.module.css';

export function ProvisionEdit({ plan, requiredOre }: { readonly plan: PlanView; readonly requiredOre: number }) {
  const { t, f, language } = useWords();
  const queries = useQueryClient();
  const shown = Math.round(plan.provisionOre / 100);
  const [value, setValue] = useState<number | string>(shown);
  // Undo, another window or a sync may change what is stored.
  useEffect(() => setValue(shown), [shown]);

  const save = useMutation(
    rpc.plan.setProvision.mutationOptions({
      onSuccess: async (edit, sent) => {
        await refetchAll(queries);
        if (edit.group === null) return;
        tellSaved(sent.provisionOre, edit.group);
      },
      onError: fail,
    }),
  );

  function fail(error: unknown): void {
    setValue(shown);
    notifications.show({
      color: 'red',
      title: t('common.failedTitle'),
      message: errorText(error, { t, language }),
      autoClose: false,
    });
  }

  function tellSaved(ore: number, group: string): void {
    const id = `saved-${group}`;
    notifications.show({
      id,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{t('department.edit.saved', { amount: f.money(ore, plan.currency) })}</span>
          <Button size="compact-sm" variant="default" onClick={() => void undo(group, id)}>
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
      notifications.show({ message: leftAlone > 0 ? t('department.edit.undoLeft') : t('department.edit.undone') });
    } catch (error) {
      fail(error);
    }
    await refetchAll(queries);
  }

  function set(provisionOre: number): void {
    const label = t('planWork.steps.provision', { amount: f.money(provisionOre, plan.currency) });
    save.mutate({ planId: plan.id, provisionOre, label });
  }

  function saveTyped(): void {
    if (value === shown) return;
    if (typeof value === 'number') set(value * 100);
    else setValue(shown);
  }

  if (!plan.editable) {
    return (
      <Text size="sm" className={classes['line']}>
        {t('department.edit.locked', { status: t(`codes.planStatus.${plan.status}`) })}
      </Text>
    );
  }
  return (
    <div className={classes['line']}>
      <NumberInput
        label={t('department.edit.label', { unit: f.unit(plan.currency, 'one') })}
        description={t('department.edit.hint')}
        value={value}
        onChange={setValue}
        onBlur={saveTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter') saveTyped();
          if (event.key === 'Escape') setValue(shown);
        }}
        error={typeof value === 'number' ? null : t('department.edit.invalid')}
        min={0}
        max={10_000_000_000}
        step={10_000}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator={language === 'da' ? '.' : ','}
        decimalSeparator={language === 'da' ? ',' : '.'}
        disabled={save.isPending}
      />
      <Button
        mt={8}
        size="xs"
        variant="light"
        disabled={save.isPending || requiredOre === plan.provisionOre}
        onClick={() => set(requiredOre)}
      >
        {t('department.edit.setRequired')}
      </Button>
    </div>
  );
}
