/**
 * Money per year: spending as bars (401 solid, other purses hatched), provision as a stepped line,
 * and for one department the fund's balance with its floor and lowest point.
 * Shape and pattern tell the series apart without colour. Must never compute a figure: rows come from the engine.
 */

import { useId } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWords } from '../i18n/i18n.ts';
import classes from './charts.module.css';
import { type SeriesName, YearTip } from './YearTip.tsx';

export interface YearPoint {
  readonly year: number;
  readonly label: string;
  readonly drawnOre: number;
  readonly otherOre: number;
  readonly provisionOre: number;
  readonly balanceOre?: number;
  readonly belowFloor?: boolean;
}

export interface YearChartProps {
  readonly label: string;
  readonly points: readonly YearPoint[];
  readonly currency: string;
  readonly names: Readonly<Partial<Record<SeriesName, string>>>;
  readonly floor?: { readonly ore: number; readonly label: string } | undefined;
  readonly lowest?: { readonly pointLabel: string; readonly ore: number; readonly text: string } | undefined;
}

export function YearChart({ label, points, currency, names, floor, lowest }: YearChartProps) {
  const { f } = useWords();
  const hatch = useId().replaceAll(':', '');
  const hasBalance = points.some((point) => point.balanceOre !== undefined);
  const below = rangesBelow(points);
  return (
    <div className={classes['plot']}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={[...points]}
          margin={{ top: 22, right: 12, bottom: 0, left: 4 }}
          barCategoryGap="22%"
          title={label}
        >
          <defs>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" fill="var(--t-paper)" />
              <rect width="2" height="5" fill="var(--t-accent)" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--t-rule)" />
          <XAxis
            dataKey="label"
            tickLine={false}
            stroke="var(--t-rule-strong)"
            tick={{ fill: 'var(--mantine-color-dimmed)' }}
            interval="preserveStartEnd"
            minTickGap={14}
          />
          <YAxis
            width={58}
            padding={{ bottom: lowest === undefined ? 0 : 22 }}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--mantine-color-dimmed)' }}
            tickFormatter={(ore: number) => f.compactMoney(ore)}
          />
          {below.map(([from, to]) => (
            <ReferenceArea key={from} x1={from} x2={to} fill="var(--t-red)" fillOpacity={0.07} />
          ))}
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--t-hover)', opacity: 0.6 }}
            content={({ active, label: year }) => {
              const point = active ? points.find((candidate) => candidate.label === year) : undefined;
              return point === undefined ? null : <YearTip point={point} names={names} currency={currency} />;
            }}
          />
          <Bar dataKey="drawnOre" stackId="spending" fill="var(--t-accent)" isAnimationActive={false} />
          <Bar
            dataKey="otherOre"
            stackId="spending"
            fill={`url(#${hatch})`}
            stroke="var(--t-accent)"
            strokeWidth={0.75}
            isAnimationActive={false}
          />
          <Line
            dataKey="provisionOre"
            type="stepAfter"
            stroke="var(--t-green)"
            strokeWidth={2}
            strokeDasharray="6 3"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          <ReferenceLine y={0} stroke="var(--mantine-color-text)" strokeWidth={1} />
          {floor === undefined || floor.ore === 0 ? null : (
            <ReferenceLine
              y={floor.ore}
              stroke="var(--t-red)"
              strokeDasharray="2 3"
              label={{
                value: floor.label,
                position: 'insideBottomRight',
                fill: 'var(--t-red)',
                fontSize: 12,
                className: classes['halo'] ?? '',
              }}
            />
          )}
          {hasBalance ? (
            <Line
              dataKey="balanceOre"
              stroke="var(--mantine-color-text)"
              strokeWidth={2}
              dot={{ r: 2, fill: 'var(--mantine-color-text)' }}
              activeDot={{ r: 4 }}
              isAnimationActive={false}
            />
          ) : null}
          {lowest === undefined ? null : (
            <ReferenceDot
              x={lowest.pointLabel}
              y={lowest.ore}
              r={5}
              fill="var(--t-paper)"
              stroke="var(--t-red)"
              strokeWidth={2.5}
              label={{
                value: lowest.text,
                position: labelSide(points, lowest.pointLabel),
                fill: 'var(--mantine-color-text)',
                fontSize: 12,
                fontWeight: 650,
                className: classes['halo'] ?? '',
                offset: 10,
              }}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Nothing is drawn under the lowest point; near the edges a centred label would be cut off, so there it stands beside the point. */
function labelSide(points: readonly YearPoint[], label: string): 'bottom' | 'left' | 'right' {
  const index = points.findIndex((point) => point.label === label);
  if (index < points.length * 0.2) return 'right';
  return index > points.length * 0.8 ? 'left' : 'bottom';
}

/** Runs of years below the floor, as first and last label. */
function rangesBelow(points: readonly YearPoint[]): (readonly [string, string])[] {
  const ranges: [string, string][] = [];
  let open: [string, string] | null = null;
  for (const point of points) {
    if (point.belowFloor !== true) {
      open = null;
    } else if (open === null) {
      open = [point.label, point.label];
      ranges.push(open);
    } else {
      open[1] = point.label;
    }
  }
  return ranges;
}
