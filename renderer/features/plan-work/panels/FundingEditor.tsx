/** Who pays for a line. The shares must make 100 % before they are saved; until then they stay as typed, with what is missing in words. */
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { PURSES, type Purse } from '../../../../domain/plan/activity.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { writeScaled } from '../model/fields.ts';
import { readShares, type ShareText } from '../model/funding.ts';
import type { Line } from '../model/plan-line.ts';
import { faultText } from '../words.ts';
import classes from './panels.module.css';
import type { LineEdit } from './use-line-edit.ts';

export function FundingEditor({ line, edit }: { readonly line: Line; readonly edit: LineEdit }) {
  const words = useWords();
  const { t, language } = words;
  const stored: readonly ShareText[] = line.funding.map(({ purse, shareBp }) => ({
    purse,
    text: writeScaled(shareBp, 2, language),
  }));
  const [typed, setTyped] = useState<readonly ShareText[] | null>(null);
  const rows = typed ?? stored;
  const read = readShares(rows, language);
  const free = PURSES.filter((purse) => !rows.some((row) => row.purse === purse));

  function leave(next: readonly ShareText[]): void {
    const shares = readShares(next, language);
    setTyped(shares.ok ? null : next);
    if (shares.ok && JSON.stringify(shares.value) !== JSON.stringify(line.funding)) {
      edit.set({ funding: [...shares.value] }, t('planWork.detail.funding'));
    }
  }

  return (
    <div>
      {rows.map((row, index) => (
        <div className={classes['funding']} key={row.purse}>
          <Select
            size="xs"
            aria-label={t('planWork.funding.purse')}
            value={row.purse}
            allowDeselect={false}
            disabled={!edit.editable}
            data={[row.purse, ...free].map((purse) => ({ value: purse, label: purseName(purse) }))}
            onChange={(purse) => {
              if (purse !== null && purse !== row.purse) leave(rows.with(index, { ...row, purse }));
            }}
          />
          <TextInput
            size="xs"
            aria-label={t('planWork.funding.share', { purse: purseName(row.purse) })}
            rightSection="%"
            value={row.text}
            disabled={!edit.editable}
            onChange={(event) => setTyped(rows.with(index, { ...row, text: event.currentTarget.value }))}
            onBlur={() => leave(rows)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') leave(rows);
            }}
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t('planWork.funding.remove', { purse: purseName(row.purse) })}
            disabled={!edit.editable || rows.length === 1}
            onClick={() => leave(rows.filter((_, other) => other !== index))}
          >
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      {read.ok ? null : (
        <p className={classes['bad']} role="alert">
          {read.error.code === 'sum'
            ? t('planWork.funding.sum', { sum: writeScaled(read.error.sumBp, 2, language) })
            : faultText(read.error.code, words)}
        </p>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={!edit.editable || free.length === 0}
        onClick={() => {
          const [next] = free;
          if (next === undefined) return;
          const rest = read.ok ? 0 : read.error.code === 'sum' ? Math.max(0, 10_000 - read.error.sumBp) : 0;
          leave([...rows, { purse: next, text: writeScaled(rest, 2, language) }]);
        }}
      >
        {t('planWork.funding.add')}
      </Button>
    </div>
  );

  function purseName(purse: string): string {
    const known = PURSES.find((one): one is Purse => one === purse);
    return known === undefined ? purse : t(`codes.purse.${known}`);
  }
}
