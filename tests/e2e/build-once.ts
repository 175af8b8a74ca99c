/** Before the first end-to-end test: the page is built, once, when it is stale. */
import { buildIfStale } from '../../scripts/build.ts';

export async function setup(): Promise<void> {
  await buildIfStale('renderer');
}
