import { describe, expect, it } from 'vitest';
import { findInstalled, type Machine, NoChromiumError } from './find.ts';

const machine = (platform: NodeJS.Platform, env: Record<string, string>, ...files: string[]): Machine => ({
  platform,
  env,
  exists: (path) => files.map((file) => file.replaceAll('\\', '/')).includes(path.replaceAll('\\', '/')),
});

describe('looking for a Chromium', () => {
  it('takes the one that is named before any that is installed', () => {
    const found = findInstalled(machine('linux', { TILSTAND_CHROMIUM: '/opt/mine' }, '/opt/mine', '/usr/bin/chromium'));
    expect(found).toMatchObject({ executablePath: '/opt/mine', source: 'named' });
  });

  it('refuses a named one that is not there instead of taking another', () => {
    const asked = machine('linux', { TILSTAND_CHROMIUM: '/opt/gone' }, '/usr/bin/chromium');
    expect(() => findInstalled(asked)).toThrow(NoChromiumError);
    expect(() => findInstalled(asked)).toThrow('"/opt/gone"');
  });

  it.each([
    ['linux', {}, '/usr/bin/chromium'],
    ['darwin', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:/P86' }, 'C:/P86/Microsoft/Edge/Application/msedge.exe'],
    ['win32', { PROGRAMFILES: 'C:/P' }, 'C:/P/Google/Chrome/Application/chrome.exe'],
  ] as const)('looks in the usual places of %s', (platform, env, file) => {
    expect(findInstalled(machine(platform, env, file))?.executablePath.replaceAll('\\', '/')).toBe(file);
  });

  it('finds none where none is, and never weakens the page it opens', () => {
    expect(findInstalled(machine('linux', {}))).toBeNull();
    const args = findInstalled(machine('linux', {}, '/usr/bin/chromium'))?.args.join(' ') ?? '';
    expect(args).toContain('--disable-background-networking');
    expect(args).not.toMatch(/web-security|insecure|no-sandbox|remote-debugging/);
  });
});
