/** The three things done to a grid in a page, the year grid's or the bare one's alike: scrolled, edited, opened. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const SLOW_MS = 20;
const TICKS = 90;
/** A wheel turned briskly: a notch in every second frame. */
const TICK_MS = 33;
const NOTCH = 100;

/** Lengths of the frames in ms while the wheel goes down and up again. */
export async function scrollFrames(page: Page): Promise<number[]> {
  const box = await page.getByRole('grid').boundingBox();
  if (box === null) throw new Error('there is no grid');
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2);
  await page.evaluate('probe.startFrames()');
  for (const notch of [NOTCH, -NOTCH]) {
    const from = performance.now();
    for (let tick = 1; tick <= TICKS; tick += 1) {
      void page.mouse.wheel(0, notch);
      await wait(Math.max(0, from + tick * TICK_MS - performance.now()));
    }
  }
  const at = await page.evaluate(`document.querySelector('[role="grid"]').scrollTop`);
  const frames = (await page.evaluate('probe.stopFrames()')) as number[];
  // Nothing was measured if the wheel did not reach the grid; some notches may still be on their way.
  if (frames.length < TICKS / 2 || Number(at) > NOTCH * 10) throw new Error(`the grid stands at ${at}`);
  return frames;
}

export function shareFast(frames: readonly number[]): number {
  return (100 * frames.filter((ms) => ms < SLOW_MS).length) / frames.length;
}

/** From Enter until every one of `texts` (an expression for a list of texts) is another and painted, in ms. */
export async function editMs(page: Page, value: string, texts: string): Promise<number> {
  await page.keyboard.type(value);
  await page.evaluate(`probe.watchEnter(() => ${texts})`);
  await page.keyboard.press('Enter');
  return (await page.evaluate('probe.entered')) as number;
}

/** From `deed` (an expression) until there are cells and `ready` (an expression) holds, painted, in ms. */
export async function openMs(page: Page, deed: string, ready: string): Promise<number> {
  return (await page.evaluate(`(() => {
    const from = performance.now();
    ${deed};
    return probe.painted(() => document.querySelectorAll('[role="gridcell"]').length > 100 && ${ready}, from);
  })()`)) as number;
}
