/** A remark's sentence where its place stands beside it in columns of its own. Must never cut what is no place. */
import type { ImportFinding } from '../../../../contract/imports.ts';

/** Results keep whole sentences: “list.csv, row 4, column «Area»: …”. A sheet's name may stand between, it holds no colon. */
export function withoutPlace({
  file,
  row,
  column,
  message,
}: Pick<ImportFinding, 'file' | 'row' | 'column' | 'message'>): string {
  if (file === null || !(message.startsWith(`${file}, `) || message.startsWith(`${file}: `))) return message;
  const last = String(column ?? row ?? '');
  const at = message.indexOf(last, file.length);
  const end = message.indexOf(': ', at === -1 ? file.length : at + last.length);
  const rest = end === -1 ? '' : message.slice(end + 2);
  return rest === '' ? message : rest.charAt(0).toUpperCase() + rest.slice(1);
}
