/**
 * The last step of a workbook: the same input gives the same bytes.
 * Answers for the moment of making, which the writer takes from the clock and offers no way to set.
 * Must never touch a sheet.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
/** Zip entries carry a local time without a zone; a constant one says nothing about the machine. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** Sets created and modified to the given moment and packs the parts in their own order with a fixed time. */
export function repackAt(bytes: Uint8Array, generatedAtMs: number): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts[CORE];
  if (core === undefined) throw new TypeError('A workbook has its core properties');
  const stamp = `${new Date(generatedAtMs).toISOString().slice(0, 19)}Z`;
  const dated = strFromU8(core).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g,
    (_, open: string, close: string) => `${open}${stamp}${close}`,
  );
  return zipSync({ ...parts, [CORE]: strToU8(dated) }, { mtime: ENTRY_TIME, level: 6 });
}
