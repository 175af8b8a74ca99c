/**
 * Sheets whose rows repeat everything: which kinds of things stand on each row, and which column is whose.
 * Answers for further tables being proposed only where columns are left over that the likeliest kind cannot hold and another is made for.
 * Must never take a plain list apart: numbers and names of department and building belong to every kind.
 */
import type { ReadingHint } from '../../../../contract/import-assist.ts';
import type { ImportKind, MappedTable } from '../../../../contract/import-mapping.ts';
import type { ColumnGuess, KindGuess } from '../../../../domain/import/columns.ts';
import { squeeze } from '../../../../domain/import/likeness.ts';
import type { Gathered } from '../gather.ts';
import { type Proposal, type ProposeContext, propose, type Share } from '../propose.ts';
import { contested } from '../rivals.ts';
import { groupsOf } from './flat-groups.ts';
import { type Candidate, CHAIN, type ChainKind, NOT_KEPT, type Owned, ownerOf } from './flat-owners.ts';

/** Fields that say where a thing belongs, or what it is called: as good in one table as in another. */
const PLACE: ReadonlySet<string> = new Set([
  'organisationNumber',
  'organisationName',
  'departmentNumber',
  'departmentName',
  'buildingNumber',
  'partKey',
  'partCode',
  'partName',
  'partLocation',
  'fkGroup',
]);
/** A column says what it is, not merely what it may be. */
const SURE_FROM = 0.8;
/** What makes a work a line of a plan. */
const PLANNED: ReadonlySet<string> = new Set(['amount', 'firstYear', 'unitPrice', 'account', 'interval', 'lineTotal']);
/** Fields that two tables of a row may both be in need of. */
const MEASURE: ReadonlySet<string> = new Set(['quantity', 'unit']);
/** Of a survey: said of the grade and of the finding alike. */
const SURVEYED: ReadonlySet<string> = new Set(['assessedOn', 'reportNumber', 'inspector']);

/** The tables of a sheet: the one that was proposed, or several, the last of them what the rows are about in the end. */
export function proposeAll(
  gathered: Gathered,
  context: ProposeContext,
  hintOf: (of: ImportKind | undefined) => ReadingHint | undefined,
): { readonly proposals: readonly Proposal[]; readonly together: readonly ImportKind[] } {
  const hint = hintOf(undefined);
  const whole = propose(gathered, context, { hint });
  const shares = sharesOf(whole, hint, new Set(Object.values(context.words.bareWords).flat().map(squeeze)));
  const together = shares.map(({ kind }) => kind);
  if (hint?.kind !== undefined || context.kind !== null) return { proposals: [whole], together };
  const asRival = (rival: ImportKind) => propose(gathered, context, { hint, rival });
  if (shares.length < 2) return { proposals: [contested(whole, asRival)], together };
  const main = shares.at(-1) as Share;
  const last = propose(gathered, context, { hint, share: main });
  const others = shares
    .slice(0, -1)
    .map((share) => beside(propose(gathered, context, { hint: columnsHint(hint, hintOf(share.kind)), share }), last))
    .map((one) => (one.kind === 'dwellings' ? { ...one, table: { ...one.table, key: ['buildingNumber'] } } : one));
  const isRepeated = main.kind !== 'plans' && main.kind !== 'findings';
  return {
    proposals: [...others, isRepeated ? { ...last, table: { ...last.table, repeats: true } } : last],
    together,
  };
}

/** How the sheet is read is said once; of a table's columns, its own. */
function columnsHint(sheet: ReadingHint | undefined, own: ReadingHint | undefined): ReadingHint | undefined {
  if (sheet === undefined) return own;
  const { kind: _kind, ...reading } = sheet;
  return { ...reading, fields: own?.fields ?? [] };
}

