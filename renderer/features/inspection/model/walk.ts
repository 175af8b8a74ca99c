/**
 * The order of march on the screen: sections with their progress, what is left, and where the next step goes.
 * Answers for one meaning of "left" everywhere in the walk. Must never change the order the engine gave.
 */
import type {
  AssessmentView,
  InspectionPart,
  InspectionView,
  Progress,
  Station,
} from '../../../../contract/inspection-view.ts';
import { isAssessed } from '../../../../domain/inspection/grading.ts';

export type WalkPart = Pick<InspectionPart, 'partId' | 'name' | 'station' | 'buildingNumber' | 'location' | 'code'> & {
  readonly assessment: Pick<AssessmentView, 'state' | 'score'> | null;
  readonly asksWhy: boolean;
};

export interface Section<Part extends WalkPart = InspectionPart> {
  /** A station, or a building's number; empty = no building. */
  readonly key: string;
  readonly station: Station | null;
  readonly parts: readonly Part[];
  readonly progress: Progress;
}

export interface WalkFilter {
  /** Only what is left, and what still asks why. */
  readonly onlyLeft: boolean;
  readonly text: string;
}

export const NO_FILTER: WalkFilter = { onlyLeft: false, text: '' };

/** Nobody has said how the part is, nor why that is not known; a note alone says neither. */
export function isLeft(part: WalkPart): boolean {
  return part.assessment === null || !isAssessed(part.assessment);
}

export function progressOf(parts: readonly WalkPart[]): Progress {
  const left = parts.filter(isLeft).length;
  return { total: parts.length, done: parts.length - left, left };
}

/** Parts in one run of the same station (or building) are a section, in the order they come. */
export function sectionsOf<Part extends WalkPart>(
  parts: readonly Part[],
  order: InspectionView['report']['walkOrder'],
): readonly Section<Part>[] {
  const byKey = new Map<string, Part[]>();
  for (const part of parts) {
    const key = order === 'building' ? (part.buildingNumber ?? '') : part.station;
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [part]);
    else group.push(part);
  }
  return [...byKey].map(([key, group]) => ({
    key,
    station: order === 'building' ? null : (group[0]?.station ?? null),
    parts: group,
    progress: progressOf(group),
  }));
}

/** Words may come in any order; the part under the cursor stays, so that it does not vanish while it is graded. */
export function filterParts<Part extends WalkPart>(
  parts: readonly Part[],
  filter: WalkFilter,
  currentId: string | null,
): readonly Part[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  if (words.length === 0 && !filter.onlyLeft) return parts;
  return parts.filter((part) => {
    if (filter.onlyLeft && !isLeft(part) && !part.asksWhy && part.partId !== currentId) return false;
    if (words.length === 0) return true;
    const text = fold(`${part.name} ${part.location ?? ''} ${part.buildingNumber ?? ''} ${part.code ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

/** The part some steps on; stays at the ends. Null for an empty list. */
export function stepFrom<Part extends WalkPart>(parts: readonly Part[], id: string | null, steps: number): Part | null {
  const at = parts.findIndex(({ partId }) => partId === id);
  if (at < 0) return parts[0] ?? null;
  return parts[Math.min(parts.length - 1, Math.max(0, at + steps))] ?? null;
}

/** The next part left after this one, going round; the part itself only when it is the only one. Null when nothing is left. */
export function nextLeft<Part extends WalkPart>(parts: readonly Part[], id: string | null): Part | null {
  const at = parts.findIndex(({ partId }) => partId === id);
  const ahead = [...parts.slice(at + 1), ...parts.slice(0, at + 1)];
  return ahead.find(isLeft) ?? null;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
