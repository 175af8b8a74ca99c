/**
 * Finds the tables of a mapping in the files at hand.
 * Answers for each sheet being read as what it was mapped as: by name where the names are the same, else by its headings.
 * Must never take half: a table that is not found refuses the import.
 */
import { type Detected, refusalOf } from '../../detect.ts';
import type { Profile } from '../../profile-schema.ts';
import { inspectTable, ReadError, type Row, readTable, type TableFile } from '../../readers/index.ts';
import { notPlaced, type Placed, placeReading, type Reading } from './reading.ts';

/** Headings are looked for in so many rows with content. */
const TOP_ROWS = 60;

interface Sheet {
  readonly file: TableFile;
  readonly sheet: string;
}

interface Slot {
  readonly readings: readonly { readonly reading: Reading; readonly index: number }[];
  readonly file: string | null;
  readonly sheet: string;
}

/** Throws ImportRefusal: missing_column, mapping_not_found, or what the reader refuses a file with. */
export function locateMapped(
  files: readonly TableFile[],
  profile: Profile,
  readings: readonly Reading[],
  ignored: (file: string, sheet: string) => void,
): readonly Detected[] {
  const sheets = files.flatMap(sheetsOf);
  const tops = new Map<string, readonly Row[]>();
  const topOf = ({ file, sheet }: Sheet, { encoding, delimiter }: Reading) => {
    const key = JSON.stringify([file.name, sheet, encoding ?? null, delimiter ?? null]);
    let rows = tops.get(key);
    if (rows === undefined) {
      rows = readTop(file, sheet, encoding, delimiter);
      tops.set(key, rows);
    }
    return rows;
  };
  const found = new Map<number, { sheet: Sheet; placed: Placed; reading: Reading }[]>();
  const taken = new Set<Sheet>();
  const slots = slotsOf(readings);
  const faults: { file: string; sheet: string; row: number; missing: readonly string[] }[] = [];
  // Names first, so that a sheet is not given away to a mapping it merely resembles.
  for (const pass of ['name', 'headings'] as const) {
    for (const slot of slots) {
      const isFilled = slot.readings.every(({ index }) => found.has(index));
      if (pass === 'headings' && isFilled) continue;
      for (const sheet of sheets) {
        if (taken.has(sheet)) continue;
        const isNamed = sheet.file.name === slot.file && sheet.sheet === slot.sheet;
        if (pass === 'name' && !isNamed) continue;
        const places = slot.readings.map(({ reading, index }) => ({
          index,
          reading,
          placed: placeReading(reading, topOf(sheet, reading)),
        }));
        const [missed] = places.flatMap(({ placed }) => ('missing' in placed ? [placed] : []));
        if (missed !== undefined) {
          faults.push({ file: sheet.file.name, sheet: sheet.sheet, ...missed });
          continue;
        }
        taken.add(sheet);
        for (const { index, reading, placed } of places) {
          if ('missing' in placed) continue;
          found.set(index, [...(found.get(index) ?? []), { sheet, placed, reading }]);
        }
      }
    }
  }
  const open = slots.find(({ readings: members }) => !members.every(({ index }) => found.has(index)));
  if (open !== undefined) {
    const nearest = faults.sort((a, b) => a.missing.length - b.missing.length)[0];
    throw notPlaced(nearest === undefined ? [] : [nearest]);
  }
  for (const sheet of sheets) if (!taken.has(sheet)) ignored(sheet.file.name, sheet.sheet);
  return profile.tables.map((table, index) => ({
    table,
    sources: (found.get(index) ?? []).map(({ sheet: { file, sheet }, placed, reading }) => ({
      file,
      sheet,
      layout: placed.layout,
      options: {
        ...(reading.encoding === undefined ? {} : { encoding: reading.encoding }),
        ...(reading.delimiter === undefined ? {} : { delimiter: reading.delimiter }),
      },
      fillDown: placed.fillDown,
      unpivot: placed.unpivot,
      unitRow: reading.unitRow,
    })),
  }));
}

export function sheetsOf(file: TableFile): readonly Sheet[] {
  const inspected = inspectTable(file);
  if (!inspected.ok) throw refusalOf(inspected.error);
  const { kind, sheets } = inspected.value;
  return (kind === 'csv' ? [''] : sheets).map((sheet) => ({ file, sheet }));
}

export function readTop(
  file: TableFile,
  sheet: string,
  encoding: Reading['encoding'],
  delimiter: Reading['delimiter'],
): readonly Row[] {
  try {
    const options = {
      ...(sheet === '' ? {} : { sheet }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter }),
      firstRows: true,
    };
    for (const batch of readTable(file, options)) return batch.slice(0, TOP_ROWS);
  } catch (thrown) {
    if (thrown instanceof ReadError) throw refusalOf(thrown.failure);
    throw thrown;
  }
  return [];
}

function slotsOf(readings: readonly Reading[]): readonly Slot[] {
  const slots = new Map<string, { reading: Reading; index: number }[]>();
  readings.forEach((reading, index) => {
    slots.set(reading.slot, [...(slots.get(reading.slot) ?? []), { reading, index }]);
  });
  return [...slots.values()].map((members) => ({
    readings: members,
    file: members[0]?.reading.file ?? null,
    sheet: members[0]?.reading.sheet ?? '',
  }));
}
