/**
 * What the files at hand are thought to be: tables, a mapping, questions, profiles that know them.
 * Answers for one opinion about all files together; must never write, and never fail on one file without naming it.
 * Runs in the importing thread.
 */
import type { DetectedColumn, DetectedTable, ReadingHint } from '../../../contract/import-assist.ts';
import { type ImportKind, type Mapping, MOST_TABLES } from '../../../contract/import-mapping.ts';
import { PROPOSED_FROM } from '../../../domain/import/columns.ts';
import { indexHeadings } from '../../../domain/import/headings.ts';
import { squeeze } from '../../../domain/import/likeness.ts';
import { periodWithin } from '../../../domain/import/shape.ts';
import { sumClasses } from '../../../domain/import/sum-words.ts';
import { refusalOf } from '../detect.ts';
import { type Finding, NOWHERE, type Params, refuseImport } from '../findings.ts';
import { type ImportWords, namesOf } from '../mapping/words.ts';
import type { Profile } from '../profile-schema.ts';
import { columnLetters, expandArchives, inspectTable, ReadError, type TableFile } from '../readers/index.ts';
import { shorten } from '../values.ts';
import { shapeOf } from './confidence.ts';
import { takenDepartment, withNamedSheets } from './context/named-department.ts';
import { overviewsAmong } from './context/overviews.ts';
import { type Gathered, gather } from './gather.ts';
import type { Proposal, ProposeContext } from './propose.ts';
import { proposeAll } from './shape/flat.ts';
import { ownKind, unknownKeys } from './shape/own-document.ts';
import { keyBesideUsual } from './shape/row-keys.ts';
import { unitRows } from './shape/unit-row.ts';
import { bareWordsOf } from './sheet-kind.ts';
import { recogniseStored, type StoredShape } from './stored-shape.ts';
import { namesAlike } from './values/names-alike.ts';
import type { Asked } from './values/styles.ts';

export interface DetectInput {
  readonly files: readonly TableFile[];
  readonly words: ImportWords;
  /** Headings people have confirmed in files of a kind, with the field they mean. */
  readonly learnt: readonly (readonly [kind: string, heading: string, field: string])[];
  readonly kind: ImportKind | null;
  /** What a person has corrected about single tables. */
  readonly hints?: readonly ReadingHint[];
  readonly organisation: string;
  readonly currency?: ProposeContext['currency'];
  readonly department: string | null;
  readonly departments?: ProposeContext['departments'];
  readonly undatedIn?: ProposeContext['undatedIn'];
  readonly gradeWords?: ProposeContext['gradeWords'];
  /** Built-in profiles, and the headings of kept ones. */
  readonly profiles: readonly Profile[];
  readonly stored: readonly StoredShape[];
}

export interface OpenQuestion {
  readonly table: number;
  readonly column: number | null;
  readonly code: string;
  readonly params: Params;
  readonly path: readonly (string | number)[];
  readonly options: readonly string[];
  readonly labels?: Asked['labels'];
  readonly suggested: string | null;
}

export interface Detection {
  readonly tables: readonly DetectedTable[];
  readonly questions: readonly OpenQuestion[];
  readonly mapping: Mapping | null;
  readonly profiles: readonly {
    readonly name: string;
    readonly title: { readonly da: string; readonly en: string };
    readonly confidence: number;
    readonly stored: boolean;
    readonly differs: readonly string[];
  }[];
  readonly findings: readonly Finding[];
}

