/** Proposals: the provision that would do, and works moved to level the years. Each is a list of differences that is taken whole or in part, as one step of undo. */
import { Title } from '@mantine/core';
import { useWords } from '../../../i18n/i18n.ts';
import { LevelProposal } from './LevelProposal.tsx';
import { ProvisionProposal } from './ProvisionProposal.tsx';
import classes from './panels.module.css';
import type { PanelProps } from './SidePanel.tsx';

export function ProposalsPanel({ work }: PanelProps) {
  const { t } = useWords();
  return (
    <>
      <p className={classes['note']}>{t('planWork.proposals.text')}</p>
      <Title order={3}>{t('planWork.proposals.provision')}</Title>
      <ProvisionProposal work={work} />
      <Title order={3}>{t('planWork.proposals.level')}</Title>
      <LevelProposal work={work} />
    </>
  );
}
