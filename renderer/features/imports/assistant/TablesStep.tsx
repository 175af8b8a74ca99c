/** Step 2: what the files are thought to be, a card a table, with what only a person knows on top. */
import { Button, Stack, Text } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import type { DetectedTable } from '../../../../contract/import-assist.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import { FindingList } from '../FindingList.tsx';
import { isSettled } from '../model/checks.ts';
import { tableKey } from '../model/corrections.ts';
import classes from './assistant.module.css';
import type { Member } from './FlatKinds.tsx';
import { ProfileDiffers } from './ProfileDiffers.tsx';
import { Questions } from './Questions.tsx';
import { StepActions } from './StepFrame.tsx';
import { TableCard } from './TableCard.tsx';
import type { Assistant, Proposal } from './use-assistant.ts';
import { useClosed } from './use-closed.ts';

/** A profile that knows all headings; below that its name would promise too much. */
const RECOGNISED_FROM = 0.9;

export function TablesStep({ assistant, proposal }: { readonly assistant: Assistant; readonly proposal: Proposal }) {
  const { t, language } = useWords();
  const why = useClosed(assistant, proposal);
  const { result, mapping } = proposal;
  // A step with nothing to decide is passed by; it stays within reach.
  const isOver = !assistant.asksWords && isSettled(result, mapping);
  const recognised = result.profiles.find(({ confidence }) => confidence >= RECOGNISED_FROM);
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('importAssist.tables.lead')}</Text>
      {recognised === undefined ? null : (
        <section className={classes['recognised']}>
          <IconBookmark size={18} aria-hidden="true" />
          <div>
            <Text fw={600} size="sm">
              {t('importAssist.tables.recognised', { profile: recognised.title[language] })}
            </Text>
            <Text size="sm">{t('importAssist.tables.recognisedHint')}</Text>
          </div>
          <Button size="xs" onClick={() => assistant.toPreview(recognised.name)}>
            {t('importAssist.tables.useProfile', { profile: recognised.title[language] })}
          </Button>
        </section>
      )}
      {result.profiles
        .filter(({ stored, differs }) => stored && differs.length > 0)
        .map((profile) => (
          <ProfileDiffers key={profile.name} title={profile.title[language]} columns={profile.differs} />
        ))}
      {assistant.detection.kind === 'failed' ? <ErrorState error={assistant.detection.error} /> : null}
      <Questions assistant={assistant} proposal={proposal} />
      {result.tables.map((table, index) => {
        const mapped = mapping.tables[index];
        // The tables of one sheet are shown together, where the sheet is.
        if (mapped === undefined || table.of !== null) return null;
        return (
          <TableCard
            key={tableKey(table)}
            table={table}
            mapped={mapped}
            members={membersOf(table, proposal)}
            assistant={assistant}
            isOnly={result.tables.filter(({ of }) => of === null).length === 1}
          />
        );
      })}
      <FindingList findings={result.findings} isOpen={result.findings.some(({ level }) => level !== 'info')} />
      <StepActions
        why={why}
        next={t('importAssist.next.columns')}
        isOffer={isOver}
        onBack={() => assistant.goTo('files')}
        onNext={() => assistant.goTo('columns')}
      >
        {/* Beside it, never in its place: it comes when the words are known, and nothing may change under a pointer. */}
        {isOver ? (
          <Button disabled={why !== null} onClick={() => assistant.toPreview()}>
            {t('importAssist.next.preview')}
          </Button>
        ) : null}
      </StepActions>
    </Stack>
  );
}

function membersOf({ file, sheet }: DetectedTable, { result, mapping }: Proposal): readonly Member[] {
  return result.tables.flatMap((table, index) => {
    const mapped = mapping.tables[index];
    return mapped === undefined || table.file !== file || table.sheet !== sheet ? [] : [{ table, mapped }];
  });
}
