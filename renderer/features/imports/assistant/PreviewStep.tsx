/** Step 5: what will happen, counted exactly by outcome, row by row, before anything is saved. */
import { Alert, Button, Stack, Tabs, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Preview, PreviewOutcome } from '../../../../contract/import-assist.ts';
import { type T, useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import { FindingList } from '../FindingList.tsx';
import { RunProgress } from '../RunProgress.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { StepActions } from './StepFrame.tsx';
import type { Assistant } from './use-assistant.ts';

const OUTCOMES = ['new', 'changed', 'unchanged', 'rejected', 'suspicious', 'gone'] as const;

/** Of what is said of the files as a whole; the remarks have them all. */
const HEADS_SHOWN = 5;

export function PreviewStep({ assistant }: { readonly assistant: Assistant }) {
  const { t } = useWords();
  const { state } = assistant.preview;
  // Back to where one came from: steps with nothing to decide were passed by.
  const before = assistant.steps.includes(assistant.cameFrom) ? assistant.cameFrom : 'files';
  const preview = state.kind === 'done' ? state.preview : null;
  const changes = preview === null ? 0 : preview.counts.new + preview.counts.changed;
  return (
    <Stack gap="md">
      {state.kind === 'working' ? (
        <RunProgress state={state} title={t('imports.dryWorking')} onCancel={assistant.preview.cancel} />
      ) : null}
      {state.kind === 'cancelled' ? <Text role="status">{t('imports.cancelled')}</Text> : null}
      {state.kind === 'failed' ? <ErrorState error={state.error} /> : null}
      {preview === null ? null : <Outcomes preview={preview} assistant={assistant} />}
      <StepActions
        why={null}
        {...(state.kind === 'working' ? {} : { onBack: () => assistant.goTo(before) })}
        {...(changes > 0
          ? {
              next: t(preview !== null && preview.counts.rejected > 0 ? 'imports.commitGood' : 'imports.commit'),
              onNext: () => void assistant.save(),
            }
          : {})}
      >
        {state.kind === 'cancelled' || state.kind === 'failed' ? (
          <Button variant="default" onClick={() => assistant.toPreview()}>
            {t('importAssist.preview.again')}
          </Button>
        ) : null}
      </StepActions>
    </Stack>
  );
}

function Outcomes({ preview, assistant }: { readonly preview: Preview; readonly assistant: Assistant }) {
  const { t, f } = useWords();
  const { counts } = preview;
  const told = preview.findingCounts.reduce((sum, { count }) => sum + count, 0);
  const [chosen, setChosen] = useState<PreviewOutcome>(() => firstOf(counts));
  const { icon: Icon, colour, text } = verdictOf(counts, t);
  return (
    <>
      <Alert icon={<Icon aria-hidden="true" />} color={colour} variant="light" role="status">
        {text} {t('importAssist.preview.read', { count: counts.read, rows: f.integer(counts.read) })}.
      </Alert>
      <Heads preview={preview} />
      <Tabs
        value={chosen}
        onChange={(value) => setChosen(OUTCOMES.find((one) => one === value) ?? chosen)}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('importAssist.preview.counts')}>
          {OUTCOMES.map((outcome) => (
            <Tabs.Tab key={outcome} value={outcome}>
              {t(`importAssist.preview.outcome.${outcome}`)} ({f.integer(counts[outcome])})
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {OUTCOMES.map((outcome) => (
          <Tabs.Panel key={outcome} value={outcome} pt="sm">
            <PreviewRows preview={preview} outcome={outcome} kinds={assistant.kinds} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <FindingList findings={preview.findings} omitted={told - preview.findings.length} isOpen={false} />
    </>
  );
}

/** What is said of the files as a whole, and of departments that no row is about. */
function Heads({ preview: { findings, departmentsMade } }: { readonly preview: Preview }) {
  const { t, f } = useWords();
  const whole = [
    ...new Set(findings.flatMap(({ level, row, message }) => (level === 'warning' && row === null ? [message] : []))),
  ];
  const { count, numbers } = departmentsMade;
  return (
    <>
      {whole.length === 0 ? null : (
        <Alert icon={<IconAlertTriangle aria-hidden="true" />} color="yellow" variant="light" role="status">
          {whole.slice(0, HEADS_SHOWN).map((message) => (
            <Text key={message} size="sm">
              {message}
            </Text>
          ))}
        </Alert>
      )}
      {count === 0 ? null : (
        <Text size="sm" role="status">
          {t('importAssist.preview.departmentsMade', {
            count,
            made: f.integer(count),
            numbers: `${numbers.join(', ')}${count > numbers.length ? ' …' : ''}`,
          })}
        </Text>
      )}
    </>
  );
}

/** What needs an eye comes before what is fine. */
function firstOf(counts: Preview['counts']): PreviewOutcome {
  return (
    (['rejected', 'suspicious', 'changed', 'new', 'unchanged'] as const).find((outcome) => counts[outcome] > 0) ?? 'new'
  );
}

function verdictOf({ new: made, changed, rejected, suspicious }: Preview['counts'], t: T) {
  if (made + changed === 0 && rejected > 0)
    return { icon: IconAlertTriangle, colour: 'red', text: t('importAssist.preview.allRejected') };
  if (made + changed === 0) return { icon: IconInfoCircle, colour: 'gray', text: t('imports.dryNothing') };
  if (rejected > 0)
    return { icon: IconAlertTriangle, colour: 'yellow', text: t('imports.dryPartly', { count: rejected }) };
  if (suspicious > 0) {
    const look = t('importAssist.preview.lookAt', { count: suspicious });
    return { icon: IconAlertTriangle, colour: 'yellow', text: `${t('imports.dryResult')} ${look}` };
  }
  return { icon: IconCircleCheck, colour: 'green', text: t('imports.dryResult') };
}