/** Throws ImportRefusal where a file cannot be read at all. */
export function analyse(input: DetectInput): Detection {
  const index = indexHeadings(
    Object.entries(input.words.fields).map(([field, spec]) => ({ field, type: spec.type, names: namesOf(spec) })),
  );
  const confirmed = new Set(input.learnt.map(([, heading]) => squeeze(heading)));
  const isKnown = (heading: string) => index.isKnown(heading) || confirmed.has(squeeze(heading));
  const classOf = sumClasses(input.words.sumWords);
  const isSum = (text: string) => classOf(text) === 'whole';
  const isMean = (text: string) => classOf(text) === 'mean';
  const bareWords = bareWordsOf(input.words);
  const isBare = (heading: string) => bareWords.has(squeeze(heading));
  const accounts = new Set(Object.entries(input.words.shapes.fundAccounts).flat(2));
  const isAccount = (text: string) => accounts.has(text);
  const seeing = { isKnown, isBare, isAccount, unitRowOf: unitRows(input.words), isSum, isMean };
  const findings: Finding[] = [];
  const gathered: Gathered[] = [];
  const left = (file: string, part: string) =>
    findings.push({ ...NOWHERE, level: 'info', code: 'archive_part_ignored', params: { part: shorten(part) }, file });
  for (const file of reading(() => expandArchives(input.files, { onLeft: left }))) {
    const inspected = inspectTable(file);
    if (!inspected.ok) throw refusalOf(inspected.error);
    const info = inspected.value;
    const before = gathered.length;
    for (const sheet of info.kind === 'csv' ? [''] : info.sheets) {
      const seen = reading(() => gather(file, sheet, info, seeing, hintOf(input, file.name, sheet)));
      if (seen === null) continue;
      gathered.push(seen);
      if (gathered.length > MOST_TABLES) refuseImport('too_many_tables', { limit: MOST_TABLES });
    }
    if (gathered.length === before) refuseImport('empty_file', {}, { ...NOWHERE, file: file.name });
  }
  const context: ProposeContext = { ...input, index };
  const proposals = gathered.flatMap((sheet): Proposed[] => {
    const all = proposeAll(sheet, context, (of) => hintOf(input, sheet.file, sheet.sheet, of));
    return all.proposals.map((proposal, at) => ({
      ...proposal,
      of: at === all.proposals.length - 1 ? null : proposal.kind,
      together: all.together,
    }));
  });
  // A sheet of explanations beside tables is left out, not asked about.
  const isOnly = gathered.length === 1;
  const guides = new Set(input.words.guideSheets.map(squeeze));
  const isAside = ({ sheet, hidden }: Gathered) => hidden || guides.has(squeeze(sheet));
  const keyed = proposals.map((proposal) => ({
    ...proposal,
    table: {
      ...withKey(proposal, input.words),
      skip: !isOnly && ((proposal.kind === null && proposal.rival === undefined) || isAside(proposal.gathered)),
    },
  }));
  const overviews = overviewsAmong(keyed);
  for (const { gathered: sheet } of overviews) {
    const where = { file: sheet.file, sheet: sheet.sheet, row: null, column: null };
    findings.push({ level: 'info', code: 'overview_left_out', params: {}, ...where });
  }
  const read = keyed.map((one) => (overviews.has(one) ? { ...one, table: { ...one.table, skip: true } } : one));
  const tables = withNamedSheets(read, input);
  for (const { gathered: sheet, table, kind, of, remarks } of tables) {
    const where = { file: sheet.file, sheet: sheet.sheet, row: null };
    if (kind === null)
      findings.push({ level: 'warning', code: 'table_not_understood', params: {}, ...where, column: null });
    if (table.key !== undefined && kind !== 'dwellings')
      findings.push({ level: 'info', code: 'key_year_added', params: {}, ...where, column: null });
    if (kind !== null && ownKind(sheet) === kind) findings.push(...unknownKeys(sheet, kind, input.words));
    if (!table.skip) for (const remark of remarks) findings.push({ level: 'info', column: null, ...remark, ...where });
    findings.push(...namesAlike(table, sheet));
    // Of the sheet as a whole: said once.
    if (of !== null) continue;
    findings.push(...sheet.notices);
    const number = takenDepartment(table);
    if (number !== null)
      findings.push({ level: 'info', code: 'department_from_name', params: { number }, ...where, column: null });
    for (const { part, heading } of table.columns) {
      if (part === 'city')
        findings.push({ level: 'info', code: 'postcode_split', params: {}, ...where, column: heading });
    }
    for (const { fillDown, heading } of table.columns) {
      if (fillDown === true)
        findings.push({ level: 'info', code: 'fill_down_proposed', params: {}, ...where, column: heading });
    }
  }
  return {
    tables: tables.map((proposal) => tableView(proposal, input.words)),
    questions: tables.flatMap(({ asked, table }, at) =>
      table.skip ? [] : asked.map((question) => ({ ...question, table: at, path: ['tables', at, ...question.path] })),
    ),
    mapping:
      tables.length === 0 ? null : { format: 'tilstand-mapping', version: 1, tables: tables.map(({ table }) => table) },
    profiles: recognised(tables, input),
    findings,
  };
}

/** Fields whose cells are words that stand for codes of ours. */
const LISTED: ReadonlySet<string> = new Set(['list', 'unit', 'grade']);

/** A table as the screen knows it: one of several of its sheet, or the only one. */
interface Proposed extends Proposal {
  readonly of: ImportKind | null;
  readonly together: readonly ImportKind[];
}

function withKey({ table, gathered }: Proposal, words: ImportWords): Proposal['table'] {
  const key = keyBesideUsual(table, gathered.digests, words);
  return key === null ? table : { ...table, key };
}

function hintOf({ hints = [] }: DetectInput, file: string, sheet: string, of?: ImportKind): ReadingHint | undefined {
  return hints.find((hint) => hint.file === file && hint.sheet === sheet && hint.of === of);
}

function reading<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw thrown instanceof ReadError ? refusalOf(thrown.failure) : thrown;
  }
}

