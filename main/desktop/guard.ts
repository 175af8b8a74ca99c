/**
 * Closes every door of Electron's that the app does not use: permissions, navigation, windows, webviews, downloads, the network.
 * Must run before the first window is made.
 */
import { app, type Session, shell, type WebContents } from 'electron';
import { externalAddress, isOwnDownload, isOwnPage, isOwnRequest } from './addresses.ts';
import type { AskToOpen } from './dialogs.ts';

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    const isDevTools = !app.isPackaged && details.url.startsWith('devtools:');
    callback({ cancel: !isDevTools && !isOwnRequest(details.url) });
  });
  session.on('will-download', (event, item) => {
    if (!isOwnDownload(item.getURL())) event.preventDefault();
  });
}

/** For every page there will ever be, whatever made it. */
export function guardContents(ask: AskToOpen): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (details) => {
      if (!details.isMainFrame || !isOwnPage(details.url)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => details.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      const address = externalAddress(url);
      if (address) void openOutside(address, contents, ask);
      return { action: 'deny' };
    });
  });
}

async function openOutside(address: string, contents: WebContents, ask: AskToOpen): Promise<void> {
  if (await ask(address, contents)) await shell.openExternal(address);
}
