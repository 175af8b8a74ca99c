/** The fund's terms and the plan's horizon. Each field is an edit of its own when it is left. */
import { Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import { CommitField } from '../CommitField.tsx';
import { writeScaled } from '../model/fields.ts';
import type { Terms } from '../model/plan-line.ts';
import { readAmountOre } from '../model/read-number.ts';
import { readHorizon, readIndex, readProvision } from '../model/read-terms.ts';

export interface TermsDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly terms: Terms;
  readonly currency: string;
  readonly editable: boolean;
  readonly onSet: (fields: Partial<Terms>) => void;
  /** The field of the plan's first year. */
  readonly baseYear: ReactNode;
}

/** Closed it is not drawn again, however often the plan changes. */
export const TermsDialog = memo(
  TermsFields,
  (before: TermsDialogProps, after: TermsDialogProps) => !before.opened && !after.opened,
);

function TermsFields({ opened, onClose, terms, currency, editable, onSet, baseYear }: TermsDialogProps) {
  const { t, f, language } = useWords();
  const unit = f.unit(currency, 'one');
  const money = (key: 'openingBalanceOre' | 'floorOre' | 'provisionOre', label: string) => (
    <CommitField
      label={`${label} (${unit})`}
      value={writeScaled(terms[key], 2, language)}
      shown={f.integer(Math.round(terms[key] / 100))}
      read={(text) => (key === 'provisionOre' ? readProvision : readAmountOre)(text, language)}
      onCommit={(ore) => onSet({ [key]: ore })}
      disabled={!editable}
    />
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('planWork.terms.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('planWork.terms.text')}
        </Text>
        {baseYear}
        {money('openingBalanceOre', t('planWork.terms.opening'))}
        {money('provisionOre', t('planWork.terms.provision'))}
        <CommitField
          label={t('planWork.terms.index')}
          value={writeScaled(terms.provisionIndexBp, 2, language)}
          read={(text) => readIndex(text, language)}
          onCommit={(provisionIndexBp) => onSet({ provisionIndexBp })}
          disabled={!editable}
        />
        {money('floorOre', t('planWork.terms.floor'))}
        <CommitField
          label={t('planWork.terms.horizon')}
          value={String(terms.horizonYears)}
          read={readHorizon}
          onCommit={(horizonYears) => onSet({ horizonYears })}
          disabled={!editable}
        />
      </Stack>
    </Modal>
  );
}
