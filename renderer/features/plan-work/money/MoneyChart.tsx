/**
 * Spending per year stacked, the provision as a stepped line, the 401 balance with its floor and lowest point.
 * Plain SVG: it is drawn again at every keystroke that changes an amount, and thirty years of six series cost seven times less so than in a chart library.
 * Patterns beside colours tell the series apart; the table has every figure.
 */
import { useElementSize } from '@mantine/hooks';
import { useId, useState } from 'react';
import { YearTip } from '../../../charts/YearTip.tsx';
import { useWords } from '../../../i18n/i18n.ts';
import type { Figures, Stack } from '../model/figures.ts';
import { niceTicks } from './axis.ts';
import classes from './money.module.css';
import { Fill, type Ghost } from './StackLegend.tsx';

export interface MoneyChartProps {
  readonly label: string;
  readonly figures: Figures;
  readonly stacks: readonly Stack[];
  readonly floorOre: number;
  readonly currency: string;
  readonly yearLabel: (year: number) => string;
  /** Another plan's spending by year, as an outline behind the bars. */
  readonly ghost: Ghost | null;
  /** False where neither balance nor provision is known: a balance counted from nothing would be drawn, but say nothing. */
  readonly fundKnown: boolean;
}

const LEFT = 62;
const RIGHT = 8;
const TOP = 14;
const BOTTOM = 20;

export function MoneyChart({
  label,
  figures,
  stacks,
  floorOre,
  currency,
  yearLabel,
  ghost,
  fundKnown,
}: MoneyChartProps) {
  const { t, f } = useWords();
  const { ref, width, height } = useElementSize();
  const [hovered, setHovered] = useState<number | null>(null);
  const hatch = useId().replaceAll(':', '');
  const { years, lowestBalance } = figures;
  const amounts = years.flatMap(({ spendingOre, provisionOre, balanceOre }) =>
    fundKnown ? [spendingOre, provisionOre, balanceOre] : [spendingOre],
  );
  const { ticks, low, high } = niceTicks([0, fundKnown ? floorOre : 0, ...amounts, ...(ghost?.ore.values() ?? [])]);
  const plotWidth = Math.max(0, width - LEFT - RIGHT);
  const plotHeight = Math.max(0, height - TOP - BOTTOM);
  const step = plotWidth / Math.max(1, years.length);
  const y = (ore: number) => TOP + ((high - ore) / (high - low)) * plotHeight;
  const x = (index: number) => LEFT + index * step;
  const middle = (index: number) => x(index) + step / 2;
  const line = years.map(({ balanceOre }, index) => `${middle(index)},${y(balanceOre)}`).join(' ');
  const stepped = years.map(
    ({ provisionOre }, index) => `${x(index)},${y(provisionOre)} ${x(index + 1)},${y(provisionOre)}`,
  );
  const lowestIndex = !fundKnown ? -1 : years.findIndex(({ year }) => year === lowestBalance.year);
  const labelWidth = 14 + 7 * yearLabel(years[0]?.year ?? 0).length;
  const every = Math.max(1, Math.ceil(labelWidth / Math.max(1, step)));
  const tip = hovered === null ? undefined : years[hovered];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only shows figures that the table has as well
    <div
      className={classes['plot']}
      ref={ref}
      onMouseMove={(event) => {
        const offset = event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT;
        const index = Math.floor(offset / step);
        setHovered(index >= 0 && index < years.length ? index : null);
      }}
      onMouseLeave={() => setHovered(null)}
    >
      {width === 0 ? null : (
        <svg width={width} height={height} role="img" aria-label={label}>
          <defs>
            {stacks.map(({ key }, index) => (
              <Fill key={key} id={`${hatch}${key}`} index={index} />
            ))}
          </defs>
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} stroke="var(--t-rule)" />
              <text x={LEFT - 6} y={y(tick)} dy="0.32em" textAnchor="end" className={classes['tick']}>
                {f.compactMoney(tick)}
              </text>
            </g>
          ))}
          {years.map(({ year, belowFloor }, index) => (
            <g key={year}>
              {fundKnown && belowFloor ? (
                <rect x={x(index)} y={TOP} width={step} height={plotHeight} fill="var(--t-red)" opacity={0.08} />
              ) : null}
              {index % every === 0 ? (
                <text x={middle(index)} y={height - 5} textAnchor="middle" className={classes['tick']}>
                  {yearLabel(year)}
                </text>
              ) : null}
              <GhostBar ore={ghost?.ore.get(year) ?? 0} x={x(index) + step * 0.05} width={step * 0.9} y={y} />
              <Bars stacks={stacks} index={index} x={x(index) + step * 0.15} width={step * 0.7} y={y} pattern={hatch} />
            </g>
          ))}
          {fundKnown ? (
            <polyline
              points={stepped.join(' ')}
              fill="none"
              stroke="var(--t-green)"
              strokeWidth={2}
              strokeDasharray="6 3"
            />
          ) : null}
          <line x1={LEFT} x2={width - RIGHT} y1={y(0)} y2={y(0)} stroke="var(--mantine-color-text)" />
          {!fundKnown || floorOre === 0 ? null : (
            <line
              x1={LEFT}
              x2={width - RIGHT}
              y1={y(floorOre)}
              y2={y(floorOre)}
              stroke="var(--t-red)"
              strokeDasharray="2 3"
            />
          )}
          {fundKnown ? <polyline points={line} fill="none" stroke="var(--mantine-color-text)" strokeWidth={2} /> : null}
          {lowestIndex < 0 ? null : (
            <>
              <circle
                cx={middle(lowestIndex)}
                cy={y(lowestBalance.ore)}
                r={4.5}
                fill="var(--t-paper)"
                stroke="var(--t-red)"
                strokeWidth={2.5}
              />
              <text
                {...lowestPlace(middle(lowestIndex), y(lowestBalance.ore), lowestIndex / years.length, height - BOTTOM)}
                className={classes['lowest']}
              >
                {t('department.chart.lowest', {
                  amount: f.money(lowestBalance.ore, currency),
                  year: yearLabel(lowestBalance.year),
                })}
              </text>
            </>
          )}
        </svg>
      )}
      {tip === undefined || hovered === null ? null : (
        <div
          className={classes['tip']}
          style={hovered > years.length / 2 ? { right: width - x(hovered) + 4 } : { left: x(hovered + 1) + 4 }}
        >
          <YearTip
            currency={currency}
            names={{
              drawn: t('department.chart.drawn'),
              other: t('department.chart.other'),
              ...(fundKnown
                ? { provision: t('department.chart.provision'), balance: t('department.chart.balance') }
                : {}),
            }}
            point={{ ...tip, label: yearLabel(tip.year), otherOre: tip.spendingOre - tip.drawnOre }}
          />
        </div>
      )}
    </div>
  );
}

