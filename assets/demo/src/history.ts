// When a building part was last installed: from the year built, through whole lives, to the last replacement before
// the data were delivered. One draw per department and class, since estates replace a class in one go; blocks then
// follow one another by up to two years. The rule is what makes start years in the plan plausible.

import { partClass } from './catalogue.ts';
import type { Building, Department } from './model.ts';
import { THIS_YEAR } from './model.ts';
import { createRandom } from './random.ts';

/** Classes a large renovation usually took along, when the department had one. */
const RENOVATED: ReadonlySet<string> = new Set([
  'windows',
  'doors',
  'flashings',
  'gutters',
  'balconies',
  'ventilation',
  'doorPhone',
  'feltRoof',
  'timber',
  'asphalt',
]);

/** The front-loaded department renewed everything inside in 2013-2016 and left the envelope for later. */
const LEFT_FOR_LATER: ReadonlyMap<string, number> = new Map([
  ['windows', 1988],
  ['doors', 1990],
  ['gutters', 1988],
  ['tileRoof', 1969],
  ['flashings', 1996],
  ['balconies', 1969],
]);

const LATEST = THIS_YEAR - 1;

/** Year of installation of a class in a department's building (or its terrain, when `building` is null). */
export const installedYear = (department: Department, building: Building | null, classKey: string): number => {
  const random = createRandom(`${department.number}/history/${classKey}`);
  const stretch = department.wear * (0.86 + random.int(0, 26) / 100);
  const life = partClass(classKey).life[1];
  const built = building?.built ?? department.built;
  const stage = building === null ? 0 : Math.floor((Number(building.number) - 1) / 3);

  const left = LEFT_FOR_LATER.get(classKey);
  if (department.fund === 'front-loaded') {
    return left === undefined ? 2013 + random.int(0, 2) + Math.min(stage, 1) : left + (left < 1980 ? stage : 0);
  }
  const cycle = Math.max(4, Math.round(life * stretch));
  let year = department.built;
  while (year + cycle <= LATEST) {
    year += cycle;
  }
  const renovated = department.rebuilt;
  if (renovated !== null && renovated > year && RENOVATED.has(classKey) && random.chance(0.6)) {
    year = renovated;
  }
  return year === department.built ? built : Math.min(LATEST, year + stage);
};
