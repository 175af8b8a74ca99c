// Which building parts a building, its terrain and its caretakers have, where they sit and how much there is.
// Quantities follow from the building's geometry; a unit price is one per class and department.

import { buildingsOf, geometryOf } from './buildings.ts';
import { partClass } from './catalogue.ts';
import { installedYear } from './history.ts';
import type { Building, Department, Part } from './model.ts';
import { remarkOf } from './part-remarks.ts';
import { createRandom, type Random } from './random.ts';

interface Draft {
  readonly classKey: string;
  readonly place: string;
  readonly quantity: number;
}

const draft = (classKey: string, place: string, quantity: number): Draft => ({ classKey, place, quantity });

const roofClass = (building: Building): string => {
  if (building.roofCode === '3' || building.roofCode === '10') return 'fibreRoof';
  return building.roofCode === '4' || building.roofCode === '5' ? 'tileRoof' : 'feltRoof';
};

const roofPlace = (building: Building): string => {
  if (building.roofCode === '20') return 'Grønt tag på to lag tagpap';
  if (building.roofCode === '1') return 'Fladt tag med indvendige afløb';
  return building.department.form === 'Tæt-lav' ? 'Begge tagflader' : 'Tagflader mod gade og gård';
};

const wallDrafts = (building: Building, wallM2: number): readonly Draft[] => {
  switch (building.wallCode) {
    case '3':
      return [
        draft('brick', 'Langsider, stueetage', wallM2 * 0.55),
        draft('concrete', 'Gavle og brystninger', wallM2 * 0.45),
      ];
    case '5':
      return [
        draft('timber', 'Facader, lodret bræddebeklædning', wallM2 * 0.8),
        draft('brick', 'Gavle og skillemure', wallM2 * 0.2),
      ];
    case '6':
      return [
        draft('concrete', 'Langsider og gavle', wallM2 * 0.85),
        draft('timber', 'Lette partier ved altaner', wallM2 * 0.15),
      ];
    default:
      return building.built >= 1960 && building.built <= 1985
        ? [draft('brick', 'Langsider og gavle', wallM2 * 0.85), draft('timber', 'Brystninger', wallM2 * 0.15)]
        : [draft('brick', 'Langsider og gavle', wallM2)];
  }
};

const envelopeDrafts = (building: Building): readonly Draft[] => {
  const geometry = geometryOf(building);
  const { department } = building;
  const blocks = department.form === 'Etagebyggeri';
  const windows = blocks
    ? [
        draft('windows', 'Mod gade', geometry.windowCount * 0.45),
        draft('windows', 'Mod gård', geometry.windowCount * 0.55),
      ]
    : [draft('windows', 'Alle facader, inkl. havedøre', geometry.windowCount)];
  const roof = roofClass(building);
  return [
    draft('plinth', 'Hele bygningen', geometry.perimeterM),
    ...(department.basement ? [draft('basementWall', 'Langsider', geometry.perimeterM * 0.7)] : []),
    ...(building.built <= 1955 && building.number === '01' ? [draft('render', 'Pudset gavl mod pladsen', 92)] : []),
    ...wallDrafts(building, geometry.wallM2),
    ...windows,
    draft('doors', blocks ? 'Opgangsdøre' : 'Hoveddøre', blocks ? building.stairs : building.dwellings),
    ...(department.balconies
      ? [
          draft(
            'balconies',
            building.built < 1960 ? 'Mod gård' : 'Mod syd og vest',
            building.dwellings - building.stairs * 2,
          ),
        ]
      : []),
    draft(roof, roofPlace(building), geometry.roofM2),
    draft('gutters', building.roofCode === '1' ? 'Udvendige nedløb og overløb' : 'Begge langsider', geometry.gutterM),
    ...(blocks || building.built >= 1988
      ? [
          draft(
            'flashings',
            blocks ? 'Brandventilation, hætter og ovenlys' : 'Ovenlys i tagfladen',
            blocks ? building.stairs * 3 : building.dwellings,
          ),
        ]
      : []),
  ];
};

const indoorDrafts = (building: Building): readonly Draft[] => {
  const { department, dwellings } = building;
  const blocks = department.form === 'Etagebyggeri';
  return [
    draft('kitchen', 'Alle boliger', dwellings),
    draft('bathroom', 'Alle boliger', dwellings),
    draft(
      'floors',
      department.built < 1975 ? 'Stavparket i opholdsrum' : 'Trægulve i opholdsrum',
      geometryOf(building).floorM2,
    ),
    draft('indoorDoors', 'Komfur, køleskab og emhætte', dwellings * 3),
    ...(blocks ? [draft('staircase', 'Alle opgange', building.stairs)] : []),
    ...(department.basement ? [draft('basement', 'Pulterrum, gange og cykelkælder', 1)] : []),
    ...(building.number === '01' && blocks
      ? [draft('laundry', 'Fællesvaskeri', Math.max(2, Math.round((department.buildings * dwellings) / 40)))]
      : []),
  ];
};