/** Where the words for the lowest point stand: under it, and where there is no room beside it, for the line comes down to it from above. */
function lowestPlace(x: number, y: number, along: number, bottom: number) {
  if (y > bottom - 22) {
    return along > 0.5
      ? ({ x: x - 9, y: bottom - 4, textAnchor: 'end' } as const)
      : ({ x: x + 9, y: bottom - 4, textAnchor: 'start' } as const);
  }
  return { x, y: y + 18, textAnchor: along < 0.2 ? 'start' : along > 0.8 ? 'end' : 'middle' } as const;
}

function GhostBar(props: {
  readonly ore: number;
  readonly x: number;
  readonly width: number;
  readonly y: (ore: number) => number;
}) {
  if (props.ore === 0) return null;
  const top = props.y(props.ore);
  return (
    <rect
      x={props.x}
      y={top}
      width={props.width}
      height={props.y(0) - top}
      fill="none"
      stroke="var(--mantine-color-dimmed)"
      strokeDasharray="3 2"
    />
  );
}

function Bars(props: {
  readonly stacks: readonly Stack[];
  readonly index: number;
  readonly x: number;
  readonly width: number;
  readonly y: (ore: number) => number;
  readonly pattern: string;
}) {
  let from = 0;
  return props.stacks.map(({ key, amountsOre }) => {
    const amount = amountsOre[props.index] ?? 0;
    if (amount === 0) return null;
    const top = props.y(from + amount);
    const height = props.y(from) - top;
    from += amount;
    return (
      <rect key={key} x={props.x} y={top} width={props.width} height={height} fill={`url(#${props.pattern}${key})`} />
    );
  });
}
