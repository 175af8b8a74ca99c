/** The form of the next step: what happened, when, with which votes and words, and what becomes unchangeable by it. */
import { Button, Checkbox, Radio, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { PlanStatus } from '../../../../contract/common.ts';
import { messageOf } from '../../../../contract/messages/index.ts';
import { IN_FORCE, type PlanStep } from '../../../../domain/plan/status-machine.ts';
import { refetchAll } from '../../../app/changes.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { errorText } from '../../../ui/error-text.ts';
import { dayOf } from '../../../ui/read-day.ts';
import {
  faultParams,
  fieldOf,
  hasVotes,
  isReversible,
  readStep,
  type StepFault,
  type StepForm,
  stepTo,
} from '../model/step-form.ts';
import classes from './step.module.css';
import { suggestedText } from './suggested-text.ts';
import type { TreatmentProps } from './Treatment.tsx';
import { focusTreatment } from './treatment-heading.ts';

type Target = Exclude<PlanStatus, 'superseded'>;
const VOTES = ['votesFor', 'votesAgainst', 'votesBlank'] as const;

export function NextStep(props: TreatmentProps) {
  const { version } = props;
  const { t } = useWords();
  // Onward first: going back is the exception.
  const targets = version.next.filter((to): to is Target => to !== 'superseded').toSorted(backLast);
  const [to, setTo] = useState(targets[0]);
  const step = to === undefined ? null : stepTo(version.status, to);

  return (
    <>
      <Title order={3} mb={6}>
        {t('versions.next.title')}
      </Title>
      {to === undefined || step === null ? (
        <p className={classes['needs']}>{t(lastWord(version.status), { version: version.versionNo })}</p>
      ) : (
        <div className={classes['form']}>
          {targets.length > 1 ? (
            <Radio.Group
              label={t('versions.next.which')}
              value={to}
              onChange={(value) => setTo(targets.find((target) => target === value) ?? to)}
            >
              <Stack gap={6} mt={6}>
                {targets.map((target) => (
                  <Radio key={target} value={target} label={t(`versions.next.to.${target}`)} />
                ))}
              </Stack>
            </Radio.Group>
          ) : (
            <b>{t(`versions.next.to.${to}`)}</b>
          )}
          <StepFields key={to} {...props} to={to} step={step} />
        </div>
      )}
    </>
  );
}

function StepFields({
  version,
  versions,
  currency,
  startMonth,
  to,
  step,
}: TreatmentProps & { readonly to: Target; readonly step: PlanStep }) {
  const { t, f, language } = useWords();
  const queries = useQueryClient();
  const formId = useId();
  const today = dayOf(new Date());
  const [form, setForm] = useState<StepForm>({
    day: to === 'presented' ? '' : f.day(today),
    votesFor: '',
    votesAgainst: '',
    votesBlank: '',
    text: suggestedText(version, to, currency, startMonth),
  });
  const [read, setRead] = useState(false);
  const [fault, setFault] = useState<StepFault | 'not_confirmed' | null>(null);
  const reversible = isReversible(step);

  const save = useMutation(
    rpc.versions.transition.mutationOptions({
      onSuccess: async (after) => {
        notifications.show({
          message: t('versions.next.saved', {
            version: after.versionNo,
            status: t(`codes.planStatus.${after.status}`),
          }),
        });
        await refetchAll(queries);
        focusTreatment();
      },
    }),
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    const decision = readStep(version, to, form, today);
    const found = decision.ok ? (reversible || read ? null : 'not_confirmed') : decision.error;
    setFault(found);
    if (found !== null) document.getElementById(`${formId}-${placeOf(found)}`)?.focus();
    if (decision.ok && found === null) save.mutate({ planId: version.planId, to, decision: decision.value });
  }

  function faultAt(place: ReturnType<typeof placeOf>): string | null {
    return fault !== null && placeOf(fault) === place ? faultText(fault) : null;
  }

  function faultText(code: StepFault | 'not_confirmed'): string {
    if (code === 'not_confirmed') return t('versions.next.confirmMissing');
    if (code === 'votes_not_whole') return t('versions.next.votesNotWhole');
    return messageOf(language, code, faultParams(version, to, form));
  }

  const set = (field: keyof StepForm) => (value: string) => {
    setForm((was) => ({ ...was, [field]: value }));
    setFault(null);
  };
  const replaced = versions.find(({ planId, status }) => planId !== version.planId && IN_FORCE.has(status));
  const votesFault = faultAt('votes');
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <p className={classes['needs']}>
          {t(
            to === 'board_treated' && version.status === 'rejected'
              ? 'versions.next.needs.board_treated_rejected'
              : `versions.next.needs.${to}`,
          )}
        </p>
        {step.body === null ? null : (
          <DayInput
            id={`${formId}-day`}
            label={t('versions.next.day')}
            description={t('versions.next.dayHint')}
            text={form.day}
            onText={set('day')}
            error={faultAt('day')}
            required
            w="11rem"
          />
        )}
        {hasVotes(step) ? (
          <fieldset className={classes['votes']} aria-describedby={`${formId}-votes-hint`}>
            <legend>{t('versions.next.votes')}</legend>
            {VOTES.map((field, index) => (
              <TextInput
                key={field}
                id={index === 0 ? `${formId}-votes` : undefined}
                label={t(`versions.next.${field}`)}
                value={form[field]}
                onChange={(event) => set(field)(event.currentTarget.value)}
                error={votesFault !== null}
                inputMode="numeric"
                autoComplete="off"
                w="6rem"
              />
            ))}
            <span id={`${formId}-votes-hint`} className={classes['hint']} data-fault={votesFault !== null || undefined}>
              {votesFault ?? t('versions.next.votesHint')}
            </span>
          </fieldset>
        ) : null}
        {step.body === null ? null : (
          <Textarea
            id={`${formId}-text`}
            label={step.body === 'lbf' ? t('versions.next.textReceipt') : t('versions.next.text')}
            description={step.body === 'lbf' ? undefined : t('versions.next.textHint')}
            value={form.text}
            onChange={(event) => set('text')(event.currentTarget.value)}
            error={faultAt('text')}
            maxLength={4_000}
            autosize
            minRows={2}
            maxRows={8}
          />
        )}
        <p className={classes['effect']} data-reversible={reversible || undefined}>
          {to === 'in_force' && replaced !== undefined
            ? t('versions.next.effect.in_forceReplaces', {
                version: version.versionNo,
                replaced: replaced.versionNo,
              })
            : t(`versions.next.effect.${to}`, { version: version.versionNo })}
        </p>
        {reversible ? null : (
          <Checkbox
            id={`${formId}-confirm`}
            label={t('versions.next.confirm')}
            checked={read}
            onChange={(event) => {
              setRead(event.currentTarget.checked);
              setFault(null);
            }}
            error={faultAt('confirm')}
          />
        )}
        {faultAt('step') === null && !save.isError ? null : (
          <p className={classes['failed']} role="alert">
            {faultAt('step') ?? errorText(save.error, { t, language })}
          </p>
        )}
        <Button type="submit" loading={save.isPending} style={{ justifySelf: 'start', alignSelf: 'flex-start' }}>
          {t(`versions.next.save.${to}`, { version: version.versionNo })}
        </Button>
      </Stack>
    </form>
  );
}

function placeOf(fault: StepFault | 'not_confirmed') {
  return fault === 'not_confirmed' ? 'confirm' : fieldOf(fault);
}

function backLast(a: PlanStatus, b: PlanStatus): number {
  return Number(a === 'draft') - Number(b === 'draft');
}

function lastWord(status: PlanStatus) {
  if (status === 'superseded') return 'versions.next.lastSuperseded' as const;
  return status === 'reported' ? ('versions.next.lastReported' as const) : ('versions.next.none' as const);
}
