/** What the address of an inspection holds: the section that is open and the part under the cursor, so that a reload comes back to them. */
export const VIEWS = ['walk', 'themes', 'review', 'climate', 'closing', 'calibration'] as const;
export type ViewName = (typeof VIEWS)[number];

export interface InspectionSearch {
  readonly view?: ViewName;
  readonly part?: string;
  readonly finding?: string;
  readonly risk?: string;
  readonly other?: string;
}

export function parseInspectionSearch(search: Record<string, unknown>): InspectionSearch {
  const view = VIEWS.find((one) => one === search['view']);
  const text = (name: 'part' | 'finding' | 'risk' | 'other') =>
    typeof search[name] === 'string' ? { [name]: search[name] } : {};
  return {
    ...(view === undefined ? {} : { view }),
    ...text('part'),
    ...text('finding'),
    ...text('risk'),
    ...text('other'),
  };
}
