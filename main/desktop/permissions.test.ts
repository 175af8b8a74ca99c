import { expect, test } from 'vitest';
import { isAllowed } from './permissions.ts';
import { ORIGIN } from './settings.ts';

const CAMERA = { permission: 'media', media: ['video'], isMainFrame: true, address: `${ORIGIN}/index.html#/tilsyn/1` };

test('the camera is for the app’s own page alone, without sound, and nothing else is for anybody', () => {
  expect(isAllowed(CAMERA, 'win32')).toBe(true);
  expect(isAllowed(CAMERA, 'darwin')).toBe(false);
  for (const other of [
    { media: ['video', 'audio'] },
    { media: ['audio'] },
    { media: ['unknown'] },
    { media: [undefined] },
    { media: [] },
    { isMainFrame: false },
    { address: 'https://example.org/index.html' },
    { address: `${ORIGIN}.example.org/` },
    { address: '' },
    { permission: 'geolocation' },
    { permission: 'display-capture' },
  ]) {
    expect({ other, allowed: isAllowed({ ...CAMERA, ...other }, 'win32') }).toEqual({ other, allowed: false });
  }
});
