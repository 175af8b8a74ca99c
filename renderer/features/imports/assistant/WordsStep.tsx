/** Step 4: their words → our codes, with suggestions by likeness. */
import { Stack, Text } from '@mantine/core';
import { useWords } from '../../../i18n/i18n.ts';
import { wordColumns } from '../model/checks.ts';
import { StepActions } from './StepFrame.tsx';
import type { Assistant, Proposal } from './use-assistant.ts';
import { useClosed } from './use-closed.ts';
import { WordTable } from './WordTable.tsx';

export function WordsStep({ assistant, proposal }: { readonly assistant: Assistant; readonly proposal: Proposal }) {
  const { t } = useWords();
  const why = useClosed(assistant, proposal, true);
  return (
    <Stack gap="lg">
      <Text c="dimmed">{t('importAssist.words.lead')}</Text>
      {wordColumns(proposal.result, proposal.mapping, proposal.kinds).map((one) => (
        <WordTable key={`${one.table} ${one.column.at}`} where={one} assistant={assistant} proposal={proposal} />
      ))}
      <StepActions
        why={why}
        next={t('importAssist.next.preview')}
        onBack={() => assistant.goTo('columns')}
        onNext={() => assistant.toPreview()}
      />
    </Stack>
  );
}
