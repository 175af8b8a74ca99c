import { describe, expect, it } from 'vitest';
import { externalAddress, isOwnDownload, isOwnPage, isOwnRequest } from './addresses.ts';

describe('addresses', () => {
  it.each(['app://tilstand/', 'app://tilstand/#/afdeling/1042', 'app://tilstand/index.html'])(
    '%s is the page',
    (address) => {
      expect(isOwnPage(address)).toBe(true);
    },
  );

  it.each([
    'app://tilstand.evil.example/',
    'app://evil/',
    'app://user@tilstand/',
    'app://tilstand:80/',
    'app://tilstand/assets/app.js',
    'app:tilstand',
    'file:///etc/passwd',
    'https://tilstand/',
    'http://127.0.0.1/',
    'javascript:alert(1)',
    'data:text/html,app://tilstand/',
    'about:blank',
    'blob:app://tilstand/0b1e',
    ' ',
    '',
  ])('%s is not the page', (address) => {
    expect(isOwnPage(address)).toBe(false);
  });

  it('lets requests reach the bundle and what the page made, and nobody else', () => {
    expect(['app://tilstand/assets/a.js', 'blob:app://tilstand/0b1e'].map(isOwnRequest)).toEqual([true, true]);
    const foreign = [
      'https://evil.example/',
      'blob:https://evil.example/1',
      'ws://127.0.0.1:1/',
      'file:///a',
      'app://x/',
    ];
    expect(foreign.filter(isOwnRequest)).toEqual([]);
  });

  it('saves only what the page made itself', () => {
    expect(isOwnDownload('blob:app://tilstand/0b1e')).toBe(true);
    expect(
      ['app://tilstand/a.pdf', 'https://x.dk/a.exe', 'blob:https://x.dk/1', 'data:,x'].filter(isOwnDownload),
    ).toEqual([]);
  });

  it('opens outside only what is on the list, over https', () => {
    expect(externalAddress('https://www.retsinformation.dk/eli/lta/2023/1')).toBe(
      'https://www.retsinformation.dk/eli/lta/2023/1',
    );
    const refused = [
      'http://www.retsinformation.dk/',
      'https://www.retsinformation.dk.evil.example/',
      'https://www.retsinformation.dk@evil.example/',
      'https://user:pw@www.retsinformation.dk/',
      'https://www.retsinformation.dk:8443/',
      'https://evil.example/?www.retsinformation.dk',
      'file://www.retsinformation.dk/c:/windows/system32/calc.exe',
      'ms-msdt:/id',
      'mailto:a@b.dk',
      'javascript:alert(1)',
      '\\\\host\\share',
      '',
    ];
    expect(refused.filter((address) => externalAddress(address) !== null)).toEqual([]);
  });
});
