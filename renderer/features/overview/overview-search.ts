/** What the address of the overview remembers: the filters, so that Back brings them back. */
import type { Light } from '../../../contract/common.ts';

export interface OverviewSearch {
  readonly light?: Light;
  readonly org?: string;
  readonly q?: string;
}

export function parseOverviewSearch(search: Record<string, unknown>): OverviewSearch {
  const { light, org, q } = search;
  return {
    ...(light === 'red' || light === 'yellow' || light === 'green' ? { light } : {}),
    ...(typeof org === 'string' && org !== '' ? { org } : {}),
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q) } : {}),
  };
}
