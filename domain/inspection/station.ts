/**
 * The order of march through a department (domain.md 6.2): terrain, envelope from ground to roof, common rooms, technical, homes, equipment.
 * Answers for one order that is the same on every laptop. Must never leave a part out.
 */
import type { FkGroup } from '../classification/fk-group.ts';
import { compareText } from '../list.ts';

export type Station = 'terrain' | 'envelope' | 'common' | 'technical' | 'homes' | 'equipment';

/** In the order they are walked. */
export const STATIONS: readonly Station[] = ['terrain', 'envelope', 'common', 'technical', 'homes', 'equipment'];

const STATION_OF_GROUP: Readonly<Record<FkGroup, Station>> = {
  1: 'terrain',
  2: 'envelope',
  3: 'homes',
  4: 'common',
  5: 'technical',
  6: 'equipment',
};

export function stationOf(group: FkGroup): Station {
  return STATION_OF_GROUP[group];
}

export type WalkOrder = 'route' | 'building';

export interface WalkPart {
  readonly id: string;
  readonly group: FkGroup;
  /** Two digits after the SfB structure; null = the class is unknown, then last of its station. */
  readonly sfb: string | null;
  /** null = the whole department, before its buildings. */
  readonly buildingNumber: string | null;
  readonly sortNo: number | null;
  readonly name: string;
}

/** The envelope from the ground up: foundations, walls, openings, balconies, then what carries the water away, and the roof. Codes after SfB. */
const GROUND_TO_ROOF: readonly string[] = ['12', '21', '41', '31', '26', '37', '27', '47'];

/** How high above the ground a class of the envelope lies; what is not in the list stands between walls and roof. */
function heightOf(sfb: string | null): number {
  const index = GROUND_TO_ROOF.indexOf(sfb ?? '');
  return index < 0 ? GROUND_TO_ROOF.indexOf('37') - 0.5 : index;
}

/**
 * Compares two parts as they are walked. `route`: station by station through the whole department; `building`: one building after the other,
 * each in the order of the stations, with what belongs to no building first. Numbers in names count as numbers where the collator does so.
 */
export function compareOnWalk(order: WalkOrder, compareNames: (a: string, b: string) => number) {
  const byBuilding = (a: WalkPart, b: WalkPart) =>
    Number(a.buildingNumber !== null) - Number(b.buildingNumber !== null) ||
    compareNames(a.buildingNumber ?? '', b.buildingNumber ?? '');
  const byStation = (a: WalkPart, b: WalkPart) =>
    STATIONS.indexOf(stationOf(a.group)) - STATIONS.indexOf(stationOf(b.group));
  const byPlace = (a: WalkPart, b: WalkPart) =>
    (a.group === 2 ? heightOf(a.sfb) - heightOf(b.sfb) : 0) || compareText(a.sfb ?? '~', b.sfb ?? '~');
  const within = (a: WalkPart, b: WalkPart) =>
    (a.sortNo ?? Number.MAX_SAFE_INTEGER) - (b.sortNo ?? Number.MAX_SAFE_INTEGER) ||
    compareNames(a.name, b.name) ||
    compareText(a.id, b.id);
  return (a: WalkPart, b: WalkPart): number =>
    order === 'building'
      ? byBuilding(a, b) || byStation(a, b) || byPlace(a, b) || within(a, b)
      : byStation(a, b) || byBuilding(a, b) || byPlace(a, b) || within(a, b);
}

export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly left: number;
}

/** How far a walk has come: `isDone` of each part. */
export function progressOf(done: Iterable<boolean>): Progress {
  let total = 0;
  let finished = 0;
  for (const isDone of done) {
    total += 1;
    if (isDone) finished += 1;
  }
  return { total, done: finished, left: total - finished };
}
