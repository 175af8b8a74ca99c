// Why a line is in the plan, in the words a consultant would put beside it: condition, age, works done in the same year, and a
// truth of the trade. Everything said of the department's own parts is read from its register and its reports.
// It draws from its own stream, so that no text can move an amount or a year.

import { partClass } from './catalogue.ts';
import { improvementTexts, renewalTexts, upkeepTexts } from './cause-texts.ts';
import type { Graded } from './condition.ts';
import type { Department, Part } from './model.ts';
import { createRandom, type Random } from './random.ts';
import type { Draft } from './renewals.ts';

export interface CauseContext {
  readonly department: Department;
  /** Latest graded condition row by part id. */
  readonly graded: ReadonlyMap<string, Graded>;
  /** All lines of the plan in their final years: what can be done together is seen among them. */
  readonly lines: readonly Draft[];
}

/** Cells longer than this are not read by anybody. */
const LONGEST = 200;
/** Worn: the work cannot be put off as one likes. */
const WORN = 4;
const SOON = 2030;

/** A renewal that is done with another one in the same year, and what is gained; a year apart they are tendered together. */
const together: readonly (readonly [classKey: string, other: string, text: string])[] = [
  ...['tileRoof', 'fibreRoof', 'feltRoof'].flatMap((roof) => [
    ['gutters', roof, 'Udføres samme år som tagudskiftningen, så stilladset bruges én gang.'] as const,
    ['flashings', roof, 'Udføres samme år som tagudskiftningen, mens taget er åbent.'] as const,
    [roof, 'gutters', 'Tagrender skiftes samme år på samme stillads.'] as const,
    ['solar', roof, 'Panelerne skal alligevel ned, når taget skiftes samme år.'] as const,
  ]),
  ...['brick', 'concrete', 'timber', 'render'].flatMap((wall) => [
    ['windows', wall, 'Samordnes med facaderenoveringen samme år: fælles stillads og nye fuger.'] as const,
    [wall, 'windows', 'Samordnes med vinduesudskiftningen samme år: fælles stillads.'] as const,
  ]),
  ['doors', 'windows', 'Samme entreprise som vinduerne.'],
  ['bathroom', 'soilStacks', 'Faldstammerne skiftes samme år, mens skakten er åben.'],
  ['bathroom', 'water', 'Brugsvandsrørene skiftes samme år, så boligerne kun forstyrres én gang.'],
  ['soilStacks', 'bathroom', 'Samordnes med badeværelserne samme år, så boligerne kun forstyrres én gang.'],
  ['water', 'bathroom', 'Samordnes med badeværelserne samme år.'],
  ['water', 'soilStacks', 'Lægges i samme skakt som faldstammerne, der skiftes samme år.'],
  ['soilStacks', 'water', 'Brugsvandsrørene i samme skakt skiftes samme år.'],
  ['asphalt', 'sewer', 'Udføres efter kloakarbejdet samme år, så der ikke graves i ny belægning.'],
  ['sewer', 'asphalt', 'Udføres før den nye asfalt samme år, så der kun graves én gang.'],
  ['paving', 'sewer', 'Udføres efter kloakarbejdet samme år, så der ikke graves i ny belægning.'],
  ['wells', 'sewer', 'Samme entreprise som kloakledningerne.'],
  ['doorPhone', 'doors', 'Samme år som nye opgangsdøre, så kabler og låse passer sammen.'],
  ['staircase', 'doorPhone', 'Efter dørtelefonanlægget samme år, så kabler kan males ind.'],
  ['basement', 'basementWall', 'Efter fugtsikringen af kældervæggene samme år.'],
];

const isRenewalOf = (line: Draft, classKey: string): boolean => line.kind === 'Fornyelse' && line.classKey === classKey;

/** What a renewal is called beside another one. */
const renewalNames: Readonly<Record<string, string>> = {
  tileRoof: 'tagudskiftningen',
  fibreRoof: 'tagudskiftningen',
  feltRoof: 'tagdækningen',
  gutters: 'tagrenderne',
  asphalt: 'asfaltbelægningen',
  brick: 'omfugningen',
  concrete: 'betonrenoveringen',
  timber: 'de lette facader',
  render: 'facadepudsen',
  windows: 'vinduerne',
  doors: 'yderdørene',
  soilStacks: 'faldstammerne',
  water: 'brugsvandsrørene',
  bathroom: 'badeværelserne',
  sewer: 'kloakledningerne',
  doorPhone: 'dørtelefonanlægget',
  basementWall: 'fugtsikringen af kældervæggene',
};

