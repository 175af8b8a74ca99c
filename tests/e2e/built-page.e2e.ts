/** The page that tests, benches and users get is React's production build, whoever asked for it to be built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/build.ts';

const ASSETS = join(PROJECT_ROOT, 'dist/renderer/assets');
const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));

it('bundles no development build of React, which draws several times slower', () => {
  const development = scripts.filter((name) => readFileSync(join(ASSETS, name), 'utf8').includes('React DevTools'));
  expect(scripts.length).toBeGreaterThan(1);
  expect(development).toEqual([]);
});
