/** What to do about a finding, when, and for how much: the price is offered where quantity and price of a unit are known. */
import { Button } from '@mantine/core';
import type { FindingView, InspectionPart } from '../../../../contract/inspection-view.ts';
import { err, ok } from '../../../../domain/result.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { CommitField } from '../../plan-work/CommitField.tsx';
import { writeScaled } from '../../plan-work/model/fields.ts';
import { readAmountOre } from '../../plan-work/model/read-number.ts';
import { prefillOf } from '../model/prefill.ts';
import { SavedField } from '../SavedField.tsx';
import classes from './card.module.css';
import type { SetFinding } from './FindingForm.tsx';

export function FindingWork({
  part,
  finding,
  disabled,
  set,
}: {
  readonly part: InspectionPart;
  readonly finding: FindingView | null;
  readonly disabled: boolean;
  readonly set: SetFinding;
}) {
  const { t, f, language } = useWords();
  const prefill = finding === null ? null : prefillOf(finding, part);
  return (
    <div className={classes['fields']}>
      <SavedField
        label={t('inspection.finding.work')}
        className={classes['wide'] ?? ''}
        value={finding?.proposedWork ?? null}
        maxLength={300}
        disabled={disabled}
        onSave={(proposedWork) => set({ proposedWork })}
      />
      <CommitField
        label={t('inspection.finding.year')}
        size="sm"
        value={finding?.proposedYear == null ? '' : String(finding.proposedYear)}
        disabled={disabled}
        read={(text) => {
          if (text === '') return ok({ proposedYear: null });
          return /^[12]\d{3}$/.test(text) ? ok({ proposedYear: Number(text) }) : err('not_a_year');
        }}
        onCommit={set}
      />
      <CommitField
        label={t('inspection.finding.amount')}
        size="sm"
        value={finding?.proposedAmountOre == null ? '' : writeScaled(finding.proposedAmountOre, 2, language)}
        {...(finding?.proposedAmountOre == null ? {} : { shown: f.amount(finding.proposedAmountOre, 'one') })}
        disabled={disabled}
        read={(text) => {
          if (text === '') return ok({ proposedAmountOre: null });
          const read = readAmountOre(text, language);
          return read.ok ? (read.value < 0 ? err('negative') : ok({ proposedAmountOre: read.value })) : read;
        }}
        onCommit={set}
      />
      {prefill === null || disabled || finding?.proposedAmountOre === prefill.amountOre ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['wide'] ?? ''}
          onClick={() => set({ proposedAmountOre: prefill.amountOre })}
        >
          {t('inspection.finding.prefill', {
            amount: f.money(prefill.amountOre, 'DKK'),
            quantity: f.quantity(prefill.quantityMilli),
            unit: prefill.unit,
            price: f.money(prefill.unitOre, 'DKK'),
          })}
        </Button>
      )}
    </div>
  );
}
