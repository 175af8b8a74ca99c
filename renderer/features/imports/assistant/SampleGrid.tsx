/** The first rows of a table as they stand; the row with the headings is chosen by mouse or arrow keys. */
import { useId } from 'react';
import type { DetectedTable } from '../../../../contract/import-assist.ts';
import { useWords } from '../../../i18n/i18n.ts';
import classes from './assistant.module.css';

const MOST_COLUMNS = 12;

export function SampleGrid({
  table,
  name,
  headerRow,
  headerRows,
  mayBeCut,
  onChoose,
}: {
  readonly table: DetectedTable;
  readonly name: string;
  readonly headerRow: number;
  readonly headerRows: number;
  /** The separator of the columns is not sure. */
  readonly mayBeCut: boolean;
  readonly onChoose: (row: number) => void;
}) {
  const { t } = useWords();
  const group = useId();
  const width = Math.max(0, ...table.sample.map(({ cells }) => cells.length));
  const letters = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => table.columns[at]?.letters ?? '');
  const roleOf = (row: number) =>
    row > headerRow ? 'isData' : row > headerRow - headerRows ? ('isHeader' as const) : ('isAbove' as const);
  return (
    <div>
      <p className={classes['note']}>
        {t('importAssist.tables.sample')}
        {mayBeCut ? <span>{t('importAssist.tables.mayBeCut')}</span> : null}
      </p>
      <div className={classes['sample']}>
        <table>
          <caption className={classes['hidden']}>{t('importAssist.tables.sampleCaption', { table: name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('importAssist.tables.sampleNo')}</th>
              {letters.map((letter, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={at} scope="col">
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.sample.map(({ row, cells }) => (
              <tr key={row} data-role={roleOf(row)}>
                <th scope="row">
                  <label>
                    <input
                      type="radio"
                      name={group}
                      checked={row === headerRow}
                      aria-label={t('importAssist.tables.sampleRow', { row })}
                      onChange={() => onChoose(row)}
                    />
                    {row}
                    {row === headerRow ? <span>{t('importAssist.tables.isHeader')}</span> : null}
                  </label>
                </th>
                {letters.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={at}>{cells[at] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {width > MOST_COLUMNS ? (
        <p className={classes['note']}>{t('importAssist.tables.moreColumns', { count: width - MOST_COLUMNS })}</p>
      ) : null}
    </div>
  );
}
