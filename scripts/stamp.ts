/**
 * Tells whether a build is still good: a hash over everything that went into it, kept beside the output.
 * Answers for: an unchanged tree is not built twice, and a changed file is never missed (content, not times).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Hash of the files and folders given (tests left out), relative to `root`; a missing one counts as empty. */
export function hashInputs(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesUnder(root, input)) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(root: string, path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}

export interface Stamp {
  /** True when the output stands and was made from the same inputs. */
  readonly fresh: boolean;
  /** Marks the output as broken until `write`, so that a build cut off half-way is not taken for whole. */
  clear(): void;
  write(): void;
}

export function stampFor(file: string, output: string, hash: string): Stamp {
  return {
    fresh: existsSync(output) && existsSync(file) && readFileSync(file, 'utf8') === hash,
    clear: () => rmSync(file, { force: true }),
    write: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, hash);
    },
  };
}