/** What the main table says of the whole sheet is not asked again. */
function beside(proposal: Proposal, main: Proposal): Proposal {
  const { totals: _totals, sumRows: _sumRows, ...table } = proposal.table;
  const given = new Set([...main.table.columns, ...main.table.constants].flatMap(({ field }) => field ?? []));
  const filled = new Set(main.table.columns.filter(({ fillDown }) => fillDown === true).map(({ at }) => at));
  const constants = table.constants.filter(({ field }) => !given.has(field));
  const asked = proposal.asked.flatMap((question) => {
    const [head, at] = question.path;
    if (head === 'sumRows') return [];
    if (head !== 'constants' || typeof at !== 'number') return [question];
    const moved = constants.findIndex(({ field }) => field === table.constants[at]?.field);
    return moved < 0 ? [] : [{ ...question, path: [head, moved, ...question.path.slice(2)] }];
  });
  return {
    ...proposal,
    asked,
    missing: proposal.missing.filter((field) => !given.has(field)),
    table: {
      ...table,
      repeats: true,
      constants,
      columns: table.columns.map(({ fillDown: _fillDown, ...column }) =>
        filled.has(column.at) && column.field !== null ? { ...column, fillDown: true } : column,
      ),
    } satisfies MappedTable,
  };
}

/** Empty where one table holds the sheet. */
function sharesOf(whole: Proposal, hint: ReadingHint | undefined, bareWords: ReadonlySet<string>): readonly Share[] {
  const { table, gathered, periods } = whole;
  if (table.unpivot !== undefined || hint?.shape === 'matrix' || gathered.info.kind === 'json') return [];
  if (whole.kind !== null && !isChain(whole.kind) && whole.kind !== 'conditions') return [];
  const byKind = new Map(whole.kinds.map((guess) => [guess.kind, guess]));
  const guessOf = (kind: ChainKind, at: number) => byKind.get(kind)?.columns[at];
  // A bare name is what the likeliest kind makes of it.
  const isBare = (at: number) => bareWords.has(squeeze(gathered.columns[at]?.heading ?? ''));
  // Behind the number of a department it is the department's, unless the row's own thing may be called by it.
  const namedAt = isParts(whole.kind) ? -1 : whole.guesses.findIndex(({ field }) => field === 'departmentNumber') + 1;
  const places = placesOf(
    byKind,
    gathered.columns.length,
    (kind, at) => kind === whole.kind || !isBare(at) || (kind === 'departments' && at === namedAt && at > 0),
  );
  const at = (field: string) => places.get(field)?.at ?? -1;
  const grouping = groupsOf(gathered.kept, {
    department: at('departmentNumber'),
    building: at('buildingNumber'),
  });
  const taken = new Set([...places.values()].map((place) => place.at));
  const present = CHAIN.filter((kind) => isPresent(kind, at, byKind));
  const columns = gathered.columns.flatMap(({ heading, stats }, column) =>
    taken.has(column) || periods.includes(column) || heading === '' || stats.content === 'empty' || isBare(column)
      ? []
      : [column],
  );
  const candidates = new Map(
    columns.map((column) => [
      column,
      present.flatMap((kind) => {
        const guess = guessOf(kind, column);
        return guess?.field == null || guess.confidence < SURE_FROM || PLACE.has(guess.field)
          ? []
          : [{ kind, field: guess.field, confidence: guess.confidence }];
      }),
    ]),
  );
  const of = (column: number, kind: ChainKind, field: string) =>
    candidates.get(column)?.some((one) => one.kind === kind && one.field === field) === true;
  const defects = columns.filter((column) => of(column, 'findings', 'defect'));
  const sayings = {
    hasWork: columns.some(
      (column) =>
        of(column, 'plans', 'work') && candidates.get(column)?.every(({ kind }) => kind !== 'findings') === true,
    ),
    hasShells: columns.some((column) => of(column, 'buildings', 'roofCode') || of(column, 'buildings', 'wallCode')),
    isGradedThroughout: defects.some((column) => (gathered.columns[column]?.stats.empty ?? 0) > 0),
  };
  const owners = new Map<ChainKind, Map<number, Owned>>(present.map((kind) => [kind, new Map()]));
  for (const [column, list] of candidates) {
    const owner = ownerOf(list, column, grouping, sayings);
    if (owner !== null) owners.get(owner.kind)?.set(column, { field: owner.field, confidence: owner.confidence });
  }
  // Read as a list of departments, each but its first row would be refused.
  const isTooWide = whole.kind === 'departments' && grouping.isRepeated('department');
  const kinds = kindsOf(owners, { at, periods, isTooWide });
  if (kinds.length < 2 || !(isTooWide || isWorthIt(whole, kinds, owners))) return [];
  return kinds.map((kind) => shareOf(kind, kinds, { whole, places, owners, candidates, byKind }));
}

