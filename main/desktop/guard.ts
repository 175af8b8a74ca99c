/**
 * Closes every door of Electron's that the app does not use: permissions but the camera's, navigation, windows, webviews, downloads, the network.
 * Must run before the first window is made.
 */
import { app, type Session, shell, type WebContents } from 'electron';
import { externalAddress, isOwnDownload, isOwnPage, isOwnRequest } from './addresses.ts';
import type { AskToOpen } from './dialogs.ts';
import { isAllowed } from './permissions.ts';

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { isMainFrame, requestingUrl, ...more }) => {
    const media = 'mediaTypes' in more ? (more.mediaTypes ?? []) : [];
    callback(isAllowed({ permission, media, isMainFrame, address: requestingUrl }, process.platform));
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, { isMainFrame, requestingUrl, mediaType }) =>
    isAllowed({ permission, media: [mediaType], isMainFrame, address: requestingUrl ?? '' }, process.platform),
  );
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
