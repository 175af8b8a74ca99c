/**
 * The desktop shell: starts the engine, opens the window, ends both in order. Thin on purpose: everything it decides is in the modules beside it.
 * Never touches SQLite and never blocks: the engine is in a thread of its own.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, Menu, protocol, session } from 'electron';
import { defaultDataDir } from '../cli/folders.ts';
import { startEngine } from '../engine/host.ts';
import type { EngineHandle } from '../engine/types.ts';
import { loadBundle } from '../web/bundle.ts';
import { serveBundle } from './bundle-protocol.ts';
import { askToLeave, askToOpen, askToRestart, showStartFailure } from './dialogs.ts';
import { handOutPorts } from './engine-port.ts';
import { guardContents, guardSession } from './guard.ts';
import { readLaunch } from './launch.ts';
import { createLeaving } from './leaving.ts';
import { menuTemplate } from './menu.ts';
import { createPrintService } from './print.ts';
import { CHROMIUM_SWITCHES, mainWindowOptions, PAGE_URL, SCHEME_DECLARATION, type WindowParts } from './settings.ts';

/** Long enough for a running import to reach its end or its next cancel point; then the log's atomicity carries. */
const STOP_LIMIT_MS = 15_000;

const here = fileURLToPath(new URL('.', import.meta.url));
const launch = readLaunch(process.argv.slice(app.isPackaged ? 1 : 2));
const dataDir = launch.dataDir ?? defaultDataDir(process.platform, process.env);

app.enableSandbox();
for (const name of CHROMIUM_SWITCHES) app.commandLine.appendSwitch(name);
protocol.registerSchemesAsPrivileged([SCHEME_DECLARATION]);
// Beside the workspace, so that one workspace has one program; a second start of the same one hands over and ends.
app.setPath('userData', join(dataDir, 'shell'));

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(run, fail);
} else {
  app.quit();
}

async function run(): Promise<void> {
  const parts: WindowParts = { preload: join(here, 'preload.cjs'), isPackaged: app.isPackaged };
  guardSession(session.defaultSession);
  guardContents(askToOpen);
  let engine: EngineHandle;
  try {
    serveBundle(session.defaultSession, loadBundle(join(here, '../renderer')));
    engine = await startEngine({
      dataDir,
      host: 'desktop',
      print: createPrintService(parts),
      workerUrl: new URL('./worker.js', import.meta.url),
    });
    handOutPorts(engine);
  } catch (thrown) {
    return fail(thrown);
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ platform: process.platform, isPackaged: app.isPackaged })),
  );
  const window = openWindow(parts, launch.place);
  endInOrder(engine, window);
  app.on('second-instance', (_event, argv) => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
    const { place } = readLaunch(argv.slice(1));
    if (place) void window.loadURL(`${PAGE_URL}${place}`);
  });
}

function openWindow(parts: WindowParts, place: string | null): BrowserWindow {
  const window = new BrowserWindow(mainWindowOptions(parts));
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', () => window.reload());
  askBeforeLeaving(window);
  void window.loadURL(`${PAGE_URL}${place ?? ''}`);
  return window;
}

/** The page says that it is held; the question is the shell's, for a page that is closed could not wait for its answer. */
function askBeforeLeaving(window: BrowserWindow): void {
  const { webContents } = window;
  const leaving = createLeaving(
    () => askToLeave(window),
    (way) => {
      if (window.isDestroyed()) return;
      if (way === 'close') window.close();
      else window.reload();
    },
  );
  window.on('close', leaving.closes);
  webContents.on('did-finish-load', leaving.loaded);
  webContents.on('will-prevent-unload', (event) => {
    // Electron's word for letting it go: the page's wish to stay is not followed.
    if (leaving.isHeld()) event.preventDefault();
  });
}

/** Quitting closes the window first, which may be held, and then waits for the engine; a dead engine is told, and the program starts again if the person wants. */
function endInOrder(engine: EngineHandle, window: BrowserWindow): void {
  let stopped = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    if (!window.isDestroyed()) {
      window.close();
      return;
    }
    const limit = new Promise((resolve) => setTimeout(resolve, STOP_LIMIT_MS));
    void Promise.race([engine.stop(), limit]).finally(() => {
      stopped = true;
      app.quit();
    });
  });
  engine.onFailure(() => {
    stopped = true;
    void askToRestart().then((again) => {
      if (again) app.relaunch();
      app.exit(again ? 0 : 3);
    });
  });
}

function fail(thrown: unknown): void {
  showStartFailure(thrown);
  app.exit(1);
}
