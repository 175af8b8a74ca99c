import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';

const items = (template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);

describe.each(['win32', 'darwin', 'linux'] as const)('the menu on %s', (platform) => {
  it('labels every entry itself, because Electron would label it in English', () => {
    const all = items(menuTemplate({ platform, isPackaged: true }));
    expect(all.filter((item) => item.type !== 'separator' && !item.label)).toEqual([]);
    expect(all.filter((item) => item.role === 'quit')).toHaveLength(1);
  });

  it('shows the developer tools only in development', () => {
    const has = (isPackaged: boolean) =>
      items(menuTemplate({ platform, isPackaged })).some((item) => item.role === 'toggleDevTools');
    expect([has(true), has(false)]).toEqual([false, true]);
  });
});
