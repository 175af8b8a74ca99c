/**
 * Lists of every sort a user has, with what each of their rows truly says, before anybody has written them in a style.
 * Answers for the truth being in stored units and made before the file. For tests only; never imported by code that ships.
 */
import type { ImportKind } from '../../../contract/import-mapping.ts';
import type { EntityName } from '../../../db/entities.ts';
import type { Chance } from './random.ts';

export type ColumnType = 'department' | 'text' | 'count' | 'milli' | 'money' | 'day' | 'year' | 'share';

export interface TrueColumn {
  /** Column of the stored row. */
  readonly field: string;
  readonly type: ColumnType;
  /** Danish, English, Dutch, Norwegian, German, Swedish. */
  readonly headings: string;
  /** Has a figure in rows of sums. */
  readonly amongTotals?: boolean;
}

export type TrueValue = string | number | null;

export interface TrueThing {
  readonly department: string;
  readonly values: Readonly<Record<string, TrueValue>>;
  /** Year → øre, where years stand to the right. */
  readonly years: ReadonlyMap<number, number>;
}

export interface MixedKind {
  readonly name: string;
  readonly kind: ImportKind;
  readonly entity: EntityName;
  readonly columns: readonly TrueColumn[];
  /** The text a row of sums is named in. */
  readonly label: string;
  /** What the figures under the years are: a plan's amounts, or one figure of each account year. */
  readonly years: 'plan' | 'balance' | null;
  make(chance: Chance, at: number): Readonly<Record<string, TrueValue>>;
}

const DEPARTMENT: TrueColumn = {
  field: 'department',
  type: 'department',
  headings: 'Afdelingsnr|Department no|Complexnummer|Avdelingsnummer|Liegenschaftsnummer|Fastighetsnummer',
};
const column = (field: string, type: ColumnType, headings: string): TrueColumn => ({ field, type, headings });
const summed = (field: string, type: ColumnType, headings: string): TrueColumn => ({
  field,
  type,
  headings,
  amongTotals: true,
});

const LOCATION = column('location', 'text', 'Placering|Location|Locatie|Plassering|Lage|Placering');
const QUANTITY = column('quantity_milli', 'milli', 'Mængde|Quantity|Hoeveelheid|Mengde|Menge|Mängd');
const UNIT = column('unit', 'text', 'Enhed|Unit|Eenheid|Enhet|Einheit|Enhet');
const BUILT = column('built_year', 'year', 'Byggeår|Year built|Bouwjaar|Byggeår|Baujahr|Byggår');
const STREET = column('address', 'text', 'Adresse|Address|Adres|Adresse|Anschrift|Adress');

const NAMES = [
  'Åparken',
  'Solgården',
  'Bøgely',
  'Havnegården',
  'Lunden',
  'Kløvermarken',
  'Engen',
  'Møllebakken',
] as const;
const PARTS = [
  'Tegltag',
  'Vinduer',
  'Facade',
  'Faldstammer',
  'Køkkener',
  'Hoveddøre',
  'Elevator',
  'Ventilation',
] as const;
const PLACES = ['Nordsiden', 'Blok 3', 'Kælder', 'Opgang 4', 'Gavl mod vest'] as const;
const WORKS = [
  'Nyt tag',
  'Male vinduer',
  'Rense faldstammer',
  'Nye hoveddøre',
  'Omfugning',
  'Service på elevator',
] as const;
const DEFECTS = ['Revner i fuger', 'Råd i bundkarm', 'Rust', 'Utæt inddækning', 'Løst puds'] as const;

/** Kroner in øre; whole thousands where a list may be written in thousands. */
function money(chance: Chance, isThousands: boolean): number {
  const base = chance.pick([1_250, 980, 12_500, 84_000, 150_000, 1_250_000] as const) + 10 * chance.below(90);
  if (isThousands) return (1 + (base % 4_000)) * 100_000;
  return chance.percent(50) ? base * 100 : base * 100 + chance.below(100);
}

const whole = (chance: Chance, from: number, to: number) => from + chance.below(to - from);

/** Each row a name of its own, so that no two are one thing. */
const own = <T extends string>(chance: Chance, names: readonly [T, ...T[]], at: number) =>
  `${chance.pick(names)} ${at + 1}`;

