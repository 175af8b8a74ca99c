/**
 * A workbook's table of contents: sheets in order with their parts, calendar, shared parts, and what it
 * carries that is not read (macros, links to other files, embedded objects).
 */
import { LONGEST_SHEET_NAME } from '../../../../contract/import-limits.ts';
import type { ReadContext } from '../context.ts';
import { scanWholePart, xmlFailure } from './parts.ts';
import { attributesOf } from './xml.ts';
import type { Archive } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part in the archive. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relationship {
  readonly id: string;
  /** Last word of its type: worksheet, styles … */
  readonly type: string;
  readonly target: string;
}

export function readWorkbook(context: ReadContext, archive: Archive): Workbook {
  const part = workbookPart(context, archive);
  const relationships = readRelationships(context, archive, part);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const fail = xmlFailure(context, part);
  const sheets: Sheet[] = [];
  const names = new Set<string>();
  let date1904 = false;
  scanWholePart(context, archive.part(part), {
    open(name, xml, from, to) {
      if (name === 'workbookPr') date1904 = isTrue(attributesOf(xml, from, to, fail).get('date1904'));
      if (name !== 'sheet') return;
      const attributes = attributesOf(xml, from, to, fail);
      const target = byId.get(attributes.get('id') ?? '');
      // Chart sheets, dialogs and macro sheets hold no cells.
      if (target?.type !== 'worksheet') return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      const own = attributes.get('name') ?? '';
      const isTwice = names.has(own.toLowerCase());
      names.add(own.toLowerCase());
      // Spreadsheets write neither; of two sheets of one name the second could not be asked for.
      if (own.length > LONGEST_SHEET_NAME || isTwice)
        context.refuse('bad_workbook', { reason: isTwice ? 'duplicate' : 'name', entry: part });
      sheets.push({ name: own, hidden, part: target.target });
      if (sheets.length > context.limits.sheets) context.refuse('too_many_sheets', { limit: context.limits.sheets });
    },
    close() {},
    text() {},
  });
  if (sheets.length === 0) context.refuse('no_sheets');
  const first = (type: string) => relationships.find((relationship) => relationship.type === type)?.target ?? null;
  return { sheets, date1904, sharedStrings: first('sharedStrings'), styles: first('styles') };
}

/** Macros are never run, links never followed, objects never opened; the person is told they were there. */
export function noticeIgnoredParts(context: ReadContext, archive: Archive): void {
  const count = (pattern: RegExp) => archive.names.filter((name) => pattern.test(name)).length;
  const macros = count(/(^|\/)vbaProject\.bin$|\/macrosheets\/.*\.xml$/i);
  const links = count(/\/externalLinks\/[^/]+\.xml$|\/connections\.xml$|\/queryTables\/[^/]+\.xml$/i);
  const active = count(/\/(activeX|embeddings|ctrlProps)\/[^/]+$/i);
  if (macros > 0) context.notice('macros_ignored', {}, { count: macros });
  if (links > 0) context.notice('external_links_ignored', {}, { count: links });
  if (active > 0) context.notice('active_content_ignored', {}, { count: active });
}

function workbookPart(context: ReadContext, archive: Archive): string {
  const named = archive.has('_rels/.rels')
    ? readRelationships(context, archive, '').find(({ type }) => type === 'officeDocument')?.target
    : undefined;
  const part = named ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(part) || archive.has('xl/workbook.bin')) context.refuse('old_format', { format: 'xlsb' });
  const other = otherArchive(archive);
  if (other === 'ods' || other === 'numbers') context.refuse('old_format', { format: other });
  if (!archive.has(part) || other !== null) context.refuse('not_a_table', { looksLike: other ?? 'zip' });
  return part;
}

function otherArchive(archive: Archive): string | null {
  if (archive.has('xl/workbook.xml')) return null;
  if (archive.has('word/document.xml')) return 'docx';
  if (archive.has('ppt/presentation.xml')) return 'pptx';
  if (archive.has('content.xml') && archive.has('mimetype')) {
    const { compressed, stored } = archive.part('mimetype');
    const type = stored ? Buffer.from(compressed.subarray(0, 100)).toString('latin1') : '';
    return type.includes('opendocument.text') ? 'odt' : 'ods';
  }
  if (archive.names.some((name) => /(^|\/)Index\/Document\.iwa$/i.test(name) || /(^|\/)Index\.zip$/i.test(name))) {
    return 'numbers';
  }
  return null;
}

function readRelationships(context: ReadContext, archive: Archive, owner: string): readonly Relationship[] {
  const slash = owner.lastIndexOf('/') + 1;
  const part = `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
  if (!archive.has(part)) return [];
  const fail = xmlFailure(context, part);
  const relationships: Relationship[] = [];
  scanWholePart(context, archive.part(part), {
    open(name, xml, from, to) {
      if (name !== 'Relationship') return;
      const attributes = attributesOf(xml, from, to, fail);
      if (attributes.get('TargetMode')?.toLowerCase() === 'external') return;
      relationships.push({
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: resolve(owner.slice(0, slash), attributes.get('Target') ?? ''),
      });
    },
    close() {},
    text() {},
  });
  return relationships;
}

/** A part name relative to its owner's folder, inside the archive only; `..` never leads out of it. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
