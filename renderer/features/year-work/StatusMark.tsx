/** How far a work is, as a shape and a word: filled by degrees, ticked when done, struck when it left the year. */
import type { FollowUpStatus } from '../../../contract/year-work.ts';
import { useWords } from '../../i18n/i18n.ts';
import classes from './year-work.module.css';

/** Quarters of the disc that are filled. */
const FILLED = { planned: 0, tendered: 1, ordered: 2, under_way: 3, done: 4, postponed: 0, dropped: 0 } as const;
const QUARTERS: readonly string[] = ['', 'M8 8V2a6 6 0 0 1 6 6z', 'M8 2a6 6 0 0 1 0 12z', 'M8 8H2a6 6 0 1 0 6-6z'];

export function StatusMark({ status }: { readonly status: FollowUpStatus }) {
  const { t } = useWords();
  const filled = FILLED[status];
  return (
    <span className={classes['status']} data-status={status}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {status === 'postponed' ? <path d="M3 8h9M9 4.5 12.5 8 9 11.5" className={classes['stroke']} /> : null}
        {status === 'dropped' ? <path d="M4 4l8 8M12 4l-8 8" className={classes['stroke']} /> : null}
        {status === 'postponed' || status === 'dropped' ? null : (
          <circle cx="8" cy="8" r="6" className={classes['disc']} data-full={filled === 4 || undefined} />
        )}
        {filled > 0 && filled < 4 ? <path d={QUARTERS[filled] ?? ''} className={classes['part']} /> : null}
        {filled === 4 ? <path d="M5 8.2 7.2 10.4 11.2 6" className={classes['tick']} /> : null}
      </svg>
      {t(`yearWork.status.${status}`)}
    </span>
  );
}
