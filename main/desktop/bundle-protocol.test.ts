import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBundle, MissingBundleError, type WebBundle } from '../web/bundle.ts';
import { answerRequest } from './bundle-protocol.ts';

let folder: string;
let bundle: WebBundle;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<meta content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>');
  writeFileSync(join(renderer, 'assets/a.js'), '1;');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  bundle = loadBundle(renderer);
});
afterAll(() => rmSync(folder, { recursive: true }));
const get = (url: string, method = 'GET') => answerRequest({ url, method }, bundle);

describe('the app scheme', () => {
  it('serves the page with one nonce in its policy and at every mark', async () => {
    const response = get('app://tilstand/#/afdeling/7');
    const nonce = /'nonce-([\w-]+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    expect(await response.text()).toBe(`<meta content="${nonce}"><style nonce="${nonce}"></style>`);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('serves the bundle and nothing else', async () => {
    expect(await get('app://tilstand/assets/a.js').text()).toBe('1;');
    const others = [
      'app://tilstand/../secret.txt',
      'app://tilstand/..%2fsecret.txt',
      'app://other/',
      'file:///etc/passwd',
    ];
    expect(others.map((url) => get(url).status)).toEqual([404, 404, 404, 404]);
    expect(get('app://tilstand/', 'POST').status).toBe(404);
  });

  it('says that a page which was never built is missing', () => {
    expect(() => loadBundle(join(folder, 'nothing'))).toThrow(MissingBundleError);
  });
});
