/**
 * Files with mixed styles, made from values that are known: delimiter, encoding, decimals, dates, titles above, headings in six languages.
 * For tests only; never imported by code that ships.
 */
import { encode } from '../readers/testing.ts';
import { type Chance, chanceOf } from './random.ts';
import { dayText, decimalText } from './written-values.ts';

/** What a row truly says, in stored units. */
export interface TrueRow {
  readonly number: string;
  readonly text: string;
  readonly quantityMilli: number;
  readonly priceOre: number;
  readonly day: string;
}

export interface StyledFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: readonly TrueRow[];
  /** For messages of a failing test. */
  readonly text: string;
}

type Headings = readonly [string, string, string, string, string, string];

const HEADINGS: readonly [Headings, ...Headings[]] = [
  ['Afdelingsnr', 'Ydelse', 'Mængde', 'Enhedspris', 'Prisdato', 'Enhed'],
  ['Department', 'Item', 'Quantity', 'Unit price', 'Price date', 'Unit'],
  ['Complex', 'Omschrijving', 'Hoeveelheid', 'Eenheidsprijs', 'Prijsdatum', 'Eenheid'],
  ['Avdelingsnummer', 'Beskrivelse', 'Mengde', 'Enhetspris', 'Prisdato', 'Enhet'],
  ['Liegenschaft', 'Leistung', 'Menge', 'Einheitspreis', 'Preisdatum', 'Einheit'],
  ['Fastighet', 'Beskrivning', 'Mängd', 'À-pris', 'Prisdatum', 'Enhet'],
];
const TEXTS = [
  'Nyt tag',
  'Maling af døre',
  'Udskiftning af rør; kælder',
  'Fliser, gård',
  'Ærtehegn "langt"',
  'Ståltrappe',
] as const;

/** Read in the wrong style these are no number and no day. */
const DECISIVE = { quantityMilli: 12_500, priceOre: 1_234_550, day: '2026-11-23' } as const;

export function styledFile(seed: number): StyledFile {
  const chance = chanceOf(seed);
  const numbers = chance.pick(['comma', 'commaGrouped', 'point', 'pointGrouped', 'blankGrouped'] as const);
  const dates = chance.pick(['d-m-y', 'd/m/y', 'd.m.y', 'm/d/y', 'm-d-y', 'y-m-d'] as const);
  const delimiter = chance.pick([';', ',', '\t', '|'] as const);
  // One column glued together from two lists: the styles change inside it.
  const gluedNumbers = chance.percent(12)
    ? chance.pick(['comma', 'commaGrouped', 'point', 'pointGrouped'] as const)
    : numbers;
  const gluedDates = chance.percent(12) ? chance.pick(['d/m/y', 'm/d/y', 'y-m-d'] as const) : dates;
  const count = 3 + chance.below(12);
  const isGlued = gluedNumbers !== numbers || gluedDates !== dates;
  const rows = Array.from({ length: count }, (_, at) => {
    const row = trueRow(chance);
    // Where nothing in the column contradicts the rest, nobody could know that it is glued: both ends say what they are.
    return isGlued && (at === 0 || at === count - 1) ? { ...row, ...DECISIVE } : row;
  });
  const headings = [...chance.pick(HEADINGS)];
  const lines = rows.map((row, at) => {
    const isLater = at * 2 >= count;
    return [
      row.number,
      row.text,
      decimalText(row.quantityMilli, 3, isLater ? gluedNumbers : numbers, chance),
      decimalText(row.priceOre, 2, isLater ? gluedNumbers : numbers, chance),
      dayText(row.day, isLater ? gluedDates : dates),
      'm2',
    ];
  });
  const titles = chance.percent(30)
    ? [['Priser fra tilbud'], ...(chance.percent(50) ? [['Udtrukket af systemet', '']] : [])]
    : [];
  const quote = (cell: string) => (/[";,|\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = [...titles, headings, ...lines].map((cells) => cells.map(quote).join(delimiter)).join('\r\n');
  const encoding = chance.pick(['utf-8', 'bom', 'windows-1252', 'utf-16le'] as const);
  const bytes =
    encoding === 'bom' || encoding === 'utf-16le'
      ? encode(`\ufeff${text}\r\n`, encoding === 'bom' ? 'utf-8' : encoding)
      : encode(`${text}\r\n`, encoding);
  return { name: `priser-${seed}.csv`, bytes, rows, text };
}

function trueRow(chance: Chance): TrueRow {
  const whole = chance.pick([1, 12, 123, 1_234, 45_678, 250_000] as const);
  const year = 2_015 + chance.below(15);
  const pad = (value: number) => String(value).padStart(2, '0');
  return {
    number: String(chance.below(900)).padStart(4, '0'),
    text: chance.pick(TEXTS),
    // Thousandths with 0, 1, 2 or 3 decimals.
    quantityMilli: (1 + chance.below(2_000)) * chance.pick([1_000, 500, 250, 1] as const),
    priceOre: chance.percent(50) ? whole * 100 : whole * 100 + chance.below(100),
    day: `${year}-${pad(1 + chance.below(12))}-${pad(1 + chance.below(28))}`,
  };
}
