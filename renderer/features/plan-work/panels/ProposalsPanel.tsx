/** Proposals: the provision that would do, works moved to level the years, works gathered on one scaffold. Each is a list of differences that is taken whole or in part, as one step of undo. */
import { Title } from '@mantine/core';
import { useWords } from '../../../i18n/i18n.ts';
import type { Names } from '../model/apply-change.ts';
import type { PlanWork } from '../use-plan.ts';
import { BundleProposal } from './BundleProposal.tsx';
import { LevelProposal } from './LevelProposal.tsx';
import { ProvisionProposal } from './ProvisionProposal.tsx';
import classes from './panels.module.css';
import type { PanelProps } from './SidePanel.tsx';

export interface ProposalProps {
  readonly work: PlanWork;
  readonly names: Names;
}

export function ProposalsPanel({ work, names }: PanelProps) {
  const { t } = useWords();
  return (
    <>
      <p className={classes['note']}>{t('planWork.proposals.text')}</p>
      <Title order={3}>{t('planWork.proposals.provision')}</Title>
      <ProvisionProposal work={work} names={names} />
      <Title order={3}>{t('planWork.proposals.level')}</Title>
      <LevelProposal work={work} names={names} />
      <Title order={3}>{t('planPanels.bundle.heading')}</Title>
      <BundleProposal work={work} names={names} />
    </>
  );
}
