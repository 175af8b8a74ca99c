/**
 * An .xlsx workbook: archive → table of contents → styles and texts → the rows of one sheet, in batches.
 * Never runs, follows or keeps formulas, macros, links or objects; never writes a file.
 */
import { BATCH_ROWS, createContext, type ReadContext } from '../context.ts';
import { type DeflatedPart, inflatePart } from '../inflate.ts';
import type { Limits } from '../limits.ts';
import { isLikelyTooLong } from '../too-long.ts';
import type { ReadOptions, Row, TableFile, TableInfo } from '../types.ts';
import { refuseDoctypes, scanPart, xmlFailure } from './parts.ts';
import { createPlainRows } from './plain-rows.ts';
import { type SheetSource, sheetHandler } from './sheet.ts';
import { readSharedStrings, type SharedStrings } from './strings.ts';
import { type CellFormats, readStyles } from './styles.ts';
import { noticeIgnoredParts, readWorkbook, type Sheet, type Workbook } from './workbook.ts';
import { type Archive, openArchive } from './zip.ts';

export function inspectXlsx(context: ReadContext, file: TableFile): TableInfo {
  const { workbook } = openWorkbook(context, file);
  return {
    kind: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: workbook.sheets.map(({ name }) => name),
    hiddenSheets: workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    compressed: false,
    confidence: { encoding: 1, delimiter: 1 },
  };
}

export function* readXlsx(context: ReadContext, file: TableFile, options: ReadOptions): Generator<readonly Row[]> {
  const { archive, workbook } = openWorkbook(context, file);
  const sheet = chooseSheet(context, workbook, options.sheet);
  noticeIgnoredParts(context, archive);
  const part = archive.part(sheet.part);
  const { date1904 } = workbook;
  const source = { name: sheet.name, entry: part.entry, date1904, ...sharedParts(context, file, archive, workbook) };
  if (part.size > context.limits.rows && isLikelyTooLong(startOf(context, part), '</row>', part.size, context.limits)) {
    const silent = createContext(context.file, context.limits);
    // Reads all rows and keeps none: refuses where there are too many.
    for (const _rows of sheetRows(silent, source, part, true));
  }
  yield* sheetRows(context, source, part, options.firstRows === true);
}

function* sheetRows(
  context: ReadContext,
  source: SheetSource,
  part: DeflatedPart,
  inSteps: boolean,
): Generator<readonly Row[]> {
  const rows: Row[] = [];
  const handler = sheetHandler(context, source, xmlFailure(context, part.entry), rows);
  const shortcut = { parent: 'sheetData', after: '</row>', take: createPlainRows(context, source, handler.takeRow) };
  for (const _piece of scanPart(context, part, handler, { shortcut, inSteps })) {
    while (rows.length >= BATCH_ROWS) yield rows.splice(0, BATCH_ROWS);
  }
  while (rows.length > 0) yield rows.splice(0, BATCH_ROWS);
}

/** The first piece of a sheet. */
function startOf({ file, limits }: ReadContext, part: DeflatedPart): string {
  const [piece] = inflatePart(createContext(file, limits), part, true);
  return piece === undefined ? '' : Buffer.from(piece).toString('latin1');
}

interface SharedParts {
  readonly formats: CellFormats;
  readonly shared: SharedStrings;
}

/** A file is opened once for its headings and once for each sheet: its texts are read the first time only. */
const readBefore = new WeakMap<Uint8Array, SharedParts & { readonly limits: Limits }>();

/** A workbook may do without these, but one that names them must have them: without its styles, dates are numbers. */
function sharedParts(context: ReadContext, { bytes }: TableFile, archive: Archive, workbook: Workbook): SharedParts {
  const { limits } = context;
  const known = readBefore.get(bytes);
  if (known?.limits === limits) return known;
  const optional = (name: string | null) => (name === null ? null : archive.part(name));
  const styles = optional(workbook.styles);
  const strings = optional(workbook.sharedStrings);
  const formats = styles === null ? [] : readStyles(context, styles);
  const shared = strings === null ? { texts: [], odd: false } : readSharedStrings(context, strings);
  readBefore.set(bytes, { limits, formats, shared });
  return { formats, shared };
}

interface Opened {
  readonly archive: Archive;
  readonly workbook: Workbook;
}

/** Each sheet opens its workbook, and each opening looks into every part: hundreds of sheets would take the square of that. */
const openedBefore = new WeakMap<Uint8Array, Opened & { readonly file: string; readonly limits: Limits }>();

function openWorkbook(context: ReadContext, { bytes }: TableFile): Opened {
  const { file, limits } = context;
  const known = openedBefore.get(bytes);
  if (known?.file === file && known.limits === limits) return known;
  const archive = openArchive(context, bytes);
  const workbook = readWorkbook(context, archive);
  refuseDoctypes(context, archive);
  openedBefore.set(bytes, { archive, workbook, file, limits });
  return { archive, workbook };
}

function chooseSheet(context: ReadContext, { sheets }: Workbook, wanted: string | undefined): Sheet {
  if (wanted === undefined) {
    const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
    return first ?? context.refuse('no_sheets');
  }
  const plain = (name: string) => name.trim().toLowerCase();
  const found = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => plain(name) === plain(wanted));
  return found ?? context.refuse('no_such_sheet', { sheet: wanted, sheets: sheets.map(({ name }) => name).join(', ') });
}
