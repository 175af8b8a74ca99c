/**
 * The files that are chosen, when more come: one of a name that is there already is the same file, a corrected one, or another altogether.
 * Answers for never losing one of two files in silence. Must never read more than a byte of a file.
 */

export interface Chosen {
  readonly files: readonly File[];
  /** Files that were given another name, because theirs was taken. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Names of files that have been changed since they were chosen, and are read anew. */
  readonly renewed: readonly string[];
}

/** A file that has changed on the disk can no longer be read as it was. */
export async function isAsChosen(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** `folderOf`: names a file better than a number. */
export async function withMore(
  files: readonly File[],
  more: readonly File[],
  folderOf: ReadonlyMap<File, string>,
  isStill: (file: File) => Promise<boolean> = isAsChosen,
): Promise<Chosen> {
  const all = [...files];
  const renamed: { from: string; to: string }[] = [];
  const renewed: string[] = [];
  for (const file of more) {
    const at = all.findIndex(({ name }) => name === file.name);
    const there = all[at];
    if (there === undefined) all.push(file);
    else if (isSame(there, file)) all[at] = file;
    else if (!(await isStill(there))) {
      all[at] = file;
      renewed.push(file.name);
    } else {
      const to = freeName(file.name, folderOf.get(file), new Set(all.map(({ name }) => name)));
      renamed.push({ from: file.name, to });
      all.push(new File([file], to, { type: file.type, lastModified: file.lastModified }));
    }
  }
  return { files: all, renamed, renewed };
}

function isSame(a: File, b: File): boolean {
  return a.size === b.size && a.lastModified === b.lastModified;
}

function freeName(name: string, folder: string | undefined, taken: ReadonlySet<string>): string {
  const placed = folder === undefined ? name : `${folder} ${name}`;
  if (!taken.has(placed)) return placed;
  const [, stem = placed, ending = ''] = /^(.*?)((?:\.[a-z]{2,4})?\.[a-z0-9]+)$/i.exec(placed) ?? [];
  for (let number = 2; ; number += 1) {
    const next = `${stem} (${number})${ending}`;
    if (!taken.has(next)) return next;
  }
}
