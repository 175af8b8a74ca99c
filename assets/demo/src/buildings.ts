// Buildings from a department's description: addresses, areas, BBR codes and the geometry that quantities follow from.
// A building's wall, roof and gutter quantities are computed from its size here, never drawn freely.

import type { Building, Department } from './model.ts';
import { createRandom } from './random.ts';

const heatingCodes = { Fjernvarme: '1', Naturgas: '2', Varmepumpe: '5' } as const;

const useCodeOf = (department: Department): string => {
  if (department.dwellingKind === 'Ungdomsboliger') return '150';
  return department.form === 'Etagebyggeri' ? '140' : '131';
};

/** House numbers: odd on the first half of the buildings, even on the second, as along the two sides of a street. */
const addressOf = (department: Department, index: number, doors: number): string => {
  const half = Math.ceil(department.buildings / 2);
  const side = index < half ? 1 : 2;
  const first = side + 2 * doors * (index % half);
  const last = first + 2 * (doors - 1);
  return doors === 1 ? `${department.street} ${first}` : `${department.street} ${first}-${last}`;
};

export const buildingsOf = (department: Department): readonly Building[] => {
  const random = createRandom(`${department.number}/buildings`);
  const lowRise = department.form === 'Tæt-lav';
  const [low, high] = department.dwellings;
  const perStair = lowRise ? 1 : Math.max(department.stairs, 1);
  return Array.from({ length: department.buildings }, (_, index): Building => {
    // Whole floors: the dwellings of a block are a multiple of its staircases.
    const dwellings = Math.round(random.int(low, high) / perStair) * perStair;
    const laterStage = department.buildings >= 5 && index >= Math.ceil(department.buildings / 2);
    return {
      department,
      number: String(index + 1).padStart(2, '0'),
      address: addressOf(department, index, lowRise ? high : Math.max(department.stairs, 1)),
      built: department.built + (laterStage && department.built < 2020 ? 1 : 0),
      rebuilt: department.rebuilt,
      floors: department.floors,
      areaM2: Math.round(dwellings * department.areaPerDwelling * (0.97 + random.int(0, 6) / 100)),
      dwellings,
      stairs: department.stairs,
      useCode: useCodeOf(department),
      // In the estate with asbestos cement the long facades of the first blocks are still brick.
      wallCode: department.wallCode === '3' && index < 2 ? '1' : department.wallCode,
      roofCode: department.roofCode,
      heatingCode: heatingCodes[department.heating],
    };
  });
};

export interface Geometry {
  readonly perimeterM: number;
  readonly wallM2: number;
  readonly windowCount: number;
  readonly roofM2: number;
  readonly gutterM: number;
  readonly floorM2: number;
}

const STOREY_M = 2.8;
const WINDOW_SHARE = 0.2;
const WINDOW_M2 = 1.9;
const FLAT_ROOFS: ReadonlySet<string> = new Set(['1', '20']);

/** Quantities from area, floors and roof form: a slab block 11 m deep, a terrace 9 m deep, 20 % of the wall glazed. */
export const geometryOf = (building: Building): Geometry => {
  const footprint = building.areaM2 / building.floors;
  const depth = building.department.form === 'Etagebyggeri' ? 11 : 9;
  const length = footprint / depth;
  const perimeterM = 2 * (length + depth);
  const gross = perimeterM * STOREY_M * building.floors;
  const flat = FLAT_ROOFS.has(building.roofCode);
  return {
    perimeterM,
    wallM2: gross * (1 - WINDOW_SHARE),
    windowCount: (gross * WINDOW_SHARE) / WINDOW_M2,
    roofM2: footprint * (flat ? 1.05 : 1.25),
    gutterM: 2 * length + Math.ceil(length / 12) * 2 * STOREY_M * building.floors,
    floorM2: building.areaM2 * 0.72,
  };
};
