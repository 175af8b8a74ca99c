/**
 * Our own JSON documents, and plain lists of flat objects: read as tables, keys as headings.
 * Answers for caps on size, depth and width, and for keys being data: rows are arrays, so a key named `__proto__` is a heading.
 * Must never take a number it cannot hold exactly.
 */
import { BATCH_ROWS, type ReadContext } from './context.ts';
import { ODD_TEXT, tidyText } from './oddities.ts';
import type { Cell, ReadOptions, Row, TableFile, TableInfo } from './types.ts';

const MAX_DEPTH = 64;
/** As text; a table of 300,000 rows written as JSON. */
const MAX_BYTES = 50_000_000;

interface JsonSheet {
  readonly name: string;
  /** Undefined in a plain list: its keys are anybody's words. */
  readonly kind?: string | null;
  readonly rows: readonly (readonly Cell[])[];
}

/** True for text that begins as one of the two shapes read here; any other JSON is no table. */
export function isJsonTable(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 400)).toString('utf8');
  const text = start.replace(/^\ufeff/, '').trimStart();
  return /^\{\s*"format"\s*:\s*"tilstand-import"/.test(text) || /^\[\s*\{\s*"/.test(text);
}

export function inspectJson(context: ReadContext, file: TableFile): TableInfo {
  const sheets = parse(context, file);
  const ownKinds = sheets.flatMap(({ kind }) => (kind === undefined ? [] : [kind]));
  return {
    kind: 'json',
    encoding: 'utf-8',
    delimiter: null,
    sheets: sheets.map(({ name }) => name),
    ...(ownKinds.length === 0 ? {} : { ownKinds }),
    hiddenSheets: [],
    compressed: false,
    confidence: { encoding: 1, delimiter: 1 },
  };
}

export function* readJson(context: ReadContext, file: TableFile, { sheet }: ReadOptions): Generator<readonly Row[]> {
  const sheets = parse(context, file);
  const found = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
  if (found === undefined)
    return context.refuse('no_such_sheet', { sheet: sheet ?? '', sheets: sheets.map(({ name }) => name).join(', ') });
  for (let from = 0; from < found.rows.length; from += BATCH_ROWS) {
    yield found.rows
      .slice(from, from + BATCH_ROWS)
      .map((cells, index) => ({ sheet: found.name, row: from + index + 1, cells }));
  }
}

function parse(context: ReadContext, { bytes }: TableFile): readonly JsonSheet[] {
  if (bytes.length > Math.min(MAX_BYTES, context.limits.entryBytes))
    context.refuse('too_large', { limitBytes: MAX_BYTES });
  context.countInflated(bytes.length);
  const text = textOf(context, bytes);
  const pairs = countPairs(context, text);
  const value = parseText(context, text);
  // A key that stands twice in one object: the parser keeps the last, and the other would be gone without a word.
  if (pairsOf(value) !== pairs) context.refuse('bad_json', { reason: 'duplicate_key' });
  if (Array.isArray(value)) return [sheetOf(context, 'JSON', value)];
  const tables = entryOf(value, 'tables');
  if (entryOf(value, 'version') !== 1 || !Array.isArray(tables)) return context.refuse('bad_json', { reason: 'shape' });
  if (tables.length > 100) context.refuse('bad_json', { reason: 'tables' });
  const names = new Set<string>();
  return tables.map((table: unknown, index) => {
    const rows = entryOf(table, 'rows');
    const kind = entryOf(table, 'kind');
    const said = entryOf(table, 'name') ?? kind;
    if (!Array.isArray(rows)) return context.refuse('bad_json', { reason: 'rows' });
    const name = typeof said === 'string' ? said.slice(0, 100).toWellFormed() : String(index + 1);
    // A second table of one kind is a table of its own.
    let own = names.has(name) ? `${name} (${index + 1})` : name;
    while (names.has(own)) own += '+';
    names.add(own);
    return { ...sheetOf(context, own, rows), kind: typeof kind === 'string' ? kind : null };
  });
}

function textOf(context: ReadContext, bytes: Uint8Array): string {
  try {
    // Its own mark of order is left out by the decoder.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return context.refuse('bad_json', { reason: 'encoding' });
  }
}

function parseText(context: ReadContext, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return context.refuse('bad_json', { reason: 'syntax' });
  }
}

function entryOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
}

/** Keys with their values. Before parsing: a document of a million brackets must not reach a parser that calls itself. */
function countPairs(context: ReadContext, text: string): number {
  let pairs = 0;
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isText) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isText = false;
    } else if (code === 0x22) isText = true;
    else if (code === 0x3a) pairs += 1;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > MAX_DEPTH) context.refuse('bad_json', { reason: 'depth' });
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return pairs;
}

function pairsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const values: readonly unknown[] = Object.values(value);
  let pairs = Array.isArray(value) ? 0 : values.length;
  for (const one of values) pairs += pairsOf(one);
  return pairs;
}

function sheetOf(context: ReadContext, name: string, rows: readonly unknown[]): JsonSheet {
  const { limits } = context;
  if (rows.length > limits.rows) context.refuse('too_many_rows', { limit: limits.rows });
  const places = new Map<string, number>();
  const cells = rows.map((row, index) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      return context.refuse('bad_json', { reason: 'row' }, { row: index + 2 });
    const values: Cell[] = [];
    for (const [key, value] of Object.entries(row)) {
      let at = places.get(key);
      if (at === undefined) {
        at = places.size;
        places.set(key, at);
        if (places.size > limits.columns) context.refuse('too_many_columns', { limit: limits.columns });
      }
      while (values.length < at) values.push(null);
      values[at] = cellOf(context, value, key, index + 2);
    }
    return values;
  });
  return { name, rows: [[...places.keys()], ...cells] };
}

function cellOf(context: ReadContext, value: unknown, column: string, row: number): Cell {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (value.length > context.limits.cellChars)
      context.refuse('cell_too_long', { limit: context.limits.cellChars }, { row, column });
    return ODD_TEXT.test(value) ? tidyText(context, { row, column }, value) : value;
  }
  const isExact = typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  return isExact ? value : context.refuse('bad_json', { reason: 'value' }, { row, column });
}
