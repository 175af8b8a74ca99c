/** Reader of .xlsx workbooks: follows in the next commit; until then every archive is refused. */
import type { ReadContext } from '../context.ts';
import type { ReadOptions, Row, TableFile, TableInfo } from '../types.ts';
export function inspectXlsx(context: ReadContext, _file: TableFile): TableInfo {
  return context.refuse('bad_zip');
}
export function* readXlsx(context: ReadContext, _file: TableFile, _options: ReadOptions): Generator<readonly Row[]> {
  yield context.refuse('bad_zip');
}
