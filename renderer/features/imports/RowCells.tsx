/** What stood in a row of a file: heading and value of its cells, as the file has them. */
import type { PreviewRow } from '../../../contract/import-assist.ts';
import classes from './imports.module.css';

export function RowCells({ cells }: { readonly cells: PreviewRow['cells'] }) {
  return (
    <span className={classes['rowCells']}>
      {cells.map(({ heading, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading, and the list never changes
        <span key={at}>
          <i>{heading}:</i> {value}
        </span>
      ))}
    </span>
  );
}
