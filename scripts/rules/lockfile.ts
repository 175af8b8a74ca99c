/**
 * Versions that must never come in (reliability row 49), and packages that run a script when they are installed.
 * Pure: reads the parsed lockfile. Advisories are kept here, because a registry's audit may not be reachable.
 */

export interface LockedPackage {
  readonly version?: string;
  readonly hasInstallScript?: boolean;
}
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

interface BadVersion {
  readonly name: string;
  /** The first good version, or null where none is. */
  readonly fixedIn: string | null;
  readonly why: string;
}

const BAD_VERSIONS: readonly BadVersion[] = [
  { name: 'xlsx', fixedIn: null, why: 'CVE-2023-30533 and CVE-2024-22363 are not fixed in the registry' },
  { name: 'jszip', fixedIn: '3.10.1', why: 'CVE-2021-23413, CVE-2022-48285' },
  { name: 'sharp', fixedIn: '0.35.0', why: 'GHSA-f88m-g3jw-g9cj' },
  { name: 'electron-updater', fixedIn: '6.3.0', why: 'CVE-2024-39698' },
  { name: 'csvtojson', fixedIn: null, why: 'CVE-2025-57350' },
  {
    name: 'better-sqlite3',
    fixedIn: '13.0.2',
    why: 'SQLite before 3.51.3 can corrupt a WAL; a worker ending in a call crashed',
  },
  { name: 'electron', fixedIn: '44.0.0', why: 'more than one major behind gets no security fixes' },
];

/** They fetch or place their own platform's program from the registry, and were looked at. */
const MAY_RUN_SCRIPTS = new Set(['node', 'electron-winstaller', 'fsevents']);

export function judgeLockfile(packages: LockedPackages): string[] {
  return Object.entries(packages).flatMap(([path, { version = '', hasInstallScript = false }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '') return [];
    const bad = BAD_VERSIONS.find((rule) => rule.name === name && (!rule.fixedIn || isBefore(version, rule.fixedIn)));
    return [
      ...(bad ? [`${name} ${version}: ${bad.why}`] : []),
      ...(hasInstallScript && !MAY_RUN_SCRIPTS.has(name)
        ? [`${name} ${version} runs a script when it is installed`]
        : []),
    ];
  });
}

function isBefore(version: string, fixed: string): boolean {
  const [left, right] = [numbers(version), numbers(fixed)];
  for (const [index, part] of right.entries()) {
    const own = left[index] ?? 0;
    if (own !== part) return own < part;
  }
  // A pre-release of the fixed version comes before it.
  return version.includes('-');
}

function numbers(version: string): number[] {
  return version.split('-')[0]?.split('.').map(Number) ?? [];
}
