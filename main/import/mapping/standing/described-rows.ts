/**
 * Rows that stand and that the keys of a mapping's tables do not lead to, with what describes them.
 * Answers for a file with a column more than the last one (a reason, a number of its own) meeting what the last one brought. Plan lines are
 * only those an import brought: what a person has planned is nobody's to write over.
 */
import {
  type DescribedEntity,
  type DescribedField,
  readAssessmentsOf,
  readDescribedRows,
  readImportedLines,
} from '../../../../db/queries/import-standing.ts';
import type { Reader } from '../../../../db/read.ts';
import { uuid5 } from '../../../../domain/sync/uuid5.ts';
import { keyPart } from '../../keys.ts';
import { PART_AND_PLACE } from '../../matching/named-parts.ts';
import type { StandingRows } from '../../matching/standing-rows.ts';
import { keyColumns } from '../../profile-parts.ts';
import type { Profile, ProfileRecord, ProfileTable } from '../../profile-schema.ts';
import type { Alias } from '../../row-scope.ts';

const DESCRIBED: readonly DescribedEntity[] = ['building', 'building_part', 'dwelling_type', 'activity', 'finding'];

/** Fields that stand with another row than the one they describe. */
const ELSEWHERE: Readonly<Record<string, DescribedField>> = {
  buildingNumber: { of: 'building', field: 'number' },
  partKey: { of: 'part', field: 'external_key' },
  partCode: { of: 'part', field: 'code' },
  partName: { of: 'part', field: 'name' },
};

interface Known {
  readonly workspaceId: string;
  /** Department id → its key. */
  readonly departments: ReadonlyMap<string, string>;
  readonly aliases: readonly Alias[];
}

export function describedRows(reader: Reader, { tables }: Profile, known: Known): readonly StandingRows[] {
  const aliases = new Map(known.aliases.map(({ entity, key, id }) => [`${entity}:${key}`, id]));
  // Also of a list that stands beside that of the parts.
  const areGraded = tables.some(({ records }) => records.some(({ entity }) => entity === 'assessment'));
  return tables.flatMap((table) =>
    table.records.flatMap((record): StandingRows[] => {
      const entity = DESCRIBED.find((one) => one === record.entity);
      const description = entity === undefined || record.update ? null : describe(table, record);
      if (entity === undefined || description === null) return [];
      const stand = standingOf(reader, entity, description, known);
      if (stand.length === 0) return [];
      const columns = description.columns.map((_, at) => at);
      const inUse = new Set(
        stand.flatMap(({ department, values }) =>
          columns.flatMap((at) => (values[at] === null ? [] : [`${department} ${at}`])),
        ),
      );
      const rows = stand.map(({ id, department, values }) => {
        const name = `${entity}:${[department, ...description.keyOf(values)].map(keyPart).join('/')}`;
        const isNew = (at: number) => values[at] === null && !inUse.has(`${department} ${at}`);
        const open = columns.filter((at) => values[at] === null);
        const isReached = () => (aliases.get(name) ?? uuid5(known.workspaceId, name)) === id;
        const free = open.every(isNew) || isReached() ? open.filter(isNew) : open;
        const isByKey = description.hasHiddenNumber && isMadeOfKey(id) && uuid5(known.workspaceId, name) !== id;
        return { id, department, values, free, isByKey };
      });
      const hasGrades = entity === 'building_part' && areGraded;
      return [
        {
          table: table.key,
          entity,
          key: record.key,
          columns: description.columns,
          numbers: description.numbers,
          rows,
          hanging: hasGrades ? hangingOn(reader, new Set(rows.map(({ id }) => id))) : [],
        },
      ];
    }),
  );
}