const togetherText = (draft: Draft, lines: readonly Draft[]): string => {
  const buildings = buildingsOf(draft.parts);
  const meets = (other: string, yearsAfter: number): boolean =>
    lines.some(
      (line) =>
        isRenewalOf(line, other) &&
        line.startYear === draft.startYear + yearsAfter &&
        (buildings.length === 0 || buildingsOf(line.parts).some((number) => buildings.includes(number))),
    );
  const pairs = together.filter(([classKey]) => classKey === draft.classKey);
  const same = pairs.find(([, other]) => meets(other, 0));
  if (same !== undefined) return same[2];
  for (const [, other] of pairs) {
    const when = meets(other, 1) ? 'efter' : meets(other, -1) ? 'før' : null;
    if (when !== null) return `Udbydes samlet med ${renewalNames[other]}, som ligger året ${when}.`;
  }
  return '';
};

const buildingsOf = (parts: readonly Part[]): readonly string[] => [
  ...new Set(parts.flatMap((part) => (part.building === null ? [] : [part.building.number]))),
];

const years = (low: number, high: number): string => (low === high ? `${low} år` : `${low}–${high} år`);

/** «i bygning 02 og 04», «i 5 af 8 bygninger»; empty where the line is about one building or none. */
const whereText = (affected: readonly Part[], all: readonly Part[]): string => {
  const some = buildingsOf(affected);
  const every = buildingsOf(all);
  if (every.length <= 1) return '';
  if (some.length === every.length)
    return every.length === 2 ? ' i begge bygninger' : ` i alle ${every.length} bygninger`;
  if (some.length > 2) return ` i ${some.length} af ${every.length} bygninger`;
  return ` i bygning ${some.join(' og ')}`;
};

const sourceText = ({ kind, date, estimate }: Graded): string => {
  const from = `${kind === 'Markvandring' ? 'markvandring' : 'tilstandsrapport'} ${date.slice(0, 4)}`;
  return estimate ? `skøn, ${from}` : from;
};

const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** The worst grade among the parts, where it is and what was seen; null where nothing is worn. */
const wornText = (parts: readonly Part[], rows: readonly Graded[]): string | null => {
  const worst = Math.max(0, ...rows.map((row) => row.grade));
  if (worst < WORN) return null;
  const affected = rows.filter((row) => row.grade === worst);
  const told = affected.find((row) => row.damageText !== '') ?? affected[0];
  if (told === undefined) return null;
  const where = whereText(
    affected.map((row) => row.part),
    parts,
  );
  const seen = told.damageText === '' ? '' : `${affected.length > 1 ? ', bl.a. ' : ': '}${lower(told.damageText)}`;
  return `Karakter ${worst}${where} (${sourceText(told)})${seen}.`;
};

/** Age at the work against the life of the class. */
const ageText = (parts: readonly Part[], startYear: number, random: Random): string => {
  const installed = parts.map((part) => part.installed);
  const from = Math.min(...installed);
  const to = Math.max(...installed);
  const [low, expected, high] = partClass(parts[0]?.classKey ?? '').life;
  const age = years(startYear - to, startYear - from);
  const since = from === to ? `${from}` : `${from}–${to}`;
  if (startYear - from < expected) {
    return random.pick([
      `Indbygget ${since}; ${age} ved udførelsen. Lagt inden for levetiden (${low}–${high} år) for at udjævne træk på konto 401.`,
      `${age} ved udførelsen mod forventet ${expected} år: fremrykket for at fordele udgifterne over årene.`,
    ]);
  }
  return random.pick([
    `Indbygget ${since}; ${age} ved udførelsen mod forventet levetid ${expected} år.`,
    `Forventet levetid (${expected} år) er nået: indbygget ${since}.`,
    `Har holdt i ${age}, når arbejdet udføres; levetiden regnes til ${low}–${high} år.`,
  ]);
};

const asbestos = (parts: readonly Part[], classKey: string): boolean =>
  parts.some(
    ({ building }) =>
      (classKey === 'fibreRoof' && building?.roofCode === '3') ||
      (classKey === 'concrete' && building?.wallCode === '3'),
  );

