/** Step 6: saving with its progress, then what was saved: to keep as a workbook, to take back, to keep as a profile. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import { LeftAlone } from '../LeftAlone.tsx';
import { RunProgress } from '../RunProgress.tsx';
import { RunResult } from '../RunResult.tsx';
import { useResultWorkbook } from '../use-result-workbook.ts';
import { useUndoImport } from '../use-undo-import.tsx';
import { KeepProfile } from './KeepProfile.tsx';
import type { Assistant } from './use-assistant.ts';

export function DoneStep({ assistant }: { readonly assistant: Assistant }) {
  const { t, f, language } = useWords();
  const { state } = assistant.run;
  const undo = useUndoImport(assistant.undone);
  const workbook = useResultWorkbook();
  const undone = useRef<HTMLDivElement>(null);
  const { report } = undo;
  useEffect(() => {
    // What was pressed is closed now.
    if (report !== null) undone.current?.focus();
  }, [report]);
  if (state.kind === 'working') {
    return state.stopping === true ? (
      <RunProgress state={state} title={t('imports.stopping')} />
    ) : (
      <RunProgress state={state} title={t('imports.commitWorking')} onCancel={assistant.run.cancel} />
    );
  }
  if (state.kind !== 'done') {
    return (
      <Stack gap="md" align="flex-start">
        {state.kind === 'failed' ? (
          <ErrorState error={state.error} />
        ) : (
          <Text role="status">{t(state.kind === 'saved' ? 'imports.savedAnyway' : 'imports.cancelled')}</Text>
        )}
        {assistant.canTryAgain && state.kind !== 'saved' ? (
          <Button variant="default" onClick={() => assistant.toPreview()}>
            {t('importAssist.preview.again')}
          </Button>
        ) : (
          <Button variant="default" onClick={assistant.startOver}>
            {t('importAssist.done.another')}
          </Button>
        )}
      </Stack>
    );
  }
  if (undo.report !== null)
    return (
      <Stack gap="md" align="flex-start">
        <div role="status" ref={undone} tabIndex={-1}>
          <Text>
            {t('importAssist.done.undone', {
              removed: f.integer(undo.report.removed),
              restored: f.integer(undo.report.restored),
            })}
          </Text>
          <LeftAlone report={undo.report} kinds={assistant.kinds} />
        </div>
        <Button variant="default" onClick={assistant.startOver}>
          {t('importAssist.done.another')}
        </Button>
      </Stack>
    );
  const { result } = state;
  const { batch } = result;
  return (
    <Stack gap="md">
      <RunResult result={result}>
        <Group gap="sm">
          <Button component={Link} to="/">
            {t('imports.toOverview')}
          </Button>
          {batch === null ? null : (
            <>
              <Button
                variant="default"
                disabled={workbook.isPending}
                onClick={() => workbook.mutate({ batch, language })}
              >
                {t('importAssist.done.keepResult')}
              </Button>
              <Button
                variant="default"
                disabled={undo.isPending}
                onClick={() =>
                  undo.ask({ id: batch, created: result.created, updated: result.updated, importedAtMs: null })
                }
              >
                {t('importAssist.done.undo')}
              </Button>
            </>
          )}
          <Button variant="subtle" onClick={assistant.startOver}>
            {t('importAssist.done.another')}
          </Button>
        </Group>
      </RunResult>
      {assistant.profile === null && assistant.proposal !== null ? (
        <KeepProfile mapping={assistant.proposal.mapping} />
      ) : null}
    </Stack>
  );
}
