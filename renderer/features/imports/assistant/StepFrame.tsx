/** A step on the screen: where one is among the steps, the heading that takes the focus, and the way on and back. */
import { Button, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import classes from './assistant.module.css';
import type { Step } from './use-assistant.ts';

export function StepList({
  steps,
  step,
  onGo,
}: {
  readonly steps: readonly Step[];
  readonly step: Step;
  /** Left out while nothing may be changed. */
  readonly onGo?: (step: Step) => void;
}) {
  const { t } = useWords();
  const at = steps.indexOf(step);
  return (
    <nav aria-label={t('importAssist.steps.label')}>
      <ol className={classes['steps']}>
        {steps.map((one, index) => (
          <li key={one} aria-current={index === at ? 'step' : undefined} data-past={index < at || undefined}>
            <span className={classes['stepNo']} aria-hidden="true">
              {index < at ? <IconCheck size={13} /> : index + 1}
            </span>
            {index < at && onGo !== undefined ? (
              <UnstyledButton className={classes['stepLink']} onClick={() => onGo(one)}>
                {t(`importAssist.steps.${one}`)}
                <span className={classes['hidden']}> {t('importAssist.steps.isDone')}</span>
              </UnstyledButton>
            ) : (
              <span>{t(`importAssist.steps.${one}`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/**
 * Mounted anew for each step: the focus moves with the step, but not when the page opens. `stage`: within a step, what had the focus may go
 * away or close (a question that is answered, a button while the files are read); the focus must not be lost to nowhere then.
 */
export function StepHeading({
  title,
  takesFocus,
  stage,
}: {
  readonly title: string;
  readonly takesFocus: boolean;
  readonly stage: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(stage);
  useEffect(() => {
    if (seen.current !== stage && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    seen.current = stage;
  }, [stage]);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [takesFocus]);
  return (
    <Title order={2} ref={heading} tabIndex={-1} className={classes['stepHeading']}>
      {title}
    </Title>
  );
}

export function StepActions({
  onBack,
  onNext,
  next,
  why,
  isBusy = false,
  isOffer = false,
  children,
}: {
  readonly onBack?: () => void;
  readonly onNext?: () => void;
  readonly next?: string;
  /** Why the next step is closed; null = open. */
  readonly why: string | null;
  readonly isBusy?: boolean;
  /** The usual next step may be passed by: `children` hold the one that leads on. */
  readonly isOffer?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const whyId = useId();
  return (
    <div className={classes['actions']}>
      <Group gap="sm">
        {onBack === undefined ? null : (
          <Button variant="default" onClick={onBack}>
            {t('importAssist.back')}
          </Button>
        )}
        {onNext === undefined ? null : (
          <Button
            variant={isOffer ? 'default' : 'filled'}
            disabled={why !== null}
            loading={isBusy}
            onClick={onNext}
            {...(why === null ? {} : { 'aria-describedby': whyId })}
          >
            {next}
          </Button>
        )}
        {children}
      </Group>
      <Text size="sm" c="dimmed" id={whyId} role="status">
        {why ?? ''}
      </Text>
    </div>
  );
}
