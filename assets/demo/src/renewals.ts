// Renewals of building parts as draft plan lines: when, how much, whose money. A poor grade brings a renewal forward, a good one
// lets the part live its life; works in the homes are gathered in stages.

import { partClass } from './catalogue.ts';
import { BASE_YEAR, type Department, LAST_YEAR, type Part, type PlanLine, type Purse } from './model.ts';
import { createRandom, type Random } from './random.ts';

/** A line before it has its number and its cause: with the years its start may be moved between when the plan is levelled. */
export interface Draft extends Omit<PlanLine, 'id' | 'department' | 'cause'> {
  /** Empty for improvements, which renew nothing. */
  readonly classKey: string;
  /** What the work is done on, also where the line names no part; empty for improvements. */
  readonly parts: readonly Part[];
  readonly earliest: number;
  readonly latest: number;
}

/** Renewals later than this are not planned at all; those after the last year stay in the plan without amounts. */
export const LATEST_START = LAST_YEAR + 8;

/** Works that fit into one season on a small estate. */
const LIGHT_WORKS: ReadonlySet<string> = new Set([
  'doors',
  'gutters',
  'flashings',
  'doorPhone',
  'electrical',
  'timber',
  'indoorDoors',
  'staircase',
  'basement',
]);

/** The year a part's renewal starts: a poor grade brings it forward, a good one lets the part live its life. */
const renewalYear = (part: Part, grade: number | undefined, random: Random): number => {
  const end = part.installed + partClass(part.classKey).life[1];
  switch (grade) {
    case 6:
      return BASE_YEAR + random.int(0, 1);
    case 5:
      return BASE_YEAR + random.int(0, 2);
    case 4:
      return BASE_YEAR + random.int(1, 5);
    case 3:
      return Math.max(end + random.int(0, 3), BASE_YEAR + random.int(4, 9));
    case undefined:
      return Math.max(end, BASE_YEAR + random.int(3, 6));
    default:
      return Math.max(end + random.int(0, 4), BASE_YEAR + random.int(8, 12));
  }
};

/** A renewal may be moved within its part's life, but not when the part is worn (grade 4-6). */
const renewalWindow = (part: Part, grade: number | undefined, start: number): Pick<Draft, 'earliest' | 'latest'> => {
  if (grade !== undefined && grade >= 4) return { earliest: start, latest: start };
  const lowest = part.installed + partClass(part.classKey).life[0];
  return {
    earliest: Math.min(start, Math.max(start - 5, lowest, BASE_YEAR + 3)),
    latest: start > LAST_YEAR ? start : Math.min(start + 6, LAST_YEAR),
  };
};

/** Dear works in the homes are partly borrowed for; the same way for all blocks of a department. */
const fundingOf = (department: Department, classKey: string): Pick<Draft, 'fundSharePercent' | 'purse'> => {
  const random = createRandom(`${department.number}/funding/${classKey}`);
  if (department.wallCode === '3' && ['fibreRoof', 'concrete', 'balconies'].includes(classKey)) {
    return { fundSharePercent: 50, purse: 'Trækningsret' };
  }
  const split = (
    chance: number,
    purse: Purse,
    ...shares: readonly number[]
  ): Pick<Draft, 'fundSharePercent' | 'purse'> =>
    random.chance(chance) ? { fundSharePercent: random.pick(shares), purse } : { fundSharePercent: 100, purse: null };
  switch (classKey) {
    case 'bathroom':
      return split(1, 'Lån', 25, 30, 40);
    case 'kitchen':
      return split(0.75, 'Lån', 40, 50);
    case 'soilStacks':
    case 'water':
    case 'radiators':
      return split(0.8, 'Lån', 40, 50, 60);
    case 'balconies':
    case 'concrete':
      return split(0.6, 'Trækningsret', 40, 50);
    case 'tileRoof':
    case 'fibreRoof':
    case 'windows':
      return department.fund === 'front-loaded'
        ? { fundSharePercent: 100, purse: null }
        : split(0.5, 'Trækningsret', 50, 60, 70);
    case 'lift':
    case 'solar':
      return split(0.5, 'Dispositionsfond', 50, 75);
    default:
      return { fundSharePercent: 100, purse: null };
  }
};