const technicalDrafts = (building: Building): readonly Draft[] => {
  const { department, dwellings, stairs } = building;
  const blocks = department.form === 'Etagebyggeri';
  const heat = {
    Fjernvarme: 'Fjernvarmeveksler og VVB',
    Naturgas: 'Kedelcentral, kondenserende',
    Varmepumpe: 'Luft/vand-varmepumper',
  };
  const hasPlant =
    department.heating === 'Varmepumpe' || building.number === '01' || (blocks && Number(building.number) % 3 === 1);
  return [
    ...(blocks ? [draft('soilStacks', 'Køkken- og badstrenge', dwellings)] : []),
    draft('water', blocks ? 'Stigstrenge og fordeling' : 'Fordeling og stik', dwellings),
    ...(hasPlant ? [draft('heatPlant', heat[department.heating], 1)] : []),
    draft('radiators', department.built >= 2005 ? 'Gulvvarme og radiatorer' : 'Tostrenget anlæg', dwellings),
    ...(department.built >= 1965 || department.rebuilt !== null
      ? [
          draft(
            'ventilation',
            department.built >= 2008 ? 'Balanceret anlæg med genvinding' : 'Centralt udsugningsanlæg',
            dwellings,
          ),
        ]
      : []),
    draft(
      'electrical',
      blocks ? 'Hovedtavle, stigeledninger og gruppetavler' : 'Målertavle og gruppetavler',
      dwellings,
    ),
    ...(department.lifts ? [draft('lift', 'Én elevator pr. opgang', stairs)] : []),
    ...(blocks ? [draft('doorPhone', 'Dørtelefon og låsesystem', dwellings)] : []),
    ...(department.built >= 2009 || (department.rebuilt ?? 0) >= 2010
      ? [draft('solar', 'Sydvendt tagflade', 12 + stairs * 4)]
      : []),
  ];
};

const terrainDrafts = (department: Department, dwellings: number, random: Random): readonly Draft[] => {
  const low = department.form === 'Tæt-lav';
  return [
    draft('asphalt', 'Stamvej og parkering', dwellings * random.int(13, 18)),
    draft(
      'paving',
      low ? 'Stier og terrasser' : 'Gangstier og indgangsarealer',
      dwellings * random.int(low ? 9 : 5, low ? 13 : 8),
    ),
    draft('sewer', 'Hovedledninger, regnvand', dwellings * random.int(2, 3) + 60),
    draft('sewer', 'Hovedledninger, spildevand', dwellings * random.int(2, 3) + 45),
    draft('wells', 'Rense- og nedgangsbrønde', Math.round(dwellings / 5) + 4),
    draft('lighting', 'Parklamper og pullerter', Math.round(dwellings / 3) + 5),
    ...(department.dwellingKind === 'Familieboliger' ? [draft('playground', 'Legeplads ved fælleshuset', 1)] : []),
    ...(department.dwellingKind === 'Familieboliger' && dwellings > 90
      ? [draft('playground', 'Småbørnslegeplads', 1)]
      : []),
    draft(
      'fence',
      low ? 'Havehegn og skure' : 'Hegn om affaldsøer og cykelskure',
      low ? dwellings * 7 : 40 + department.buildings * 15,
    ),
    draft('planting', 'Grønne arealer og træer', 1),
  ];
};

const equipmentDrafts = (dwellings: number): readonly Draft[] => [
  draft('tractor', 'Redskabstraktor med kost og sneplov', 1),
  ...(dwellings > 60 ? [draft('tractor', 'Fejemaskine med opsamler', 1)] : []),
];

/** Countable units are whole; metres and square metres keep half units. */
const tenthsOf = (unit: string, quantity: number): number =>
  unit === 'm2' || unit === 'lbm' ? Math.max(5, Math.round(quantity * 2) * 5) : Math.max(1, Math.round(quantity)) * 10;

/** All buildings and parts of one department, in the order the caretaker's register lists them. */
export const registerOf = (department: Department): { buildings: readonly Building[]; parts: readonly Part[] } => {
  const buildings = buildingsOf(department);
  const dwellings = buildings.reduce((sum, building) => sum + building.dwellings, 0);
  const parts: Part[] = [];
  const add = (building: Building | null, drafts: readonly Draft[]): void => {
    const counters = new Map<number, number>();
    for (const { classKey, place, quantity } of drafts) {
      const entry = partClass(classKey);
      const [low, high, step] = entry.priceKr;
      const count = (counters.get(entry.group) ?? 0) + 1;
      counters.set(entry.group, count);
      const installed = installedYear(department, building, classKey);
      parts.push({
        id: `${department.number}-${building?.number ?? '00'}-${entry.group}${String(count).padStart(3, '0')}`,
        department,
        building,
        classKey,
        group: entry.group,
        name: entry.name,
        place,
        quantityTenths: tenthsOf(entry.unit, quantity),
        unit: entry.unit,
        installed,
        unitPriceKr: createRandom(`${department.number}/price/${classKey}`).step(low, high, step),
        remark: remarkOf(department, building, classKey, installed),
      });
    }
  };
  add(null, terrainDrafts(department, dwellings, createRandom(`${department.number}/terrain`)));
  for (const building of buildings) {
    add(building, [...envelopeDrafts(building), ...indoorDrafts(building), ...technicalDrafts(building)]);
  }
  add(null, equipmentDrafts(dwellings));
  return { buildings, parts };
};
