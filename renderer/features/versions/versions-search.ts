/** What the address of the versions remembers: the version shown, and the two that are compared. */
export interface VersionsSearch {
  readonly version?: string;
  readonly from?: string;
  readonly to?: string;
}

export function parseVersionsSearch(search: Record<string, unknown>): VersionsSearch {
  const text = (name: 'version' | 'from' | 'to') => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  return { ...text('version'), ...text('from'), ...text('to') };
}
