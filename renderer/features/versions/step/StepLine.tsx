/** The line from draft to superseded: what has happened and when, where the version is, what comes next. Shape and word carry it, not colour. */
import { IconArrowRight, IconCheck, IconMinus } from '@tabler/icons-react';
import type { PlanVersion } from '../../../../contract/versions.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { type LineStep, stepLine } from '../model/step-line.ts';
import classes from './step.module.css';

export function StepLine({ version }: { readonly version: PlanVersion }) {
  const { t, f } = useWords();
  return (
    <ol className={classes['steps']} aria-label={t('versions.line.caption')}>
      {stepLine(version).map((step) => (
        <li
          key={step.name}
          className={classes['step']}
          data-state={step.state}
          data-rejected={(step.name === 'decided' && version.status === 'rejected') || undefined}
          aria-current={step.state === 'here' ? 'step' : undefined}
        >
          <span className={classes['mark']}>
            <Mark step={step} />
          </span>
          <span className={classes['name']}>
            {step.name === 'decided' && step.state === 'here'
              ? t(`codes.planStatus.${version.status}`)
              : t(`versions.line.step.${step.name}`)}
          </span>
          <span className={classes['under']}>
            {step.on === null ? t(`versions.line.state.${step.state}`) : f.day(step.on)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Mark({ step }: { readonly step: LineStep }) {
  if (step.state === 'passed') return <IconCheck size={14} stroke={2.5} aria-hidden="true" />;
  if (step.state === 'skipped') return <IconMinus size={14} stroke={2.5} aria-hidden="true" />;
  return step.state === 'next' ? <IconArrowRight size={14} stroke={2.5} aria-hidden="true" /> : null;
}
