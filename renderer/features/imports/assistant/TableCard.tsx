/** One table of the files: what it is thought to be, each guess with how sure it is, and the rows it is judged by. */
import { Checkbox, NumberInput, Text } from '@mantine/core';
import { useId } from 'react';
import type { DetectedTable } from '../../../../contract/import-assist.ts';
import type { MappedTable } from '../../../../contract/import-mapping.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { surenessOf } from '../model/checks.ts';
import { editTable, hintOf, type ReadingPatch, readAgain } from '../model/corrections.ts';
import classes from './assistant.module.css';
import { FlatKinds, type Member } from './FlatKinds.tsx';
import { GuessSelect } from './GuessSelect.tsx';
import { SampleGrid } from './SampleGrid.tsx';
import { StyleGuesses } from './StyleGuesses.tsx';
import type { Assistant } from './use-assistant.ts';

const ENCODINGS = ['utf-8', 'windows-1252', 'ibm850', 'utf-16le', 'utf-16be'] as const;
const DELIMITERS = [
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
  ['|', 'pipe'],
] as const;
const HEADER_ROWS = ['none', 'one', 'two', 'three'] as const;

/** What the select calls a sheet of several kinds. */
const SEVERAL = 'several';

export function TableCard({
  table,
  mapped,
  members,
  assistant,
  isOnly,
}: {
  readonly table: DetectedTable;
  readonly mapped: MappedTable;
  /** All tables of the sheet, this one among them. */
  readonly members: readonly Member[];
  readonly assistant: Assistant;
  readonly isOnly: boolean;
}) {
  const { t, f, language } = useWords();
  const titleId = useId();
  const { kinds, corrections } = assistant;
  const hint = hintOf(corrections, { file: table.file, sheet: table.sheet });
  const again = (patch: ReadingPatch) => assistant.correct((before) => readAgain(before, table, patch));
  const headerRow = hint?.headerRow ?? table.header.row;
  const headerRows = hint?.headerRow === undefined ? table.header.rows : (hint.headerRows ?? 1);
  const name =
    table.sheet === '' ? table.file : t('importAssist.tables.sheet', { file: table.file, sheet: table.sheet });
  const canBeMatrix = table.kind.value === 'conditions' || table.shape.value === 'matrix' || hint?.shape === 'matrix';
  const shapes = [
    { value: 'rows' as const, label: t('importAssist.tables.shapes.rows') },
    ...(canBeMatrix ? [{ value: 'matrix' as const, label: t('importAssist.tables.shapes.matrix') }] : []),
    ...(table.shape.value === 'years'
      ? [{ value: 'years' as const, label: t('importAssist.tables.shapes.years') }]
      : []),
    ...(hint?.shape === undefined ? [] : [{ value: 'auto' as const, label: t('importAssist.tables.shapeAuto') }]),
  ];
  const isFlat = members.length > 1;
  const isSkipped = members.every((member) => member.mapped.skip);
  const kindOptions = [
    ...(table.together.length > 1 ? [{ value: SEVERAL, label: t('importAssist.tables.several') } as const] : []),
    ...kinds.map(({ kind, title }) => ({ value: kind, label: title[language] })),
  ];
  return (
    <section className={classes['card']} aria-labelledby={titleId} data-skipped={isSkipped || undefined}>
      <header>
        <h3 id={titleId}>{name}</h3>
        <Text size="sm" c="dimmed">
          {table.whole
            ? t('importAssist.tables.rows', { count: table.rows, rows: f.integer(table.rows) })
            : t('importAssist.tables.rowsMore', { rows: f.integer(table.rows) })}
          {table.hidden ? ` · ${t('importAssist.tables.hidden')}` : ''}
        </Text>
        {isOnly ? null : (
          <Checkbox
            label={t('importAssist.tables.use')}
            checked={!isSkipped}
            onChange={(event) => {
              const skip = !event.currentTarget.checked;
              assistant.correct((before) =>
                members.reduce((sum, member) => editTable(sum, member.table, { skip }), before),
              );
            }}
          />
        )}
      </header>
      {isSkipped ? null : (
        <>
          <div className={classes['guesses']}>
            <GuessSelect
              label={t('importAssist.tables.kind')}
              value={hint?.kind ?? (isFlat ? SEVERAL : table.kind.value)}
              options={kindOptions}
              placeholder={t('importAssist.tables.kindUnknown')}
              confidence={Math.min(...members.map((member) => member.table.kind.confidence))}
              isSaid={hint?.kind !== undefined}
              onChange={(kind) => again({ kind: kind === SEVERAL ? null : kind })}
            />
            {mapped.delimiter === undefined ? null : (
              <GuessSelect
                label={t('importAssist.tables.delimiter')}
                value={hint?.delimiter ?? table.delimiter.value}
                options={DELIMITERS.map(([value, word]) => ({
                  value,
                  label: t(`importAssist.tables.delimiters.${word}`),
                }))}
                placeholder={t('importAssist.tables.delimiterNone')}
                confidence={table.delimiter.confidence}
                isSaid={hint?.delimiter !== undefined}
                onChange={(delimiter) => again({ delimiter })}
              />
            )}
            {mapped.encoding === undefined || mapped.delimiter === undefined ? null : (
              <GuessSelect
                label={t('importAssist.tables.encoding')}
                value={hint?.encoding ?? table.encoding.value}
                options={ENCODINGS.map((value) => ({ value, label: t(`importAssist.tables.encodings.${value}`) }))}
                confidence={table.encoding.confidence}
                isSaid={hint?.encoding !== undefined}
                example={foreignLetters(table)}
                onChange={(encoding) => again({ encoding })}
              />
            )}
            <div className={classes['guess']}>
              <NumberInput
                label={t('importAssist.tables.headerRow')}
                value={headerRow}
                min={0}
                max={10_000}
                clampBehavior="strict"
                allowDecimal={false}
                onChange={(value) => {
                  if (typeof value === 'number' && value !== headerRow) {
                    again({ headerRow: value, headerRows: value === 0 ? 0 : Math.max(1, headerRows) });
                  }
                }}
              />
            </div>
            <GuessSelect
              label={t('importAssist.tables.headerRows')}
              value={HEADER_ROWS[headerRows] ?? 'one'}
              options={HEADER_ROWS.map((word) => ({
                value: word,
                label: t(`importAssist.tables.headerRowsOptions.${word}`),
              }))}
              confidence={table.header.confidence}
              isSaid={hint?.headerRow !== undefined}
              onChange={(word) => {
                const rows = HEADER_ROWS.indexOf(word);
                again({ headerRow: rows === 0 ? 0 : Math.max(rows, headerRow), headerRows: rows });
              }}
            />
            <GuessSelect
              label={t('importAssist.tables.shape')}
              value={hint?.shape ?? table.shape.value}
              options={shapes}
              confidence={table.shape.confidence}
              isSaid={hint?.shape !== undefined}
              onChange={(shape) => again({ shape: shape === 'rows' || shape === 'matrix' ? shape : null })}
            />
            {isFlat ? null : <StyleGuesses table={table} mapped={mapped} assistant={assistant} />}
          </div>
          {isFlat ? <FlatKinds members={members} assistant={assistant} /> : null}
          <SampleGrid
            // What a wrong guess looks like, said where it is seen.
            mayBeCut={
              mapped.delimiter !== undefined &&
              hint?.delimiter === undefined &&
              surenessOf(table.delimiter.confidence) !== 'sure'
            }
            table={table}
            name={name}
            headerRow={headerRow}
            headerRows={headerRows}
            onChoose={(row) => again({ headerRow: row, headerRows: Math.max(1, Math.min(row, headerRows)) })}
          />
        </>
      )}
    </section>
  );
}

/** Letters beyond ASCII are what a wrong character set spoils. */
function foreignLetters({ sample }: DetectedTable): string | undefined {
  return sample
    .flatMap(({ cells }) => cells)
    .find((cell) => /[^\p{ASCII}]/u.test(cell))
    ?.slice(0, 40);
}