const renewalCause = (draft: Draft, { department, graded, lines }: CauseContext, random: Random): string => {
  const { parts, classKey, startYear } = draft;
  const rows = parts.flatMap((part) => graded.get(part.id) ?? []);
  const worn = wornText(parts, rows);
  const best = Math.max(0, ...rows.map((row) => row.grade));
  const sentences: string[] = [];
  if (asbestos(parts, classKey)) sentences.push('Lovkrav: asbest nedtages efter Arbejdstilsynets regler.');
  if (worn !== null) {
    sentences.unshift(worn);
    if (best > WORN && startYear <= SOON)
      sentences.push(random.pick(['Kan ikke udsættes.', 'Bør ikke vente længere.']));
  } else {
    sentences.unshift(ageText(parts, startYear, random));
  }
  const sameYear = togetherText(draft, lines);
  if (sameYear !== '') sentences.push(sameYear);
  if (rows.length === 0) {
    sentences.push(
      department.reportDate === null
        ? 'Der er endnu ingen tilstandsrapport.'
        : 'Ikke besigtiget; tidspunktet følger alderen.',
    );
  } else if (worn === null) {
    const seen = rows.find((row) => row.grade === best);
    if (seen !== undefined && !/fremrykket|udjævne/.test(sentences[0] ?? '') && random.chance(0.5)) {
      sentences.push(`Karakter ${parts.length > 1 ? 'højst ' : ''}${best} (${sourceText(seen)}), derfor efter alder.`);
    }
  }
  if (sameYear === '') sentences.push(random.pick(renewalTexts(classKey, department.heating)));
  return fitting(sentences);
};

const upkeepCause = (draft: Draft, { graded }: CauseContext, random: Random): string => {
  const texts = upkeepTexts(draft.work);
  // Nobody leaves out that the law asks for it.
  if (texts.length === 0 || (!draft.work.startsWith('Lovpligtigt') && random.chance(0.15))) return '';
  const sentences = [random.pick(texts)];
  // What was seen last year says nothing about a work in twenty.
  const worn =
    draft.startYear > SOON
      ? null
      : wornText(
          draft.parts,
          draft.parts.flatMap((part) => graded.get(part.id) ?? []),
        );
  if (worn !== null && random.chance(0.6)) return fitting([worn, ...sentences]);
  const installed = draft.parts[0]?.installed ?? draft.startYear;
  const interval = draft.intervalYears ?? 0;
  if (interval > 2 && (draft.startYear - installed) % interval === 0 && random.chance(0.3)) {
    sentences.push(`Følger rytmen hvert ${interval}. år fra ${installed}.`);
  }
  return fitting(sentences);
};

const improvementCause = (draft: Draft, { department, lines }: CauseContext, random: Random): string => {
  const sentences = [random.pick(improvementTexts(draft.work))];
  const roofWork = /lofter|tagflader/.test(draft.work);
  const roof = lines.find((line) => line.classKey.endsWith('Roof') && line.kind === 'Fornyelse');
  if (roofWork && roof !== undefined && roof.startYear === draft.startYear) {
    sentences.push('Udføres samme år som tagudskiftningen.');
  }
  if (/isolering|genvinding|Solceller/.test(draft.work))
    sentences.push(`Energimærket er i dag ${department.energyLabel}.`);
  if (draft.purse !== null && random.chance(0.5)) {
    sentences.push(`Betales med ${lower(draft.purse)} og belaster ikke konto 401.`);
  }
  return fitting(sentences);
};

/** The sentences in order while they fit into the cell; the first always stands. */
const fitting = ([first = '', ...rest]: readonly string[]): string =>
  rest.reduce((text, next) => (text.length + 1 + next.length <= LONGEST ? `${text} ${next}` : text), first);

/** The cause of a line in its final year; empty for a part of the periodic works, as in any real plan. */
export const causeOf = (draft: Draft, context: CauseContext): string => {
  const name = `${context.department.number}/cause/${draft.kind}/${draft.work}/${draft.partId ?? ''}/${draft.quantityTenths}`;
  const random = createRandom(name);
  switch (draft.kind) {
    case 'Fornyelse':
      return renewalCause(draft, context, random);
    case 'Forbedring':
      return improvementCause(draft, context, random);
    case 'Vedligeholdelse':
      return upkeepCause(draft, context, random);
  }
};
