/** Where the chosen version is in its life, what has been decided about it, and the form of its next step. */
import { Title } from '@mantine/core';
import type { PlanVersion } from '../../../../contract/versions.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { DecisionList } from './DecisionList.tsx';
import { NextStep } from './NextStep.tsx';
import { StepLine } from './StepLine.tsx';
import classes from './step.module.css';
import { TREATMENT_HEADING } from './treatment-heading.ts';

export interface TreatmentProps {
  readonly version: PlanVersion;
  readonly versions: readonly PlanVersion[];
  readonly currency: string;
  readonly startMonth: number;
}

export function Treatment(props: TreatmentProps) {
  const { version } = props;
  const { t } = useWords();
  return (
    <section id="treatment">
      <Title order={2} id={TREATMENT_HEADING} tabIndex={-1} className={classes['heading'] ?? ''}>
        {t('versions.line.title', { version: version.versionNo })}
      </Title>
      <StepLine version={version} />
      <div className={classes['two']}>
        <div data-screen-only>
          <NextStep key={version.status} {...props} />
        </div>
        <DecisionList version={version} />
      </div>
    </section>
  );
}
