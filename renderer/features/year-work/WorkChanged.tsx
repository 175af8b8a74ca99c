/** Others have kept something about the work since it was opened: what, and the choice between theirs and one's own. */
import { Button } from '@mantine/core';
import type { YearWorkRow } from '../../../contract/year-work.ts';
import { useWords } from '../../i18n/i18n.ts';
import { StatusMark } from './StatusMark.tsx';
import classes from './year-work.module.css';

export interface WorkChangedProps {
  /** As it is kept now. */
  readonly row: YearWorkRow;
  readonly onTake: () => void;
}

export function WorkChanged({ row, onTake }: WorkChangedProps) {
  const { t, f } = useWords();
  const facts = [
    row.contractOre === null ? null : [t('yearWork.drawer.contract'), f.money(row.contractOre, row.currency)],
    row.actualOre === null ? null : [t('yearWork.drawer.actual'), f.money(row.actualOre, row.currency)],
    row.doneOn === null ? null : [t('yearWork.drawer.doneOn'), f.day(row.doneOn)],
    row.toYear === null ? null : [t('yearWork.drawer.toYear'), f.accountingYear(row.toYear, row.accountingStartMonth)],
    row.reason === null ? null : [t('yearWork.drawer.reason'), row.reason],
    row.note === null ? null : [t('yearWork.drawer.note'), row.note],
  ].filter((fact) => fact !== null);
  return (
    <div className={classes['meaning']} data-over role="alert">
      <b>{t('yearWork.drawer.changed.title')}</b>
      <p>
        <StatusMark status={row.status} />
        {facts.map(([name, value]) => (
          <span key={name}>
            {' · '}
            {name}: {value}
          </span>
        ))}
      </p>
      <p>{t('yearWork.drawer.changed.text')}</p>
      <Button size="compact-sm" variant="default" onClick={onTake}>
        {t('yearWork.drawer.changed.take')}
      </Button>
    </div>
  );
}
