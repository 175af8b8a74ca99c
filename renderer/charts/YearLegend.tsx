/** What the marks of a year chart mean, drawn as they are drawn there. */
import { useId } from 'react';
import classes from './charts.module.css';
import type { SeriesName } from './YearTip.tsx';

export function YearLegend({ names }: { readonly names: Readonly<Partial<Record<SeriesName, string>>> }) {
  return (
    <ul className={classes['legend']}>
      {(['drawn', 'other', 'provision', 'balance'] as const).map((name) =>
        names[name] === undefined ? null : (
          <li key={name}>
            <Swatch name={name} />
            {names[name]}
          </li>
        ),
      )}
    </ul>
  );
}

function Swatch({ name }: { readonly name: SeriesName }) {
  const hatch = useId().replaceAll(':', '');
  return (
    <svg className={classes['swatch']} viewBox="0 0 18 12" aria-hidden="true">
      {name === 'drawn' ? <rect width="18" height="12" fill="var(--t-accent)" /> : null}
      {name === 'other' ? (
        <>
          <defs>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="2" height="5" fill="var(--t-accent)" />
            </pattern>
          </defs>
          <rect x="0.5" y="0.5" width="17" height="11" fill={`url(#${hatch})`} stroke="var(--t-accent)" />
        </>
      ) : null}
      {name === 'provision' ? <path d="M0 6h18" stroke="var(--t-green)" strokeWidth="2" strokeDasharray="6 3" /> : null}
      {name === 'balance' ? (
        <>
          <path d="M0 6h18" stroke="var(--mantine-color-text)" strokeWidth="2" />
          <circle cx="9" cy="6" r="2.5" fill="var(--mantine-color-text)" />
        </>
      ) : null}
    </svg>
  );
}
