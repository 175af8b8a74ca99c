/** The plan's terms: its years, the fund, the provision and what prices do. Each field is an edit of its own when it is left. */
import { Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import { CommitField } from '../CommitField.tsx';
import { writeScaled } from '../model/fields.ts';
import type { TermsPatch } from '../model/plan-line.ts';
import { readAmountOre } from '../model/read-number.ts';
import { readHorizon, readIndex, readInterest, readProvision } from '../model/read-terms.ts';
import type { PlanWork } from '../use-plan.ts';
import { BaseYearField } from './BaseYearField.tsx';
import { PriceTerms } from './PriceTerms.tsx';
import { ProvisionSteps } from './ProvisionSteps.tsx';
import { TermsHistory } from './TermsHistory.tsx';
import classes from './terms.module.css';

export interface TermsDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly work: PlanWork;
  /** `label` names the step of undo; left out = the terms. */
  readonly onSet: (fields: TermsPatch, label?: string) => void;
}

/** Closed it is not drawn again, however often the plan changes. */
export const TermsDialog = memo(
  TermsFields,
  (before: TermsDialogProps, after: TermsDialogProps) => !before.opened && !after.opened,
);

function TermsFields({ opened, onClose, work, onSet }: TermsDialogProps) {
  const { t, f, language } = useWords();
  const { editable } = work;
  const { terms } = work.content;
  const { id, baseYear, accountingStartMonth, currency } = work.model.stored;
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
  const percent = (key: 'provisionIndexBp' | 'interestBp', label: string) => (
    <CommitField
      label={label}
      value={writeScaled(terms[key], 2, language)}
      read={(text) => (key === 'interestBp' ? readInterest : readIndex)(text, language)}
      onCommit={(bp) => onSet({ [key]: bp })}
      disabled={!editable}
    />
  );
  const section = (title: string, children: ReactNode) => (
    <section className={classes['section']} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('planWork.terms.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t(editable ? 'planWork.terms.text' : 'planWork.terms.locked')}
      </Text>
      {section(
        t('planTerms.years'),
        <div className={classes['pair']}>
          <BaseYearField planId={id} baseYear={baseYear} startMonth={accountingStartMonth} editable={editable} />
          <CommitField
            label={t('planWork.terms.horizon')}
            value={String(terms.horizonYears)}
            read={readHorizon}
            onCommit={(horizonYears) => onSet({ horizonYears })}
            disabled={!editable}
          />
        </div>,
      )}
      {section(
        t('planTerms.fund'),
        <div className={classes['pair']}>
          {money('openingBalanceOre', t('planWork.terms.opening'))}
          {money('floorOre', t('planWork.terms.floor'))}
          {percent('interestBp', t('planTerms.interest'))}
        </div>,
      )}
      {section(
        t('planTerms.provision'),
        <>
          <div className={classes['pair']}>
            {money('provisionOre', t('planWork.terms.provision'))}
            {percent('provisionIndexBp', t('planWork.terms.index'))}
          </div>
          <ProvisionSteps
            terms={terms}
            baseYear={baseYear}
            startMonth={accountingStartMonth}
            years={work.figures.years}
            currency={currency}
            editable={editable}
            onSet={(label, provisionSteps) => onSet({ provisionSteps }, label)}
          />
        </>,
      )}
      {section(t('planTerms.prices.title'), <PriceTerms work={work} />)}
      <TermsHistory work={work} />
    </Modal>
  );
}