const renewalInterval = (classKey: string): number | null => {
  const life = partClass(classKey).life[1];
  return life <= 30 ? life : null;
};

const renewalTitle = (part: Part, title: string): string => {
  if (part.building?.roofCode === '3' && part.classKey === 'fibreRoof')
    return 'Asbestsanering og udskiftning af fibercementtag';
  if (part.building?.wallCode === '3' && part.classKey === 'concrete')
    return 'Asbestsanering og ny beklædning af gavle og brystninger';
  if (part.classKey === 'tractor')
    return part.place.startsWith('Feje') ? 'Udskiftning af fejemaskine' : 'Udskiftning af redskabstraktor';
  return title;
};

export const partRenewal = (
  part: Part,
  grade: number | undefined,
  title: string,
  percent: number,
): readonly Draft[] => {
  const random = createRandom(`${part.department.number}/renewal/${part.id}`);
  const startYear = renewalYear(part, grade, random);
  if (startYear > LATEST_START) {
    return [];
  }
  return [
    {
      buildingNumber: part.building?.number ?? null,
      classKey: part.classKey,
      parts: [part],
      partId: part.id,
      group: part.group,
      work: renewalTitle(part, title),
      kind: 'Fornyelse',
      account: 116,
      quantityTenths:
        percent === 100 ? part.quantityTenths : Math.max(1, Math.round((part.quantityTenths * percent) / 1000)) * 10,
      unit: part.unit,
      unitPriceKr: part.unitPriceKr,
      startYear,
      ...renewalWindow(part, grade, startYear),
      intervalYears: renewalInterval(part.classKey),
      ...fundingOf(part.department, part.classKey),
    },
  ];
};

export const sumTenths = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.quantityTenths, 0);

/** Works in the homes and on the installations are gathered: all blocks in one go, or in two or three stages. */
export const stagedRenewal = (
  parts: readonly Part[],
  grades: ReadonlyMap<string, number>,
  title: string,
  percent: number,
): readonly Draft[] => {
  const first = parts[0];
  if (first === undefined) {
    return [];
  }
  const blocks = new Set(parts.map((part) => part.building?.number)).size;
  const stages = blocks <= (LIGHT_WORKS.has(first.classKey) ? 6 : 3) ? 1 : 2;
  const size = Math.ceil(parts.length / stages);
  return Array.from({ length: stages }, (_, stage) => parts.slice(stage * size, (stage + 1) * size)).flatMap(
    (some, stage): Draft[] => {
      const random = createRandom(`${first.department.number}/stage/${first.classKey}`);
      // The stage goes by its middle part, or by the first that is poor (grade 5-6): that one cannot wait for the others.
      const byYear = some
        .map((part) => ({ part, year: renewalYear(part, grades.get(part.id), random) }))
        .sort((a, b) => a.year - b.year);
      const poor = byYear.find(({ part }) => (grades.get(part.id) ?? 0) >= 5);
      const { part: middle, year } = poor ??
        byYear[Math.floor(byYear.length / 2)] ?? { part: first, year: LATEST_START + 1 };
      const startYear = poor === undefined ? year + stage : year;
      const from = some[0]?.building?.number;
      const to = some.at(-1)?.building?.number;
      if (startYear > LATEST_START) {
        return [];
      }
      return [
        {
          buildingNumber: null,
          classKey: first.classKey,
          parts: some,
          partId: null,
          group: first.group,
          work: stages === 1 ? title : `${title}, etape ${stage + 1} (bygning ${from === to ? from : `${from}-${to}`})`,
          kind: 'Fornyelse',
          account: 116,
          quantityTenths: Math.max(1, Math.round((sumTenths(some) * percent) / 1000)) * 10,
          unit: first.unit,
          unitPriceKr: first.unitPriceKr,
          startYear,
          ...renewalWindow(middle, grades.get(middle.id), startYear),
          intervalYears: renewalInterval(first.classKey),
          ...fundingOf(first.department, first.classKey),
        },
      ];
    },
  );
};