/** In departments that stand. Of plan lines only those an import brought. */
function standingOf(reader: Reader, entity: DescribedEntity, { fields }: Description, { departments }: Known) {
  const stand = readDescribedRows(reader, entity, fields);
  const withPart = partInPlace(fields);
  const imported = entity === 'activity' && stand.length > 0 ? readImportedLines(reader) : null;
  return stand.flatMap(({ id, department: departmentId, values }) => {
    const department = departments.get(departmentId);
    if (department === undefined || imported?.has(id) === false) return [];
    const texts = withPart(values.map((value) => (value === null || value === '' ? null : String(value))));
    return texts.every((text) => text === null) ? [] : [{ id, department, values: texts }];
  });
}

type Texts = readonly (string | null)[];

/** A line that is linked to no part keeps its name in its place (mapped-plan-line.ts). */
function partInPlace(fields: readonly DescribedField[]): (texts: Texts) => Texts {
  const part = fields.findIndex(({ of, field }) => of === 'part' && field === 'name');
  const place = fields.findIndex(({ of, field }) => of === 'row' && field === 'location');
  if (part < 0 || place < 0) return (texts) => texts;
  return (texts) => {
    const both = texts[place] ?? '';
    const at = both.indexOf(PART_AND_PLACE);
    if (both === '' || (texts[part] ?? null) !== null) return texts;
    const [name, rest] = at < 0 ? [both, null] : [both.slice(0, at), both.slice(at + PART_AND_PLACE.length)];
    return texts.with(part, name).with(place, rest);
  };
}

interface Description {
  readonly columns: readonly string[];
  readonly fields: readonly DescribedField[];
  /** Those of them that are numbers of the rows' own. */
  readonly numbers: readonly string[];
  /** Rows may be known by a number that is not kept with them. */
  readonly hasHiddenNumber: boolean;
  /** The parts of the key that a row with these values would have, without the department. */
  keyOf(values: readonly (string | null)[]): readonly (string | null)[];
}

/** Null for a record that is known by something no stored row tells. */
function describe({ columns: all }: ProfileTable, { key, set }: ProfileRecord): Description | null {
  const [department, ...parts] = keyColumns(key);
  if (department !== 'departmentKey' || parts.length === 0) return null;
  const lists = parts.map((part) => all.find(({ name }) => name === part)?.firstOf ?? [[part]]);
  const own = new Map(
    Object.entries(set).flatMap(([field, value]) =>
      typeof value === 'string' && value.startsWith('$') ? [[value.slice(1), field] as const] : [],
    ),
  );
  const fieldOf = (column: string): DescribedField | undefined => {
    const field = own.get(column);
    return field === undefined ? ELSEWHERE[column] : { of: 'row', field };
  };
  // A number that is not kept (a building's in its register) is only in the key.
  const known = lists.map((list) =>
    list.length > 1 && list[0]?.some((name) => fieldOf(name) === undefined) ? list.slice(1) : list,
  );
  const columns = [...new Set(known.flat(2))];
  const fields = columns.flatMap((column) => fieldOf(column) ?? []);
  if (columns.length === 0 || fields.length < columns.length) return null;
  const numbers = known.flatMap((list) => (list.length > 1 ? (list[0] ?? []) : []));
  const place = new Map(columns.map((column, at) => [column, at]));
  return {
    columns,
    fields,
    numbers,
    hasHiddenNumber: known.some((list, at) => list !== lists[at]),
    keyOf: (values) =>
      known.map((list) => {
        for (const names of list) {
          const found = names.map((name) => values[place.get(name) ?? -1] ?? null);
          if (found.some((value) => value !== null)) return found.map((value) => value ?? '').join(' · ');
        }
        return null;
      }),
  };
}

/** By an import, from a key: what a person makes has an id of another version. */
function isMadeOfKey(id: string): boolean {
  return id.charAt(14) === '5';
}

function hangingOn(reader: Reader, parts: ReadonlySet<string>): StandingRows['hanging'] {
  return readAssessmentsOf(reader, parts).map(({ id, report, part }) => ({ id, on: [report, part] }));
}
