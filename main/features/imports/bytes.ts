/** Files as they cross the border → what the importer reads. */
import type { TableFile } from '../../import/readers/index.ts';

export function bytesOf(files: readonly File[]): Promise<TableFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
