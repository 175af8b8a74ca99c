/**
 * The figure of the printed pack: spending per year above, savings on account 401 below, on the same years.
 * Two panels instead of two axes in one: a reader sees a tall bar and the dip under it, whatever the sizes.
 * Solid, hatched and dashed tell the series apart, so it survives a black-and-white copier. Computes nothing.
 */
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts';
import { trueMinus } from '../board-words.ts';
import { chartUnit, decimalsOf, niceScale, type Scale, yearTicks } from '../chart-scale.ts';
import { LowestLabel, TopLabel } from './chart-labels.tsx';
import type { PlanPartProps } from './props.ts';

/** 178 mm at 96 dots an inch: the width between the margins of the sheet. */
const WIDTH = 672;
const SPENDING_HEIGHT = 205;
const BALANCE_HEIGHT = 255;
const BALANCE_TOP = 10;
const AXIS_HEIGHT = 30;
const INK = '#111';
const GRID = '#c8c8c8';
const AXIS = { fontSize: 12, fill: INK, fontFamily: 'Inter' };
/** Directly labelled bars; more would collide. */
const LABELLED = 3;

export function FundChart({ facts, voice }: PlanPartProps) {
  const { texts, f, money } = voice;
  const { points, plan, label } = facts;
  const data = [...points];
  const hasOther = points.some(({ otherOre }) => otherOre !== 0);
  const hasProposal = points.some(({ proposedOre }) => proposedOre !== null);
  const dearest = Math.max(...points.map(({ spendingOre }) => spendingOre));
  const balances = points.flatMap(({ balanceOre, proposedOre }) =>
    proposedOre === null ? [balanceOre] : [balanceOre, proposedOre],
  );
  const low = Math.min(0, plan.floorOre, ...balances);
  const high = Math.max(0, plan.floorOre, ...balances);
  const unit = chartUnit(Math.max(dearest, high, -low), voice.currency, f.language);
  const write = (ore: number) => f.decimal(ore / unit.minorPerUnit, unit.minorPerUnit === 100_000_000 ? 1 : 0);
  const spendingScale = niceScale(0, dearest * 1.1, 4);
  const steps = niceScale(low, high, 5);
  // Room under the lowest point for its name.
  const balanceScale = {
    ...steps,
    domain: [Math.min(steps.domain[0], low - (steps.domain[1] - low) * 0.13), steps.domain[1]] as const,
  };
  const [domainLow, domainHigh] = balanceScale.domain;
  const zeroY = BALANCE_TOP + (domainHigh / (domainHigh - domainLow)) * (BALANCE_HEIGHT - BALANCE_TOP - AXIS_HEIGHT);
  const labelled = new Set<number>();
  // The dearest years by name; two neighbours would write over each other.
  for (const point of [...points].sort((a, b) => b.spendingOre - a.spendingOre).slice(0, LABELLED)) {
    if (point.spendingOre > 0 && !labelled.has(point.year - 1) && !labelled.has(point.year + 1))
      labelled.add(point.year);
  }
  const ticks = yearTicks(points.map((point) => point.label));
  const lowestIndex = points.findIndex(({ year }) => year === plan.lowestBalance.year);
  const lowestLabel = label(plan.lowestBalance.year);
  const axes = (scale: Scale) => [
    <CartesianGrid key="grid" vertical={false} stroke={GRID} strokeWidth={0.75} syncWithTicks />,
    <XAxis
      key="x"
      dataKey="label"
      scale="band"
      height={AXIS_HEIGHT}
      ticks={ticks}
      interval={0}
      tick={AXIS}
      stroke={INK}
      axisLine={false}
      tickLine={false}
    />,
    <YAxis
      key="y"
      width={52}
      ticks={[...scale.ticks]}
      domain={[...scale.domain]}
      interval={0}
      tick={AXIS}
      axisLine={false}
      tickLine={false}
      tickFormatter={(ore: number) =>
        trueMinus(f.decimal(ore / unit.minorPerUnit, decimalsOf(scale.step, unit.minorPerUnit)))
      }
    />,
  ];
  return (
    <div
      className="bp-charts"
      role="img"
      aria-label={texts.fund.alternative(
        money(plan.totalOre),
        money(facts.dearest.ore),
        label(facts.dearest.year),
        money(plan.lowestBalance.ore),
        lowestLabel,
      )}
    >
      <p className="bp-chart-title">{texts.fund.spendingTitle(unit.name)}</p>
      {hasOther ? (
        <p className="bp-legend">
          <Swatch kind="solid" /> {texts.fund.drawn} <Swatch kind="hatched" /> {texts.fund.other}
        </p>
      ) : null}
      <ComposedChart
        width={WIDTH}
        height={SPENDING_HEIGHT}
        data={data}
        margin={{ top: 18, right: 30, bottom: 0, left: 0 }}
        barCategoryGap="24%"
        accessibilityLayer={false}
      >
        <Hatch id="bp-hatch" />
        {axes(spendingScale)}
        <Bar dataKey="drawnOre" stackId="a" fill="#4d4d4d" stroke={INK} strokeWidth={0.75} isAnimationActive={false} />
        <Bar
          dataKey="otherOre"
          stackId="a"
          fill="url(#bp-hatch)"
          stroke={INK}
          strokeWidth={0.75}
          isAnimationActive={false}
        />
        <ReferenceLine y={0} stroke={INK} strokeWidth={1.5} />
        {points
          .filter(({ year }) => labelled.has(year))
          .map((point) => (
            <ReferenceDot
              key={point.year}
              x={point.label}
              y={point.spendingOre}
              r={0}
              label={(props: unknown) => <TopLabel props={props} text={write(point.spendingOre)} />}
            />
          ))}
      </ComposedChart>
      <p className="bp-chart-title">{texts.fund.balanceTitle(unit.name)}</p>
      <p className="bp-legend">
        <Swatch kind="line" /> {facts.plan.provisionSteps.length === 0 ? texts.fund.today : texts.fund.asPlanned}
        {hasProposal ? (
          <>
            {' '}
            <Swatch kind="dashed" /> {texts.fund.proposed}
          </>
        ) : null}
      </p>
      <ComposedChart
        width={WIDTH}
        height={BALANCE_HEIGHT}
        data={data}
        margin={{ top: BALANCE_TOP, right: 30, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <Hatch id="bp-below" light />
        {low < 0 ? <ReferenceArea y1={balanceScale.domain[0]} y2={0} fill="url(#bp-below)" fillOpacity={1} /> : null}
        {axes(balanceScale)}
        <ReferenceLine y={0} stroke={INK} strokeWidth={2} />
        {plan.floorOre === 0 ? null : (
          <ReferenceLine
            y={plan.floorOre}
            stroke={INK}
            strokeWidth={1.25}
            strokeDasharray="2 3"
            label={{ value: texts.fund.floor(money(plan.floorOre)), position: 'insideBottomRight', ...AXIS }}
          />
        )}
        {hasProposal ? (
          <Line
            dataKey="proposedOre"
            stroke={INK}
            strokeWidth={1.75}
            strokeDasharray="7 4"
            dot={false}
            isAnimationActive={false}
          />
        ) : null}
        <Line
          dataKey="balanceOre"
          stroke={INK}
          strokeWidth={2.25}
          dot={{ r: 2.25, fill: INK, stroke: INK }}
          isAnimationActive={false}
        />
        <ReferenceDot
          x={lowestLabel}
          y={plan.lowestBalance.ore}
          r={5.5}
          fill="#fff"
          stroke={INK}
          strokeWidth={2.25}
          label={(props: unknown) => (
            <LowestLabel
              props={props}
              text={texts.fund.lowest(money(plan.lowestBalance.ore), lowestLabel)}
              place={lowestIndex / Math.max(1, points.length - 1)}
              zeroY={zeroY}
            />
          )}
        />
      </ComposedChart>
    </div>
  );
}

/** Diagonal strokes; light ones for the area under zero. */
function Hatch({ id, light = false }: { readonly id: string; readonly light?: boolean }) {
  const size = light ? 9 : 4;
  return (
    <defs>
      <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={size} height={size} fill="#fff" />
        <line x1="0" y1="0" x2="0" y2={size} stroke={light ? '#bdbdbd' : INK} strokeWidth={light ? 1.25 : 1.75} />
      </pattern>
    </defs>
  );
}

function Swatch({ kind }: { readonly kind: 'solid' | 'hatched' | 'line' | 'dashed' }) {
  return (
    <svg className="bp-swatch" width="26" height="12" aria-hidden="true">
      {kind === 'solid' ? <rect x="0.5" y="0.5" width="25" height="11" fill="#4d4d4d" stroke={INK} /> : null}
      {kind === 'hatched' ? (
        <>
          <Hatch id="bp-swatch-hatch" />
          <rect x="0.5" y="0.5" width="25" height="11" fill="url(#bp-swatch-hatch)" stroke={INK} />
        </>
      ) : null}
      {kind === 'line' ? <path d="M0 6H26" stroke={INK} strokeWidth="2.25" /> : null}
      {kind === 'line' ? <circle cx="13" cy="6" r="2.5" fill={INK} /> : null}
      {kind === 'dashed' ? <path d="M0 6H26" stroke={INK} strokeWidth="1.75" strokeDasharray="7 4" /> : null}
    </svg>
  );
}
