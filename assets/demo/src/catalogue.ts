// The building-part classes of the demo: the Danish names of the seed catalogue (domain notes 4.2), FK group, life
// in years (low, expected, high), unit and the range a replacement price is drawn from. Where the seed catalogue has
// no life or price (planting, staircases, basement rooms; timber cladding has only a painting price) the figure here is
// the demo's own. Prices include VAT.

import type { FkGroup, Unit } from './model.ts';

export interface PartClass {
  readonly key: string;
  readonly name: string;
  readonly group: FkGroup;
  readonly life: readonly [low: number, expected: number, high: number];
  readonly unit: Unit;
  readonly priceKr: readonly [low: number, high: number, step: number];
}

const c = (
  key: string,
  group: FkGroup,
  name: string,
  life: PartClass['life'],
  unit: Unit,
  priceKr: PartClass['priceKr'],
): PartClass => ({ key, group, name, life, unit, priceKr });

const classes: readonly PartClass[] = [
  c('asphalt', 1, 'Asfaltbelægning', [15, 25, 35], 'm2', [260, 440, 10]),
  c('paving', 1, 'Flise-/betonstensbelægning', [25, 35, 50], 'm2', [520, 880, 10]),
  c('sewer', 1, 'Kloak i terræn, beton/PVC', [50, 70, 100], 'lbm', [1800, 3600, 50]),
  c('wells', 1, 'Brønde, riste, dræn', [30, 50, 70], 'stk', [7000, 18000, 500]),
  c('lighting', 1, 'Udebelysning', [15, 25, 30], 'stk', [5000, 11500, 250]),
  c('playground', 1, 'Legeplads', [10, 15, 20], 'stk', [110000, 320000, 5000]),
  c('fence', 1, 'Hegn, mure, skure', [15, 25, 40], 'lbm', [900, 2400, 50]),
  c('planting', 1, 'Beplantning, træer', [10, 20, 40], 'sum', [45000, 160000, 5000]),
  c('plinth', 2, 'Fundament/sokkel', [80, 120, 150], 'lbm', [650, 1150, 50]),
  c('basementWall', 2, 'Kældervæg, omfangsdræn', [30, 50, 70], 'lbm', [5200, 8600, 100]),
  c('brick', 2, 'Teglfacade, fuger', [40, 60, 80], 'm2', [760, 1240, 20]),
  c('render', 2, 'Pudset facade', [20, 40, 60], 'm2', [450, 860, 10]),
  c('concrete', 2, 'Betonelement, fuger', [40, 60, 80], 'm2', [900, 2300, 50]),
  c('timber', 2, 'Let facade, træ', [25, 40, 60], 'm2', [1600, 2600, 50]),
  c('windows', 2, 'Vinduer, træ / træ-alu / plast', [30, 40, 60], 'stk', [8500, 15000, 250]),
  c('doors', 2, 'Yderdøre, indgangspartier', [25, 35, 50], 'stk', [17000, 46000, 500]),
  c('balconies', 2, 'Altaner, beton/stål', [40, 60, 80], 'stk', [60000, 160000, 5000]),
  c('tileRoof', 2, 'Tag, tegl / betonsten', [40, 60, 80], 'm2', [2100, 3300, 50]),
  c('fibreRoof', 2, 'Tag, fibercement (asbest før 1986-88)', [30, 40, 50], 'm2', [1500, 2300, 50]),
  c('feltRoof', 2, 'Tag, tagpap', [20, 30, 50], 'm2', [950, 1700, 50]),
  c('gutters', 2, 'Tagrender, nedløb (zink)', [25, 35, 50], 'lbm', [550, 1100, 50]),
  c('flashings', 2, 'Inddækning, ovenlys', [25, 30, 40], 'stk', [9000, 23000, 500]),
  c('kitchen', 3, 'Køkken', [20, 25, 35], 'bolig', [68000, 112000, 1000]),
  c('bathroom', 3, 'Badeværelse (vådrum)', [25, 35, 45], 'bolig', [155000, 245000, 2500]),
  c('floors', 3, 'Gulve, trin', [30, 50, 80], 'm2', [550, 1100, 50]),
  c('indoorDoors', 3, 'Indvendige døre, hårde hvidevarer', [10, 15, 40], 'stk', [3500, 7500, 100]),
  c('staircase', 4, 'Trappeopgang', [10, 15, 25], 'opgang', [35000, 85000, 1000]),
  c('basement', 4, 'Kælder-/loftsrum, fælleslokale', [20, 30, 40], 'sum', [60000, 240000, 5000]),
  c('laundry', 4, 'Vaskeri (maskiner)', [10, 12, 15], 'stk', [45000, 85000, 2500]),
  c('soilStacks', 5, 'Faldstammer', [40, 60, 80], 'bolig', [38000, 66000, 1000]),
  c('water', 5, 'Brugsvand, rør', [30, 45, 60], 'bolig', [28000, 56000, 1000]),
  c('heatPlant', 5, 'Varmecentral, veksler, VVB', [15, 25, 30], 'stk', [110000, 380000, 5000]),
  c('radiators', 5, 'Radiatorer, strenge', [40, 60, 80], 'bolig', [18000, 38000, 1000]),
  c('ventilation', 5, 'Mek. ventilation', [15, 25, 30], 'bolig', [18000, 52000, 1000]),
  c('electrical', 5, 'El, tavler, stigeledninger', [30, 40, 50], 'bolig', [12000, 33000, 500]),
  c('lift', 5, 'Elevator', [20, 30, 40], 'stk', [650000, 1300000, 25000]),
  c('doorPhone', 5, 'Dørtelefon, ABA, låsesystem', [12, 18, 25], 'bolig', [3500, 9000, 250]),
  c('solar', 5, 'Solceller, inverter', [20, 25, 30], 'kWp', [8500, 13500, 250]),
  c('tractor', 6, 'Traktor, fejemaskine', [8, 12, 15], 'stk', [260000, 640000, 10000]),
];

const byKey: ReadonlyMap<string, PartClass> = new Map(classes.map((entry) => [entry.key, entry]));

export const catalogue: readonly PartClass[] = classes;

/** The class with this key; throws when there is none, which is a mistake in the generator. */
export const partClass = (key: string): PartClass => {
  const found = byKey.get(key);
  if (found === undefined) {
    throw new Error(`No building-part class «${key}».`);
  }
  return found;
};