export const MIXED_KINDS: readonly [MixedKind, ...MixedKind[]] = [
  {
    name: 'afdelinger',
    kind: 'departments',
    entity: 'department',
    label: 'name',
    years: null,
    columns: [
      DEPARTMENT,
      column(
        'name',
        'text',
        'Afdelingsnavn|Department name|Complexnaam|Avdelingsnavn|Liegenschaftsname|Fastighetsnamn',
      ),
      STREET,
      summed(
        'dwellings',
        'count',
        'Antal boliger|Number of dwellings|Aantal woningen|Antall boliger|Anzahl Wohnungen|Antal lägenheter',
      ),
      summed('area_m2', 'count', 'Areal m2|Floor area|Oppervlakte|Areal|Fläche|Yta'),
      BUILT,
      column(
        'last_review_on',
        'day',
        'Seneste granskning|Last review|Laatste keuring|Siste gjennomgang|Letzte Prüfung|Senaste granskning',
      ),
      summed(
        'result_account_ore',
        'money',
        'Resultatkonto|Result account|Resultaatrekening|Resultatkonto|Ergebniskonto|Resultatkonto',
      ),
    ],
    make: (chance, at) => ({
      name: own(chance, NAMES, at),
      address: `Gaden ${whole(chance, 1, 90)}`,
      dwellings: whole(chance, 4, 240),
      area_m2: whole(chance, 400, 19_000),
      built_year: whole(chance, 1920, 2020),
      last_review_on: `20${whole(chance, 15, 26)}-0${whole(chance, 1, 10)}-${whole(chance, 10, 29)}`,
      result_account_ore: money(chance, true) * (chance.percent(40) ? -1 : 1),
    }),
  },
  {
    name: 'bygninger',
    kind: 'buildings',
    entity: 'building',
    label: 'number',
    years: null,
    columns: [
      DEPARTMENT,
      column('number', 'text', 'Bygningsnr|Building no|Gebouwnummer|Bygningsnummer|Gebäudenummer|Byggnadsnummer'),
      STREET,
      BUILT,
      column('storeys', 'count', 'Antal etager|Storeys|Bouwlagen|Etasjer|Geschosse|Antal våningar'),
      summed('area_m2', 'count', 'Areal|Area|Oppervlakte|Areal|Fläche|Yta'),
    ],
    make: (chance, at) => ({
      number: `B${at + 1}`,
      address: `Vejen ${whole(chance, 1, 90)}`,
      built_year: whole(chance, 1900, 2020),
      storeys: whole(chance, 1, 9),
      area_m2: whole(chance, 400, 9_000),
    }),
  },
  {
    name: 'boliger',
    kind: 'dwellings',
    entity: 'dwelling_type',
    label: 'kind',
    years: null,
    columns: [
      DEPARTMENT,
      column('kind', 'text', 'Lejlighedstype|Dwelling type|Woningtype|Leilighetstype|Wohnungstyp|Lägenhetstyp'),
      column('rooms', 'count', 'Antal rum|Rooms|Kamers|Antall rom|Zimmer|Antal rum'),
      summed(
        'dwellings',
        'count',
        'Antal boliger|Number of dwellings|Aantal woningen|Antall boliger|Anzahl Wohnungen|Antal lägenheter',
      ),
      column('area_m2', 'count', 'Areal|Area|Oppervlakte|Areal|Wohnfläche|Yta'),
      column('rent_ore', 'money', 'Månedlig leje|Monthly rent|Huur|Leie|Miete|Hyra'),
    ],
    make: (chance, at) => ({
      kind: `Type ${String.fromCharCode(65 + (at % 26))}${at}`,
      rooms: whole(chance, 1, 6),
      dwellings: whole(chance, 1, 60),
      area_m2: whole(chance, 32, 140),
      rent_ore: whole(chance, 3_000, 12_000) * 100 + (chance.percent(50) ? chance.below(100) : 0),
    }),
  },
  {
    name: 'bygningsdele',
    kind: 'parts',
    entity: 'building_part',
    label: 'name',
    years: null,
    columns: [
      DEPARTMENT,
      column('name', 'text', 'Bygningsdel|Building part|Element|Bygningsdel|Bauteil|Byggdel'),
      LOCATION,
      QUANTITY,
      UNIT,
      column(
        'installed_year',
        'year',
        'Indbygningsår|Installed|Installatiejaar|Installasjonsår|Einbaujahr|Installationsår',
      ),
      column(
        'unit_value_ore',
        'money',
        'Enhedsværdi|Unit value|Vervangingswaarde per eenheid|Gjenanskaffelsesverdi per enhet|Wiederbeschaffungswert je Einheit|Återanskaffningsvärde per enhet',
      ),
      column('life_expected', 'count', 'Levetid|Expected life|Levensduur|Levetid|Lebensdauer|Livslängd'),
    ],
    make: (chance, at) => ({
      name: own(chance, PARTS, at),
      location: chance.pick(PLACES),
      quantity_milli: whole(chance, 1, 4_000) * chance.pick([1_000, 500, 250, 10] as const),
      unit: 'm2',
      installed_year: whole(chance, 1950, 2025),
      unit_value_ore: money(chance, false),
      life_expected: whole(chance, 10, 80),
    }),
  },
  {
    name: 'skader',
    kind: 'findings',
    entity: 'finding',
    label: 'defect',
    years: null,
    columns: [
      DEPARTMENT,
      column('part', 'text', 'Bygningsdel|Building part|Element|Bygningsdel|Bauteil|Byggdel'),
      column('defect', 'text', 'Skade|Defect|Gebrek|Skade|Schaden|Skada'),
      LOCATION,
      column('extent_bp', 'share', 'Omfang %|Extent %|Omvang %|Omfang %|Umfang %|Omfattning %'),
      column(
        'proposed_year',
        'year',
        'Foreslået år|Proposed year|Uitvoeringsjaar|Anbefalt år|Vorgeschlagenes Jahr|Föreslaget år',
      ),
      summed('proposed_amount_ore', 'money', 'Beløb|Amount|Bedrag|Beløp|Kosten|Belopp'),
    ],
    make: (chance, at) => ({
      part: chance.pick(PARTS),
      defect: own(chance, DEFECTS, at),
      location: chance.pick(PLACES),
      extent_bp: whole(chance, 2, 90) * 100,
      proposed_year: whole(chance, 2026, 2040),
      proposed_amount_ore: money(chance, true),
    }),
  },
  {
    name: 'plan',
    kind: 'plans',
    entity: 'activity',
    label: 'title',
    years: null,
    columns: [
      DEPARTMENT,
      column('title', 'text', 'Arbejde|Work|Werkzaamheden|Arbeid|Maßnahme|Åtgärd'),
      LOCATION,
      column('first_year', 'year', 'Første år|First year|Startjaar|Første år|Startjahr|Startår'),
      column('interval_years', 'count', 'Interval|Interval|Cyclus|Intervall|Intervall|Intervall'),
      summed('amount_ore', 'money', 'Beløb|Amount|Bedrag|Beløp|Kosten|Belopp'),
    ],
    make: (chance, at) => ({
      title: own(chance, WORKS, at),
      location: chance.pick(PLACES),
      first_year: whole(chance, 2026, 2040),
      interval_years: whole(chance, 2, 30),
      amount_ore: money(chance, true),
    }),
  },
  {
    name: 'langtidsplan',
    kind: 'plans',
    entity: 'activity',
    label: 'title',
    years: 'plan',
    columns: [DEPARTMENT, column('title', 'text', 'Arbejde|Work|Werkzaamheden|Arbeid|Maßnahme|Åtgärd'), LOCATION],
    make: (chance, at) => ({ title: own(chance, WORKS, at), location: chance.pick(PLACES) }),
  },
  {
    name: 'henlæggelser',
    kind: 'funds',
    entity: 'fund_balance',
    label: 'department',
    years: null,
    columns: [
      DEPARTMENT,
      column('account', 'count', 'Konto|Account|Rekening|Konto|Konto|Konto'),
      column('accounting_year', 'year', 'Regnskabsår|Accounting year|Boekjaar|Regnskapsår|Geschäftsjahr|Räkenskapsår'),
      summed('balance_ore', 'money', 'Saldo|Balance|Saldo|Saldo|Saldo|Saldo'),
      summed('provision_ore', 'money', 'Årets henlæggelse|Annual provision|Dotatie|Avsetning|Zuführung|Avsättning'),
    ],
    make: (chance, at) => ({
      account: 401,
      // A year of its own for each row of one department.
      accounting_year: 2_010 + at,
      balance_ore: money(chance, true) * (chance.percent(25) ? -1 : 1),
      provision_ore: money(chance, true),
    }),
  },
  {
    name: 'saldi',
    kind: 'funds',
    entity: 'fund_balance',
    label: 'department',
    years: 'balance',
    columns: [DEPARTMENT],
    make: () => ({}),
  },
];
