/** What the follow-up proposes for the next version, line by line, and what that would do to provision and fund. Changes nothing itself. */
import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DepartmentView } from '../../../contract/department.ts';
import type { YearWorkRow } from '../../../contract/year-work.ts';
import { type FollowUpProposal, followUpEffect } from '../../../domain/plan/follow-up.ts';
import { useWords } from '../../i18n/i18n.ts';
import { inputOf } from '../plan-work/model/figures.ts';
import { lineOf, termsOf } from '../plan-work/model/plan-line.ts';
import classes from './year-work.module.css';

export function FollowUpProposals({
  department,
  rows,
}: {
  readonly department: DepartmentView;
  readonly rows: readonly YearWorkRow[];
}) {
  const { t, f } = useWords();
  const { plan, master } = department;
  const effect = useMemo(() => {
    if (plan === null) return null;
    const input = inputOf({ lines: plan.activities.map(lineOf), terms: termsOf(plan) }, plan);
    const own = rows.filter(({ planId }) => planId === plan.id);
    return followUpEffect(input, own, master.accountingStartMonth);
  }, [plan, rows, master.accountingStartMonth]);
  const titles = useMemo(() => new Map(rows.map(({ activityId, title }) => [activityId, title])), [rows]);
  if (effect === null) return null;
  const baseYear = plan?.baseYear ?? 0;
  const paidBefore = effect.proposals.some(({ override }) => override.kind === 'done' && override.inYear < baseYear);
  const money = (ore: number) => f.money(ore, master.currency);
  const year = (value: number) => f.accountingYear(value, master.accountingStartMonth);
  return (
    <section>
      <Title order={3} mb={4}>
        {t('yearWork.followup.proposals')}
      </Title>
      {effect.proposals.length === 0 ? (
        <p className={classes['note']}>{t('yearWork.followup.proposalsNone')}</p>
      ) : (
        <>
          <ul className={classes['proposals']}>
            {effect.proposals.map((proposal) => (
              <li key={`${proposal.activityId}-${proposal.plannedYear}`}>{words(proposal)}</li>
            ))}
          </ul>
          <p>
            {t('yearWork.followup.proposalsText')} {changed('required', effect.requiredChangeOre)}{' '}
            {changed('lowest', effect.lowestChangeOre)}
            {paidBefore ? ` ${t('yearWork.followup.paidBefore', { year: year(baseYear) })}` : ''}
          </p>
          <Link
            className={classes['link']}
            to="/plan/$number/versioner"
            params={{ number: master.number }}
            data-screen-only
          >
            {t('yearWork.followup.toVersions')}
          </Link>
        </>
      )}
    </section>
  );

  function changed(figure: 'required' | 'lowest', ore: number): string {
    const amount = money(Math.abs(ore));
    if (ore === 0) return t(`yearWork.followup.${figure}Same`);
    return ore > 0 ? t(`yearWork.followup.${figure}Up`, { amount }) : t(`yearWork.followup.${figure}Down`, { amount });
  }

  function words({
    code,
    activityId,
    year: from,
    toYear,
    reason,
    budgetOre,
    actualOre,
    override,
  }: FollowUpProposal): string {
    const work = titles.get(activityId) ?? '';
    const paid = actualOre ?? 0;
    const [actual, budget] = [money(paid), money(budgetOre)];
    switch (code) {
      case 'overspent':
        return t('yearWork.followup.overspent', { work, actual, budget, over: money(paid - budgetOre) });
      case 'underspent':
        return t('yearWork.followup.underspent', { work, actual, budget, under: money(budgetOre - paid) });
      case 'paid_elsewhen':
        return t('yearWork.followup.paidElsewhen', {
          work,
          actual,
          from: year(from),
          to: year(override.kind === 'done' ? override.inYear : from),
        });
      case 'postponed':
        return t('yearWork.followup.postponed', {
          work,
          from: year(from),
          to: year(toYear ?? from),
          reason: reason ?? '',
        });
      case 'dropped':
        return t('yearWork.followup.dropped', { work, from: year(from), reason: reason ?? '' });
    }
  }
}
