/**
 * Every address of the page. Hash history, because the page is served from one file in all hosts.
 * Search parameters hold what a person would want back with the Back button.
 */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { DepartmentPage } from '../features/department/DepartmentPage.tsx';
import { ImportsPage } from '../features/imports/ImportsPage.tsx';
import { parseInspectionSearch } from '../features/inspection/inspection-search.ts';
import { OverviewPage } from '../features/overview/OverviewPage.tsx';
import { parseOverviewSearch } from '../features/overview/overview-search.ts';
import { parseVersionsSearch } from '../features/versions/versions-search.ts';
import { WorkspacePage } from '../features/workspace/WorkspacePage.tsx';
import { parseYearWorkSearch } from '../features/year-work/year-work-search.ts';
import { CrashScreen } from './CrashBoundary.tsx';
import { AppFrame } from './frame/AppFrame.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

const rootRoute = createRootRoute({ component: Outlet, errorComponent: CrashScreen, notFoundComponent: NotFoundPage });

const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: AppFrame });

const overviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  validateSearch: parseOverviewSearch,
  component: OverviewPage,
});

export interface DepartmentSearch {
  /** A part or plan line to show, from the search field. */
  readonly part?: string;
  readonly activity?: string;
}

// The year grid is a third of the page's code; who only looks up a department need not wait for it.
const PlanWorkPage = lazyRouteComponent(() => import('../features/plan-work/PlanWorkPage.tsx'), 'PlanWorkPage');

/** From a department the way to its plan is one step: its code is fetched when the browser has nothing else to do. */
function preloadPlan(): void {
  // Not every browser has it; there the code comes with the first visit.
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => void PlanWorkPage.preload?.());
}

const departmentRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/afdeling/$number',
  validateSearch: (search: Record<string, unknown>): DepartmentSearch => ({
    ...(typeof search['part'] === 'string' ? { part: search['part'] } : {}),
    ...(typeof search['activity'] === 'string' ? { activity: search['activity'] } : {}),
  }),
  onEnter: preloadPlan,
  component: DepartmentPage,
});

const planRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/plan/$number',
  validateSearch: (search: Record<string, unknown>): { version?: string } =>
    typeof search['version'] === 'string' ? { version: search['version'] } : {},
  component: PlanWorkPage,
});

const versionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/plan/$number/versioner',
  validateSearch: parseVersionsSearch,
  component: lazyRouteComponent(() => import('../features/versions/VersionsPage.tsx'), 'VersionsPage'),
});

const yearWorkRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/aarsplan',
  validateSearch: parseYearWorkSearch,
  component: lazyRouteComponent(() => import('../features/year-work/YearWorkPage.tsx'), 'YearWorkPage'),
});

const inspectionDepartmentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tilsyn',
  component: lazyRouteComponent(() => import('../features/inspection/list/DepartmentsPage.tsx'), 'DepartmentsPage'),
});

const inspectionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/afdeling/$number/tilsyn',
  component: lazyRouteComponent(() => import('../features/inspection/list/InspectionsPage.tsx'), 'InspectionsPage'),
});

const inspectionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tilsyn/$reportId',
  validateSearch: parseInspectionSearch,
  component: lazyRouteComponent(() => import('../features/inspection/InspectionPage.tsx'), 'InspectionPage'),
});

const importsRoute = createRoute({ getParentRoute: () => frameRoute, path: '/indlaes', component: ImportsPage });
const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/indstillinger',
  component: lazyRouteComponent(() => import('../features/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const workspaceRoute = createRoute({ getParentRoute: () => frameRoute, path: '/om', component: WorkspacePage });

const printRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/print/board/$number',
  validateSearch: (search: Record<string, unknown>): { lang?: 'da' | 'en'; version?: string } => ({
    ...(search['lang'] === 'en' || search['lang'] === 'da' ? { lang: search['lang'] } : {}),
    ...(typeof search['version'] === 'string' ? { version: search['version'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./PrintBoardRoute.tsx'), 'PrintBoardRoute'),
});

const printReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/print/report/$reportId',
  validateSearch: (search: Record<string, unknown>): { lang?: 'da' | 'en' } =>
    search['lang'] === 'en' || search['lang'] === 'da' ? { lang: search['lang'] } : {},
  component: lazyRouteComponent(() => import('./PrintReportRoute.tsx'), 'PrintReportRoute'),
});

const routeTree = rootRoute.addChildren([
  frameRoute.addChildren([
    overviewRoute,
    departmentRoute,
    planRoute,
    versionsRoute,
    yearWorkRoute,
    inspectionDepartmentsRoute,
    inspectionsRoute,
    inspectionRoute,
    importsRoute,
    settingsRoute,
    workspaceRoute,
  ]),
  printRoute,
  printReportRoute,
]);

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: false,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
