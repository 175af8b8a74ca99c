/** Provision today, the required one, the average and why it misleads, and the rent; the fund's terms are edited here. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import { CommitField } from '../CommitField.tsx';
import { writeScaled } from '../model/fields.ts';
import type { TermsPatch } from '../model/plan-line.ts';
import { readProvision } from '../model/read-terms.ts';
import type { PlanWork } from '../use-plan.ts';
import classes from './money.module.css';
import { TermsDialog } from './TermsDialog.tsx';

export function KeyFigures({
  work,
  yearLabel,
}: {
  readonly work: PlanWork;
  readonly yearLabel: (year: number) => string;
}) {
  const { t, f, language } = useWords();
  const [termsOpen, setTermsOpen] = useState(false);
  const { figures, editable, content, model } = work;
  const { currency } = model.stored;
  const { terms } = content;
  // By the plan's own yearly index, also one that falls; without one it is the level provision.
  const required = figures.requiredIndexedProvisionOre;
  const short = figures.yearsBelowFloor.length > 0;
  const money = (ore: number) => f.money(ore, currency);

  function set(fields: TermsPatch, label: string = t('planWork.steps.terms')): void {
    work.edit(label, [{ kind: 'terms', fields }]);
  }

  return (
    <div className={classes['figures']}>
      <p className={classes['answer']} data-short={short}>
        {terms.openingBalanceOre === 0 && terms.provisionOre === 0
          ? t('planWork.money.unknown')
          : short
            ? t('department.money.short', { amount: money(Math.max(0, required - terms.provisionOre)) })
            : t(terms.provisionSteps.length > 0 ? 'planTerms.steps.enough' : 'department.money.enough')}
      </p>
      {editable ? (
        <CommitField
          label={t('planWork.money.provision', { unit: f.unit(currency, 'one') })}
          value={writeScaled(terms.provisionOre, 2, language)}
          shown={f.integer(Math.round(terms.provisionOre / 100))}
          read={(text) => readProvision(text, language)}
          onCommit={(provisionOre) => set({ provisionOre })}
        />
      ) : (
        <Figure label={t('department.money.provision')} amount={money(terms.provisionOre)} />
      )}
      <div className={classes['buttons']}>
        {editable ? (
          <Button
            size="compact-xs"
            variant="light"
            disabled={required === terms.provisionOre && terms.provisionSteps.length === 0}
            // What is required is the same from the first year on: later changes would undo it.
            onClick={() => set({ provisionOre: required, provisionSteps: [] })}
          >
            {t('department.edit.setRequired')}
          </Button>
        ) : null}
        <Button size="compact-xs" variant="subtle" onClick={() => setTermsOpen(true)}>
          {t('planWork.terms.open')}
        </Button>
      </div>
      <dl>
        <Figure label={t('planWork.money.required')} amount={money(required)}>
          {figures.bindingYear === null
            ? t('department.money.requiredNone')
            : t('planWork.money.binding', { year: yearLabel(figures.bindingYear) })}
        </Figure>
        <Figure label={t('planWork.money.average')} amount={money(figures.averageProvisionOre)}>
          {averageNote()}
        </Figure>
        <Figure
          label={t('department.money.rent')}
          amount={
            figures.rent === null
              ? '–'
              : `${figures.rent.perMonthOre > 0 ? '+' : ''}${t('planWork.money.perMonth', { amount: money(figures.rent.perMonthOre) })}`
          }
        >
          {figures.rent === null
            ? t('department.money.rentNone')
            : t('planWork.money.home', { area: f.integer(figures.rent.typicalHomeM2) })}
        </Figure>
      </dl>
      <TermsDialog opened={termsOpen} onClose={() => setTermsOpen(false)} work={work} onSet={set} />
    </div>
  );

  /** Only where spending comes before the end of the plan does the average hide a shortfall. */
  function averageNote(): string {
    const last = model.stored.baseYear + terms.horizonYears - 1;
    const { bindingYear } = figures;
    const misleads =
      bindingYear !== null && bindingYear < last && figures.requiredProvisionOre > figures.averageProvisionOre;
    return misleads ? t('planWork.money.misleads', { year: yearLabel(bindingYear) }) : t('planWork.money.averageFine');
  }
}

function Figure({
  label,
  amount,
  children,
}: {
  readonly label: string;
  readonly amount: string;
  readonly children?: string;
}) {
  return (
    <div className={classes['figure']}>
      <dt>{label}</dt>
      <dd>
        <b>{amount}</b>
        {children === undefined ? null : <span>{children}</span>}
      </dd>
    </div>
  );
}
