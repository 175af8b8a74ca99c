/**
 * A ZIP of tables stands for the files in it.
 * Answers for the same caps as every reading, counted over all its files; names in it are shown, never used as paths.
 */
import { LONGEST_FILE_NAME } from '../../../contract/import-limits.ts';
import { createContext } from './context.ts';
import { inflatePart } from './inflate.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { containerOf } from './magic.ts';
import type { TableFile } from './types.ts';
import { openArchive } from './xlsx/zip.ts';

/** Files in one archive; as many as may be brought in at once. */
const FILES = 20;
const TABLE = /\.(?:csv|txt|tsv|xlsx|xlsm|json|gz)$/i;

export interface ExpandOptions {
  readonly limits?: Limits;
  /** Told of each file in an archive that is not taken for a table: another archive, an old workbook, a picture. */
  readonly onLeft?: (archive: string, part: string) => void;
}

/** The files themselves, archives replaced by the tables in them. Throws ReadError where an archive is refused. */
export function expandArchives(
  files: readonly TableFile[],
  { limits = DEFAULT_LIMITS, onLeft = () => undefined }: ExpandOptions = {},
): readonly TableFile[] {
  const names = new Set<string>();
  return files
    .flatMap((file) => (isArchive(file, limits) ? unpack(file, limits, onLeft) : [file]))
    .map(({ name, bytes }) => ({ name: ownName(name, names), bytes }));
}

/**
 * Two files of one name, from two folders, are two tables; and a name in an archive may be longer than any file system's. What it ends in
 * says what it is.
 */
function ownName(name: string, taken: Set<string>): string {
  const end = /(?:\.\w{1,8}){1,2}$/.exec(name)?.[0] ?? '';
  const start = name.slice(0, name.length - end.length);
  const named = (mark: string) => `${start.slice(0, LONGEST_FILE_NAME - end.length - mark.length)}${mark}${end}`;
  let own = name.length > LONGEST_FILE_NAME ? named('…').toWellFormed() : name;
  for (let at = 2; taken.has(own); at += 1) own = named(` (${at})`).toWellFormed();
  taken.add(own);
  return own;
}

function isArchive({ name, bytes }: TableFile, limits: Limits): boolean {
  if (bytes.length < 22 || bytes.length > limits.fileBytes || containerOf(bytes) !== 'zip') return false;
  const names = archiveNames(name, bytes, limits);
  // Office files are archives too, and damaged ones are told as what they are by their own reader.
  return (
    names.some((entry) => isTable(entry)) &&
    !names.some((entry) => /^(?:\[content_types\]\.xml|xl\/|word\/|ppt\/)/i.test(entry))
  );
}

function archiveNames(name: string, bytes: Uint8Array, limits: Limits): readonly string[] {
  try {
    return openArchive(createContext(name, limits), bytes).names;
  } catch {
    return [];
  }
}

function unpack(
  { name, bytes }: TableFile,
  limits: Limits,
  onLeft: (archive: string, part: string) => void,
): readonly TableFile[] {
  const context = createContext(name, limits);
  const archive = openArchive(context, bytes);
  const tables = archive.names.filter(isTable);
  if (tables.length > FILES) context.refuse('too_many_files', { limit: FILES });
  for (const entry of archive.names) {
    if (!isTable(entry) && !isAside(entry)) onLeft(name, baseName(entry));
  }
  return tables.map((entry) => ({
    name: baseName(entry),
    bytes: new Uint8Array(Buffer.concat([...inflatePart(context, archive.part(entry))])),
  }));
}

function isTable(entry: string): boolean {
  const base = baseName(entry);
  return TABLE.test(base) && !isAside(entry);
}

/** Folders, and what systems and programs leave lying about. A table that was given a hidden name is a table. */
function isAside(entry: string): boolean {
  const base = baseName(entry);
  return base === '' || /^(?:\._|\.DS_Store$|~\$)/.test(base) || /(?:^|[\\/])__MACOSX[\\/]/.test(entry);
}

function baseName(entry: string): string {
  return entry.split(/[\\/]/).at(-1) ?? entry;
}
