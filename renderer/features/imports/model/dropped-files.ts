/**
 * Files as they come by mouse: dropped one by one, or a folder of them at once.
 * Answers for a folder being taken as the tables in it, and for all it leaves out being counted; a folder may be a whole disk, so the walk
 * ends. Must never read what is in a file.
 */

/** What is asked of a dropped item; the browser's own has more. */
export interface DroppedEntry {
  readonly isDirectory: boolean;
  readonly name: string;
  /** Of a file. */
  readonly file?: (found: (file: File) => void, failed: () => void) => void;
  /** Of a folder: a batch at a time, the last of which is empty. */
  readonly createReader?: () => {
    readEntries(found: (batch: readonly DroppedEntry[]) => void, failed: () => void): void;
  };
}

export interface DroppedItem {
  readonly kind: string;
  getAsFile(): File | null;
  webkitGetAsEntry?(): DroppedEntry | null;
}

export interface Folder {
  readonly name: string;
  readonly taken: number;
  /** Files that are no tables by their names, and what could not be read. */
  readonly leftOut: number;
  /** It holds more than is looked at. */
  readonly isCut: boolean;
}

export interface Dropped {
  readonly files: readonly File[];
  readonly folders: readonly Folder[];
  /** The folder a file lay in. */
  readonly folderOf: ReadonlyMap<File, string>;
}

/** What a folder is searched for; a file that is dropped by itself is judged by what is in it. */
const TABLES = /\.(?:xlsx|xlsm|csv|tsv|txt|json|zip|gz)$/i;
/** Of the system and of programs that have a file open. */
const HIDDEN = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const MOST_LOOKED_AT = 2_000;

/** Must be called while the drop is handled: the items are gone a moment later. */
export async function filesDropped(items: readonly DroppedItem[]): Promise<Dropped> {
  const seen = items
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const folderOf = new Map<File, string>();
  const files: File[] = [];
  const folders: Folder[] = [];
  for (const { entry, file } of seen) {
    if (entry?.isDirectory === true) folders.push(await walk(entry, files, folderOf));
    else if (file !== null) files.push(file);
  }
  return { files, folders, folderOf };
}

async function walk(folder: DroppedEntry, files: File[], folderOf: Map<File, string>): Promise<Folder> {
  const open = [folder];
  let taken = 0;
  let leftOut = 0;
  let looked = 0;
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const inside = await childrenOf(next);
    for (const child of [...inside].sort((a, b) => a.name.localeCompare(b.name, 'da', { numeric: true }))) {
      looked += 1;
      if (looked > MOST_LOOKED_AT) return { name: folder.name, taken, leftOut, isCut: true };
      if (HIDDEN.test(child.name)) continue;
      if (child.isDirectory) open.push(child);
      else {
        const file = TABLES.test(child.name) ? await fileOf(child) : null;
        if (file === null) leftOut += 1;
        else {
          taken += 1;
          files.push(file);
          folderOf.set(file, next.name);
        }
      }
    }
  }
  return { name: folder.name, taken, leftOut, isCut: false };
}

async function childrenOf(folder: DroppedEntry): Promise<readonly DroppedEntry[]> {
  const reader = folder.createReader?.();
  const all: DroppedEntry[] = [];
  if (reader === undefined) return all;
  while (all.length <= MOST_LOOKED_AT) {
    const batch = await new Promise<readonly DroppedEntry[]>((found) => reader.readEntries(found, () => found([])));
    if (batch.length === 0) return all;
    all.push(...batch);
  }
  return all;
}

function fileOf(entry: DroppedEntry): Promise<File | null> {
  return new Promise((found) => {
    if (entry.file === undefined) found(null);
    else entry.file(found, () => found(null));
  });
}