function isParts(kind: ImportKind | null): boolean {
  return kind === 'parts' || kind === 'conditions';
}

function isChain(kind: string): kind is ChainKind {
  return CHAIN.some((one) => one === kind);
}

interface PlaceColumn {
  readonly at: number;
  readonly confidence: number;
}

/** For each field of place the column that says it best, whatever kind of table it was seen as. */
function placesOf(
  byKind: ReadonlyMap<string, KindGuess>,
  width: number,
  mayTell: (kind: ChainKind, at: number) => boolean,
): ReadonlyMap<string, PlaceColumn> {
  const found: (PlaceColumn & { readonly field: string })[] = [];
  for (const kind of CHAIN) {
    for (let at = 0; at < width; at += 1) {
      const guess = byKind.get(kind)?.columns[at];
      if (guess?.field != null && PLACE.has(guess.field) && guess.confidence >= SURE_FROM && mayTell(kind, at))
        found.push({ field: guess.field, at, confidence: guess.confidence });
    }
  }
  found.sort((a, b) => b.confidence - a.confidence || a.at - b.at);
  const places = new Map<string, PlaceColumn>();
  const used = new Set<number>();
  for (const { field, at, confidence } of found) {
    if (places.has(field) || used.has(at)) continue;
    places.set(field, { at, confidence });
    used.add(at);
  }
  // Where buildings have names alone, that is what they are known by.
  const named = byKind.get('buildings')?.columns.findIndex(({ field, confidence }, at) => {
    return field === 'buildingName' && confidence >= SURE_FROM && mayTell('buildings', at);
  });
  if (!places.has('buildingNumber') && named !== undefined && named >= 0)
    places.set('buildingNumber', { at: named, confidence: SURE_FROM });
  return places;
}

/** The row names a thing of this kind. */
function isPresent(kind: ChainKind, at: (field: string) => number, byKind: ReadonlyMap<string, KindGuess>): boolean {
  const names = (field: string) =>
    byKind.get(kind)?.columns.some((guess) => guess.field === field && guess.confidence >= SURE_FROM) === true;
  switch (kind) {
    case 'departments':
      return at('departmentNumber') >= 0;
    case 'buildings':
    case 'dwellings':
      return at('buildingNumber') >= 0;
    case 'parts':
      return at('partName') >= 0;
    case 'findings':
      return at('partName') >= 0 && names('defect');
    case 'plans':
      return names('work');
  }
}

interface Whereabouts {
  at(field: string): number;
  readonly isTooWide: boolean;
  readonly periods: readonly number[];
}

/** The kinds that have columns of their own, the wider first; what the rows are about in the end is the last. */
function kindsOf(
  owners: ReadonlyMap<ChainKind, ReadonlyMap<number, Owned>>,
  { at, periods, isTooWide }: Whereabouts,
): readonly ChainKind[] {
  const fields = (kind: ChainKind) => [...(owners.get(kind)?.values() ?? [])].map(({ field }) => field);
  const has = (kind: ChainKind) => owners.has(kind);
  const isPlan =
    fields('plans').includes('work') && (fields('plans').some((field) => PLANNED.has(field)) || periods.length >= 2);
  const isFinding = fields('findings').includes('defect');
  const finest: ChainKind | null = isPlan
    ? 'plans'
    : isFinding
      ? 'findings'
      : ((['parts', 'buildings', 'departments'] as const).find(has) ?? null);
  if (finest === null) return [];
  const kinds = new Set<ChainKind>([finest]);
  const isMeasured = fields('parts').some((field) => !MEASURE.has(field) && !REMARK.has(field));
  if (has('parts') && finest === 'plans' && isMeasured) kinds.add('parts');
  if (has('parts') && finest === 'findings' && fields('parts').some((field) => PART_ONLY.has(field)))
    kinds.add('parts');
  if (isFinding && finest === 'plans') kinds.add('findings');
  if (has('buildings') && fields('buildings').length > 0) kinds.add('buildings');
  if (kinds.has('buildings') && fields('dwellings').length > 0) kinds.add('dwellings');
  const isNamed = at('departmentName') >= 0 || at('organisationName') >= 0;
  if (has('departments') && (fields('departments').length > 0 || ((kinds.size > 1 || isTooWide) && isNamed)))
    kinds.add('departments');
  return CHAIN.filter((kind) => kinds.has(kind));
}

