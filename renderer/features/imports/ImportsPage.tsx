/** Indlæs filer: the assistant; below, earlier imports that can be taken back, and the profiles people have kept. */
import { Text } from '@mantine/core';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { AssistantFlow } from './assistant/AssistantFlow.tsx';
import { Batches } from './Batches.tsx';
import classes from './imports.module.css';
import { LeftRuns } from './LeftRuns.tsx';
import { Profiles } from './Profiles.tsx';

export function ImportsPage() {
  const { t } = useWords();
  return (
    <div className={classes['page']}>
      <div>
        <PageHeading title={t('imports.title')} />
        <Text c="dimmed">{t('imports.lead')}</Text>
      </div>
      <LeftRuns />
      <AssistantFlow>
        <Batches />
        <Profiles />
      </AssistantFlow>
    </div>
  );
}
