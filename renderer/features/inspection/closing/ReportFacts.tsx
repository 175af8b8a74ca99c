/** The report's own facts, its summary for readers and the inspector's statement; each saved by itself. */
import { Button, Select } from '@mantine/core';
import type { ReportFields } from '../../../../contract/inspection.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { SavedDay } from '../SavedDay.tsx';
import { SavedField } from '../SavedField.tsx';
import type { Inspection } from '../use-inspection.ts';
import classes from './closing.module.css';

const ORDERS = ['route', 'building'] as const;

export function ReportFacts({ inspection }: { readonly inspection: Inspection }) {
  const { t } = useWords();
  const { report } = inspection.content;
  const disabled = !inspection.editable;
  const set = (fields: Partial<ReportFields>) =>
    inspection.edit(t('inspection.steps.report'), [{ kind: 'report', fields }]);
  return (
    <div className={classes['facts']}>
      <h2>{t('inspection.closing.facts')}</h2>
      <div className={classes['row']}>
        <SavedField
          label={t('inspection.closing.number')}
          value={report.number}
          maxLength={60}
          disabled={disabled}
          onSave={(number) => set({ number })}
        />
        <SavedDay
          label={t('inspection.closing.heldOn')}
          value={report.heldOn}
          disabled={disabled}
          onSave={(heldOn) => set({ heldOn })}
        />
        <SavedField
          label={t('inspection.closing.inspector')}
          value={report.inspector}
          maxLength={120}
          disabled={disabled}
          onSave={(inspector) => set({ inspector })}
        />
        <SavedField
          label={t('inspection.closing.participants')}
          value={report.participants}
          maxLength={500}
          disabled={disabled}
          onSave={(participants) => set({ participants })}
        />
        <Select
          label={t('inspection.tools.order')}
          data={ORDERS.map((value) => ({ value, label: t(`inspection.order.${value}`) }))}
          value={report.walkOrder}
          allowDeselect={false}
          disabled={disabled}
          onChange={(value) => set({ walkOrder: ORDERS.find((one) => one === value) ?? 'route' })}
        />
      </div>
      <SavedField
        label={t('inspection.closing.summary')}
        long
        value={report.summary}
        maxLength={4_000}
        disabled={disabled}
        onSave={(summary) => set({ summary })}
      />
      <SavedField
        label={t('inspection.closing.statement')}
        long
        value={report.statement}
        maxLength={4_000}
        disabled={disabled}
        onSave={(statement) => set({ statement })}
      />
      {disabled || (report.statement ?? '') !== '' ? null : (
        <Button
          size="xs"
          variant="default"
          className={classes['start'] ?? ''}
          onClick={() => set({ statement: t('inspection.closing.statementDefault') })}
        >
          {t('inspection.closing.useDefault')}
        </Button>
      )}
    </div>
  );
}