/** Says something of a work as well. */
const REMARK: ReadonlySet<string> = new Set(['note', 'material']);

/** Of a part; a grade only where rows without a finding have one. */
const PART_ONLY: ReadonlySet<string> = new Set([
  'installedYear',
  'lifeLow',
  'lifeExpected',
  'lifeHigh',
  'unitValue',
  'className',
  'grade',
]);

/** A column comes in that would not have, or not as what it is. */
function isWorthIt(
  { guesses, kind }: Proposal,
  kinds: readonly ChainKind[],
  owners: ReadonlyMap<ChainKind, ReadonlyMap<number, Owned>>,
): boolean {
  return kinds.some((one) =>
    [...(owners.get(one) ?? [])].some(([column, { field }]) => {
      const before = guesses[column]?.field ?? null;
      if (before === null) return true;
      const isLost = kind !== null && isChain(kind) && NOT_KEPT[kind]?.has(before) === true;
      return isLost || (one !== kind && before !== field);
    }),
  );
}

interface Found {
  readonly whole: Proposal;
  readonly places: ReadonlyMap<string, PlaceColumn>;
  readonly owners: ReadonlyMap<ChainKind, ReadonlyMap<number, Owned>>;
  readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
  readonly byKind: ReadonlyMap<string, KindGuess>;
}

function shareOf(
  kind: ChainKind,
  kinds: readonly ChainKind[],
  { whole, places, owners, candidates, byKind }: Found,
): Share {
  const known = byKind.get(kind);
  const own = owners.get(kind) ?? new Map<number, Owned>();
  const hasPrice = [...own.values()].some(({ field }) => field === 'unitPrice');
  const byPlace = new Map([...places].map(([field, { at, confidence }]) => [at, { field, confidence }]));
  // What belongs to a kind that is no table of its own here may as well be this one's.
  const isFree = (at: number) => !kinds.some((other) => owners.get(other)?.has(at) === true);
  const last = kinds.at(-1);
  const guesses = whole.gathered.columns.map(({ heading }, at): ColumnGuess => {
    const others = known?.columns[at]?.others ?? [];
    const place = byPlace.get(at);
    const lent = candidates.get(at)?.find((one) => one.kind === kind);
    const said =
      place !== undefined && mayHold(kind, place.field)
        ? place
        : (own.get(at) ??
          (lent !== undefined &&
          ((hasPrice && MEASURE.has(lent.field)) || SURVEYED.has(lent.field) || (kind === last && isFree(at)))
            ? lent
            : null));
    const isLeft =
      said === null &&
      kind === last &&
      isFree(at) &&
      squeeze(heading) !== '' &&
      !places.has(known?.columns[at]?.field ?? '');
    const left = isLeft && known?.columns[at]?.field != null && !byPlace.has(at) ? known.columns[at] : null;
    const chosen = said ?? left ?? null;
    return { field: chosen?.field ?? null, confidence: chosen?.confidence ?? 0, others };
  });
  const sure = [...own.values(), ...[...places].flatMap(([field, place]) => (mayHold(kind, field) ? [place] : []))];
  const confidence = sure.reduce((least, one) => Math.min(least, one.confidence), 1);
  return { kind, confidence: Math.round(confidence * 100) / 100, guesses: onceEach(guesses) };
}

/** Departments and buildings are not called by the parts in them. */
function mayHold(kind: ChainKind, field: string): boolean {
  if (kind === 'departments' && field === 'buildingNumber') return false;
  const isWide = kind === 'departments' || kind === 'buildings' || kind === 'dwellings';
  return !isWide || (!field.startsWith('part') && field !== 'fkGroup');
}

/** The surest column of a field keeps it. */
function onceEach(guesses: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const best = new Map<string, number>();
  guesses.forEach(({ field, confidence }, at) => {
    if (field !== null && confidence > (guesses[best.get(field) ?? -1]?.confidence ?? -1)) best.set(field, at);
  });
  return guesses.map((guess, at) =>
    guess.field === null || best.get(guess.field) === at ? guess : { ...guess, field: null, confidence: 0 },
  );
}
