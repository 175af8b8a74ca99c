/** Step 3: which column is which field, table by table; what is missing is named, what stands twice is flagged. */
import { Button, Stack, Text } from '@mantine/core';
import type { Mapping } from '../../../../contract/import-mapping.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import { missingOf, unusedIn } from '../model/checks.ts';
import { tableKey } from '../model/corrections.ts';
import classes from './assistant.module.css';
import { Constants } from './Constants.tsx';
import { KeyChoice } from './KeyChoice.tsx';
import { OwnColumns } from './OwnColumns.tsx';
import { Questions } from './Questions.tsx';
import { StepActions } from './StepFrame.tsx';
import type { Assistant, Proposal } from './use-assistant.ts';
import { useClosed } from './use-closed.ts';

/** Headings shown by name. */
const SHOWN = 12;

export function ColumnsStep({ assistant, proposal }: { readonly assistant: Assistant; readonly proposal: Proposal }) {
  const { t, language } = useWords();
  const why = useClosed(assistant, proposal, true);
  const { result, mapping, kinds } = proposal;
  const { asksWords } = assistant;
  const hasWords = assistant.steps.includes('words');
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('importAssist.columns.lead')}</Text>
      {assistant.detection.kind === 'failed' ? <ErrorState error={assistant.detection.error} /> : null}
      <Questions assistant={assistant} proposal={proposal} onlyOpen />
      {mapping.tables.map((mapped, index) => {
        const table = result.tables[index];
        if (table === undefined || mapped.skip) return null;
        const fields = kinds.find(({ kind }) => kind === mapped.kind)?.fields ?? [];
        const of = kinds.find(({ kind }) => kind === mapped.kind)?.title[language];
        const elsewhere = usedElsewhere(mapping, index);
        const name = [table.file, table.sheet, elsewhere.size > 0 ? (of ?? '') : '']
          .filter((part) => part !== '')
          .join(' · ');
        const missing = missingOf(result, mapping, index).map(
          (field) => fields.find((one) => one.field === field)?.title[language] ?? field,
        );
        return (
          <section key={tableKey(table)} className={classes['columns']}>
            <h3>{name}</h3>
            {missing.length === 0 ? null : (
              <p className={classes['missing']} role="status">
                {t('importAssist.columns.missing', { fields: missing.join(', ') })}
              </p>
            )}
            <Unused
              headings={unusedIn({ ...mapped, columns: mapped.columns.filter(({ at }) => !elsewhere.has(at)) })}
            />
            <OwnColumns
              table={table}
              mapped={mapped}
              fields={fields}
              name={name}
              assistant={assistant}
              elsewhere={elsewhere}
            />
            {/* Rarely needed: what is stated or missing opens it. */}
            <details className={classes['more']} open={missing.length > 0 || mapped.constants.length > 0}>
              <summary>{t('importAssist.columns.more')}</summary>
              <KeyChoice table={table} mapped={mapped} fields={fields} assistant={assistant} />
              <Constants table={table} mapped={mapped} fields={fields} assistant={assistant} />
            </details>
          </section>
        );
      })}
      <StepActions
        why={why}
        next={t(asksWords ? 'importAssist.next.words' : 'importAssist.next.preview')}
        onBack={() => assistant.goTo('tables')}
        onNext={() => (asksWords ? assistant.goTo('words') : assistant.toPreview())}
      >
        {hasWords && !asksWords ? (
          <Button variant="subtle" disabled={why !== null} onClick={() => assistant.goTo('words')}>
            {t('importAssist.next.wordsKnown')}
          </Button>
        ) : null}
      </StepActions>
    </Stack>
  );
}

/** What is left out must not be missed for being one grey row among others. */
function Unused({ headings }: { readonly headings: readonly string[] }) {
  const { t } = useWords();
  if (headings.length === 0) return null;
  const columns = `${headings.slice(0, SHOWN).join(' · ')}${headings.length > SHOWN ? ' …' : ''}`;
  return <Text size="sm">{t('importAssist.columns.notUsed', { count: headings.length, columns })}</Text>;
}

/** Places of columns that the other tables of the sheet have. */
function usedElsewhere({ tables }: Mapping, index: number): ReadonlySet<number> {
  const own = tables[index];
  return new Set(
    tables.flatMap(({ file, sheet, skip, columns }, at) =>
      at === index || skip || file !== own?.file || sheet !== own.sheet
        ? []
        : columns.flatMap((column) => (column.field === null ? [] : [column.at])),
    ),
  );
}
