/** What the grounds and lines of the money chart stand for. */
import { useId } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import type { Stack } from '../model/figures.ts';
import classes from './money.module.css';

/** Another plan's spending by year, drawn as an outline. */
export interface Ghost {
  readonly name: string;
  readonly ore: ReadonlyMap<number, number>;
}

/** Six grounds that differ in lightness and in the run of their lines, so that they survive a copier. */
export function Fill({ id, index }: { readonly id: string; readonly index: number }) {
  const turn = [0, 45, 90, 135, 0, 45][index % 6] ?? 0;
  const share = [100, 55, 80, 35, 65, 20][index % 6] ?? 100;
  const ground = `color-mix(in srgb, var(--t-accent) ${share}%, var(--t-paper))`;
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={`rotate(${turn})`}>
      <rect width="6" height="6" fill={ground} />
      {index === 0 ? null : <rect width="1.2" height="6" fill="var(--t-paper)" opacity={0.85} />}
    </pattern>
  );
}

export function StackLegend({
  stacks,
  name,
  ghost,
  fundKnown,
}: {
  readonly stacks: readonly Stack[];
  readonly name: (key: string) => string;
  readonly ghost: Ghost | null;
  readonly fundKnown: boolean;
}) {
  const { t } = useWords();
  const id = useId().replaceAll(':', '');
  return (
    <ul className={classes['legend']}>
      {stacks.map(({ key }, index) => (
        <li key={key}>
          <svg width="16" height="11" aria-hidden="true">
            <defs>
              <Fill id={`${id}${key}`} index={index} />
            </defs>
            <rect width="16" height="11" fill={`url(#${id}${key})`} />
          </svg>
          {name(key)}
        </li>
      ))}
      {fundKnown ? (
        <>
          <li>
            <svg width="16" height="11" aria-hidden="true">
              <path d="M0 5.5h16" stroke="var(--t-green)" strokeWidth="2" strokeDasharray="5 2" />
            </svg>
            {t('department.chart.provision')}
          </li>
          <li>
            <svg width="16" height="11" aria-hidden="true">
              <path d="M0 5.5h16" stroke="var(--mantine-color-text)" strokeWidth="2" />
            </svg>
            {t('department.chart.balance')}
          </li>
        </>
      ) : null}
      {ghost === null ? null : (
        <li>
          <svg width="16" height="11" aria-hidden="true">
            <rect
              x="0.5"
              y="0.5"
              width="15"
              height="10"
              fill="none"
              stroke="var(--mantine-color-dimmed)"
              strokeDasharray="3 2"
            />
          </svg>
          {ghost.name}
        </li>
      )}
    </ul>
  );
}
