/** A proposal of the year's work in one sentence, and its effect. */
import type { VersionProposal } from '../../../../contract/versions.ts';
import type { T } from '../../../i18n/i18n.ts';
import type { Format } from '../../../ui/format.ts';

export interface ProposalContext {
  readonly currency: string;
  readonly startMonth: number;
}

export function proposalWords(proposal: VersionProposal, t: T, f: Format, context: ProposalContext): string {
  const { code, title, buildingNumber, year: from, toYear, reason, budgetOre, actualOre } = proposal;
  const money = (ore: number) => f.money(ore, context.currency);
  const year = (value: number) => f.accountingYear(value, context.startMonth);
  const work =
    buildingNumber === null ? title : `${title}, ${t('versionProposals.building', { number: buildingNumber })}`;
  const paid = actualOre ?? 0;
  switch (code) {
    case 'overspent': {
      const amounts = { actual: money(paid), budget: money(budgetOre), over: money(paid - budgetOre) };
      return t('yearWork.followup.overspent', { work, ...amounts });
    }
    case 'underspent': {
      const amounts = { actual: money(paid), budget: money(budgetOre), under: money(budgetOre - paid) };
      return t('yearWork.followup.underspent', { work, ...amounts });
    }
    case 'paid_elsewhen':
      return t('yearWork.followup.paidElsewhen', {
        work,
        actual: money(paid),
        from: year(from),
        to: year(proposal.paidYear ?? from),
      });
    case 'postponed': {
      const years = { from: year(from), to: year(toYear ?? from) };
      return t('yearWork.followup.postponed', { work, ...years, reason: reason ?? '' });
    }
    case 'dropped':
      return t('yearWork.followup.dropped', { work, from: year(from), reason: reason ?? '' });
  }
}

export function effectWords(requiredChangeOre: number, t: T, f: Format, { currency }: ProposalContext): string {
  const amount = f.money(Math.abs(requiredChangeOre), currency);
  if (requiredChangeOre === 0) return t('versionProposals.effectNone');
  return t(requiredChangeOre > 0 ? 'versionProposals.effectUp' : 'versionProposals.effectDown', { amount });
}
