/**
 * The native menu, in Danish. Electron's roles bring the behaviour; their own labels would be English.
 * Pure: makes the template, the shell installs it.
 */
import type { MenuItemConstructorOptions } from 'electron';

export interface MenuParts {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
}

export function menuTemplate({ platform, isPackaged }: MenuParts): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const file: MenuItemConstructorOptions = {
    label: '&Fil',
    submenu: [platform === 'darwin' ? { role: 'close', label: 'Luk vindue' } : { role: 'quit', label: 'Afslut' }],
  };
  const edit: MenuItemConstructorOptions = {
    label: '&Rediger',
    submenu: [
      { role: 'undo', label: 'Fortryd' },
      { role: 'redo', label: 'Gentag' },
      separator,
      { role: 'cut', label: 'Klip' },
      { role: 'copy', label: 'Kopiér' },
      { role: 'paste', label: 'Sæt ind' },
      { role: 'selectAll', label: 'Markér alt' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&Vis',
    submenu: [
      { role: 'reload', label: 'Genindlæs' },
      separator,
      { role: 'resetZoom', label: 'Normal størrelse' },
      { role: 'zoomIn', label: 'Større' },
      { role: 'zoomOut', label: 'Mindre' },
      separator,
      { role: 'togglefullscreen', label: 'Fuld skærm' },
      ...(isPackaged ? [] : [separator, { role: 'toggleDevTools', label: 'Udviklerværktøjer' } as const]),
    ],
  };
  const window: MenuItemConstructorOptions = {
    label: 'V&indue',
    submenu: [
      { role: 'minimize', label: 'Minimér' },
      { role: 'zoom', label: 'Tilpas størrelse' },
    ],
  };
  return platform === 'darwin' ? [macMenu(separator), file, edit, view, window] : [file, edit, view, window];
}

function macMenu(separator: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: 'Tilstand',
    submenu: [
      { role: 'about', label: 'Om Tilstand' },
      separator,
      { role: 'hide', label: 'Skjul Tilstand' },
      { role: 'hideOthers', label: 'Skjul andre' },
      { role: 'unhide', label: 'Vis alle' },
      separator,
      { role: 'quit', label: 'Afslut Tilstand' },
    ],
  };
}
