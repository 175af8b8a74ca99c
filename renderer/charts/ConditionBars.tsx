/**
 * Share of replacement value at each grade, one bar a group.
 * Each segment carries its number; what nobody inspected is hatched and stands last, apart from the grades.
 */
import type { DistributionView } from '../../contract/common.ts';
import { useWords } from '../i18n/i18n.ts';
import classes from './charts.module.css';

export const SCORES = [1, 2, 3, 4, 5, 6] as const;
/** Narrower than this a segment has no room for its label; the table has every figure. */
const NUMBER_FROM_BP = 350;
const SHARE_FROM_BP = 1_400;

export function ConditionBars({ rows }: { readonly rows: readonly DistributionView[] }) {
  const { t, f } = useWords();
  return (
    <div className={classes['bars']}>
      {rows.map((row) => {
        const group = t(`codes.group.${row.group}`);
        return (
          <Row key={row.group} label={`${row.group} ${group}`}>
            <div className={classes['bar']} role="img" aria-label={describe(row)}>
              {SCORES.map((score, index) => {
                const share = row.scoreSharesBp[index] ?? 0;
                return (
                  <Segment
                    key={score}
                    mark={String(score)}
                    label={String(score)}
                    shareBp={share}
                    percent={f.percent(share)}
                  />
                );
              })}
              <Segment
                mark="none"
                label="?"
                shareBp={row.notInspectedShareBp}
                percent={f.percent(row.notInspectedShareBp)}
              />
            </div>
          </Row>
        );
      })}
    </div>
  );

  function describe(row: DistributionView): string {
    const graded = SCORES.map((score, index) => [t(`codes.score.${score}`), row.scoreSharesBp[index] ?? 0] as const);
    return [...graded, [t('codes.state.not_inspected'), row.notInspectedShareBp] as const]
      .filter(([, share]) => share > 0)
      .map(([word, share]) => `${word} ${f.percent(share)}`)
      .join(', ');
  }
}

function Row({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <>
      <span>{label}</span>
      {children}
      <span />
    </>
  );
}

function Segment({
  mark,
  label,
  shareBp,
  percent,
}: {
  readonly mark: string;
  readonly label: string;
  readonly shareBp: number;
  readonly percent: string;
}) {
  if (shareBp <= 0) return null;
  return (
    <div
      className={classes['segment']}
      data-score={mark}
      style={{ width: `${shareBp / 100}%` }}
      title={`${label}: ${percent}`}
    >
      {shareBp >= NUMBER_FROM_BP ? <span>{shareBp >= SHARE_FROM_BP ? `${label} · ${percent}` : label}</span> : null}
    </div>
  );
}

export function ScoreLegend() {
  const { t } = useWords();
  return (
    <ul className={classes['legend']}>
      {SCORES.map((score) => (
        <li key={score}>
          <span className={classes['swatch']} data-score={score} />
          {score} {t(`codes.score.${score}`)}
        </li>
      ))}
      <li>
        <span className={classes['swatch']} data-score="none" />
        {t('codes.state.not_inspected')}
      </li>
    </ul>
  );
}