function tableView(
  { gathered, kinds, kind, guesses, missing, table, scale, sure, of, together }: Proposed,
  { fields }: ImportWords,
): DetectedTable {
  const isListed = (field: string | null | undefined) => LISTED.has(fields[field ?? '']?.type ?? '');
  const [best, ...others] = kinds;
  const styles = (key: 'decimal' | 'dates') => {
    const known = table.columns.flatMap((column) => (column[key] === undefined ? [] : [column[key]]));
    const [first = null] = known;
    const isOne = known.every((style) => style === first);
    return { value: isOne ? first : null, confidence: isOne && first !== null ? 1 : 0 };
  };
  return {
    file: gathered.file,
    sheet: gathered.sheet,
    of,
    together: [...together],
    hidden: gathered.hidden,
    rows: gathered.rows,
    whole: gathered.whole,
    kind: {
      value: kind,
      confidence: best === undefined || kind === null ? 0 : best.confidence,
      others: (kind === null ? kinds : others)
        .filter(({ confidence }) => confidence > 0.05)
        .slice(0, 4)
        .map(({ kind: other, confidence }) => ({ kind: other as ImportKind, confidence })),
    },
    shape: shapeOf(table, scale.confidence),
    header: { row: gathered.header.row, rows: gathered.header.rows, confidence: gathered.header.confidence },
    encoding: { value: gathered.info.encoding, confidence: gathered.info.confidence.encoding },
    delimiter: { value: gathered.info.delimiter, confidence: gathered.info.confidence.delimiter },
    decimal: styles('decimal') as DetectedTable['decimal'],
    dates: styles('dates') as DetectedTable['dates'],
    scale: { value: scale.value ?? null, confidence: scale.confidence },
    ...sure,
    columns: gathered.columns.map(({ heading, stats }, at): DetectedColumn => {
      const mapped = table.columns[at];
      const guess = guesses[at];
      return {
        at,
        letters: columnLetters(at + 1),
        heading,
        field: mapped?.field ?? null,
        confidence:
          mapped?.field === 'yearAmount'
            ? 0.95
            : Math.round((mapped?.field === null ? 0 : Math.max(guess?.confidence ?? 0, PROPOSED_FROM)) * 100) / 100,
        others: (guess?.others ?? []).map(({ field, confidence }) => ({
          field,
          confidence: Math.round(confidence * 100) / 100,
        })),
        content: stats.content,
        decimal: mapped?.decimal ?? null,
        dates: mapped?.dates ?? null,
        examples: stats.examples.map((text) => text.slice(0, 200)),
        words: [...(stats.words ?? (isListed(mapped?.field) ? stats.many : null) ?? [])].map(([word, count]) => ({
          word: word.slice(0, 200),
          count,
        })),
        emptyCount: stats.empty,
        period: periodWithin(heading)?.period ?? null,
      };
    }),
    missing: [...missing],
    sample: gathered.sample.map(({ row, cells }) => ({ row, cells: [...cells] })),
  };
}

/** Whole fits only count in full; a profile that misses headings is offered when half of them are there. */
function recognised(found: readonly Proposal[], { profiles, stored }: DetectInput): Detection['profiles'] {
  const sheets = found.map(({ gathered: { columns } }) => new Set(columns.map(({ heading }) => squeeze(heading))));
  const shareOf = (headings: readonly (readonly string[])[]) =>
    Math.max(
      0,
      ...sheets.map(
        (sheet) =>
          headings.filter((names) => names.some((name) => sheet.has(squeeze(name)))).length /
          Math.max(1, headings.length),
      ),
    );
  const built = profiles.flatMap((profile) => {
    const needed = profile.tables.filter(({ optional }) => !optional);
    const asked = needed.length > 0 ? needed : profile.tables;
    const shares = asked.map((table) =>
      shareOf(table.columns.filter(({ optional }) => !optional).map(({ header }) => header)),
    );
    const share = needed.length > 0 ? Math.min(...shares) : Math.max(...shares);
    return share < 0.6
      ? []
      : [
          {
            name: profile.name,
            title: profile.title,
            confidence: share === 1 ? 0.95 : share * 0.7,
            stored: false,
            differs: [],
          },
        ];
  });
  const kept = stored.flatMap((shape) => {
    const { share, found: needed, differs } = recogniseStored(shape, found);
    const { name, title } = shape;
    const confidence = share === 1 && differs.length === 0 ? 0.99 : share * 0.7;
    return needed < 0.6 ? [] : [{ name, title: { da: title, en: title }, confidence, stored: true, differs }];
  });
  return [...kept, ...built]
    .map((profile) => ({ ...profile, confidence: Math.round(profile.confidence * 100) / 100 }))
    .sort((a, b) => b.confidence - a.confidence);
}
