/**
 * Every chart stands in this frame: title, one line of explanation, and its table one key away.
 * Answers for the promise that no figure can be seen but not read.
 */
import { Button, Text, Title } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useWords } from '../i18n/i18n.ts';
import classes from './charts.module.css';

export interface ChartFrameProps {
  readonly title: string;
  readonly text?: string;
  readonly legend?: ReactNode;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  /** Under the chart and the table alike: the sentence the chart is there for. */
  readonly conclusion?: ReactNode;
}

export function ChartFrame({ title, text, legend, chart, table, conclusion }: ChartFrameProps) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();

  function toggleByKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    setAsTable(!asTable);
  }

  return (
    <figure className={classes['frame']} aria-labelledby={titleId} onKeyDown={toggleByKey}>
      <figcaption className={classes['caption']}>
        <div>
          <Title order={2} id={titleId}>
            {title}
          </Title>
          {text === undefined ? null : (
            <Text size="sm" c="dimmed">
              {text}
            </Text>
          )}
        </div>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-keyshortcuts="T"
          data-screen-only
          leftSection={
            asTable ? <IconChartBar size={15} aria-hidden="true" /> : <IconTable size={15} aria-hidden="true" />
          }
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t('common.showChart') : t('common.showTable')}
        </Button>
      </figcaption>
      {asTable ? (
        table
      ) : (
        <>
          {legend}
          {chart}
        </>
      )}
      {conclusion === undefined ? null : <div className={classes['conclusion']}>{conclusion}</div>}
    </figure>
  );
}
