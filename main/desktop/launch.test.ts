import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfDeepLink, readLaunch } from './launch.ts';

const ID = '01930b2e-7c1f-7a4e-8f00-0123456789ab';

describe('what a start asks for', () => {
  it('takes the folder and the place, and nothing else', () => {
    expect(readLaunch([])).toEqual({ dataDir: null, place: null });
    expect(readLaunch(['--data=/tmp/a b', `tilstand://open/${ID}`])).toEqual({
      dataDir: '/tmp/a b',
      place: `#/open/${ID}`,
    });
    expect(readLaunch(['--inspect', '--data', '/tmp/x', '--no-sandbox', 'file.txt'])).toEqual({
      dataDir: '/tmp/x',
      place: null,
    });
    expect(readLaunch(['--data='])).toEqual({ dataDir: null, place: null });
  });

  it.each([
    'tilstand://open/',
    'tilstand://open/1',
    `tilstand://delete/${ID}`,
    `tilstand://open/${ID}/../x`,
    `tilstand://open/${ID}/x`,
    `tilstand://open/${ID}?run=1`,
    `tilstand://open/${ID}#/indlaes`,
    `tilstand://a@open/${ID}`,
    `tilstand://open:80/${ID}`,
    `tilstand://open//${ID}`,
    `tilstand:open/${ID}`,
    `http://open/${ID}`,
    `tilstand://open/${ID.toUpperCase()}`,
    `tilstand://open/${ID}" --inspect="`,
    'tilstand://open/javascript:alert(1)',
  ])('ignores %s', (link) => {
    expect(placeOfDeepLink(link)).toBeNull();
  });

  it('never does more than name a place with an id, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `tilstand://open/${rest}`),
        ),
        (link) => {
          const place = placeOfDeepLink(link);
          expect(place === null || /^#\/open\/[0-9a-f-]{36}$/.test(place)).toBe(true);
        },
      ),
    );
  });
});
