/**
 * Every setting of Electron's that protects the person, as plain values without Electron, so that a test can hold them.
 * Reliability §4.1 numbers the list; tests/exploit/desktop-settings checks it.
 */
import type { BrowserWindowConstructorOptions, CustomScheme, PrintToPDFOptions, WebPreferences } from 'electron';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://tilstand`;
export const PAGE_URL = `${ORIGIN}/`;

/** The one channel between page and main: asks for a port of the engine, and brings it. */
export const ENGINE_PORT_CHANNEL = 'tilstand:engine-port';

/** A scheme of our own instead of file:// (18): a real origin, no reach into the disk, no way around the policy. */
export const SCHEME_DECLARATION: CustomScheme = {
  scheme: SCHEME,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    codeCache: true,
    bypassCSP: false,
    corsEnabled: false,
    allowServiceWorkers: false,
    allowExtensions: false,
  },
};

export interface WindowParts {
  readonly preload: string;
  readonly isPackaged: boolean;
}

/** Points 2–4, 6, 8–12 and 20 of the list. */
export function webPreferences({ preload, isPackaged }: WindowParts): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // Chromium would fetch its dictionaries from the network.
    spellcheck: false,
    devTools: !isPackaged,
  };
}

export function mainWindowOptions(parts: WindowParts): BrowserWindowConstructorOptions {
  return {
    name: 'main',
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Tilstand',
    backgroundColor: '#ffffff',
    windowStatePersistence: true,
    webPreferences: webPreferences(parts),
  };
}

/** A page that is printed is never shown, and must be drawn all the same. */
export function printWindowOptions(parts: WindowParts): BrowserWindowConstructorOptions {
  return {
    show: false,
    width: 1000,
    height: 1400,
    webPreferences: { ...webPreferences(parts), backgroundThrottling: false },
  };
}

export function pdfOptions(landscape: boolean): PrintToPDFOptions {
  return {
    landscape,
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}

/** Switches that keep Chromium's own services from speaking with anybody. */
export const CHROMIUM_SWITCHES: readonly string[] = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
];
