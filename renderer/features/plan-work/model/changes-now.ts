/**
 * What changed since the version in force, with the edits the engine has not compared yet.
 * Answers for a mark, an amount and a total that follow at once: the engine's difference, and what the lines have become since it was asked
 * for. What an edit took back stays marked until the engine has compared anew. Must never compare by a rule of its own: the domain does.
 */
import { planDifference } from '../../../../domain/plan/difference.ts';
import { expandActivity } from '../../../../domain/plan/expand.ts';
import { type ChangedLine, changesOf, MARKS, type PlanChanges } from './changes.ts';
import type { Years } from './occurrences.ts';
import { activityOf, type Line } from './plan-line.ts';

/** `compared`: the lines as the engine compared them; `lines`: as they stand. */
export function changesNow(
  changes: PlanChanges,
  compared: readonly Line[],
  lines: readonly Line[],
  years: Years,
): PlanChanges {
  if (compared === lines) return changes;
  const before = new Map(compared.map((line) => [line.id, line]));
  const after = new Set(lines.map(({ id }) => id));
  const changed = new Map<string, ChangedLine | null>();
  for (const line of lines) {
    const was = before.get(line.id);
    if (was === line) continue;
    const now = changedLine(changes.byLine.get(line.id)?.line ?? null, was, line, years);
    if (now !== null) changed.set(line.id, now);
  }
  for (const line of compared) {
    if (after.has(line.id)) continue;
    const known = changes.byLine.get(line.id);
    // A line that the version in force does not have leaves nothing behind.
    changed.set(line.id, known?.mark === 'new' ? null : droppedLine(known?.line ?? null, line, years));
  }
  return changed.size === 0 ? changes : withLines(changes, changed);
}

function withLines(changes: PlanChanges, changed: ReadonlyMap<string, ChangedLine | null>): PlanChanges {
  const byLine = new Map(changes.byLine);
  const dropped = changes.dropped.filter(({ activityId }) => !changed.has(activityId));
  let { totalOre } = changes;
  for (const [id, line] of changed) {
    const known = changes.byLine.get(id)?.line ?? changes.dropped.find(({ activityId }) => activityId === id);
    totalOre += (line?.totalOre ?? 0) - (known?.totalOre ?? 0);
    const mark = line === null ? undefined : MARKS.find((one) => line.kinds.includes(one));
    if (line?.kinds.includes('dropped')) dropped.push(line);
    if (line === null || mark === undefined || line.kinds.includes('dropped')) byLine.delete(id);
    else byLine.set(id, { mark, line });
  }
  return changesOf({ ...changes, byLine, dropped, totalOre });
}

/** null = it is as it was compared. */
function changedLine(known: ChangedLine | null, was: Line | undefined, line: Line, years: Years): ChangedLine | null {
  const toYears = yearsIn(line, years);
  const toOre = totalIn(line, years);
  if (was === undefined) {
    const own = { activityId: line.id, title: line.title, kinds: ['new' as const], fields: [] };
    return { ...own, totalOre: toOre, fromYear: null, toYear: toYears[0] ?? null, fromOre: null, toOre };
  }
  const [difference] = planDifference([described(was)], [described(line)], years).activities;
  if (difference === undefined) return null;
  const isNew = known?.kinds.includes('new') === true;
  const kinds = isNew ? known.kinds : [...new Set([...(known?.kinds ?? []), ...difference.kinds])];
  const fromYears = yearsIn(was, years);
  const moved = Math.max(
    0,
    fromYears.findIndex((year, index) => toYears[index] !== year),
  );
  const fromOre = known === null ? totalIn(was, years) : known.fromOre;
  return {
    activityId: line.id,
    title: line.title,
    kinds,
    fields: known?.fields ?? [],
    totalOre: toOre - (fromOre ?? 0),
    fromYear: isNew ? null : (known?.fromYear ?? fromYears[moved] ?? null),
    toYear: toYears[moved] ?? toYears[0] ?? null,
    fromOre,
    toOre,
  };
}

function droppedLine(known: ChangedLine | null, line: Line, years: Years): ChangedLine {
  const fromOre = known === null ? totalIn(line, years) : known.fromOre;
  const fromYear = known?.fromYear ?? yearsIn(line, years)[0] ?? null;
  return {
    ...{ activityId: line.id, title: line.title, kinds: ['dropped'], fields: [], toYear: null, toOre: null },
    totalOre: -(fromOre ?? 0),
    fromYear,
    fromOre,
  };
}

/** With what the rules do not read but a reader does. */
function described(line: Line) {
  const { location, cause, findingId } = line;
  return { ...activityOf(line), location, cause, findingId };
}

function occurrencesIn(line: Line, years: Years) {
  return expandActivity(activityOf(line), { ...years, ...years.prices });
}

function yearsIn(line: Line, years: Years): readonly number[] {
  return occurrencesIn(line, years).map(({ year }) => year);
}

function totalIn(line: Line, years: Years): number {
  return occurrencesIn(line, years).reduce((sum, { amountOre }) => sum + amountOre, 0);
}
