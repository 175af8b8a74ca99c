/**
 * A person with a keyboard and no mouse: goes from field to field by Tab and reads what the focus stands on.
 * Answers for: nothing is reached that Tab does not reach; a test that stops here has found a screen the keyboard cannot use.
 */
import type { Page } from 'playwright-core';

/** The name of what has the focus, as it would be read out: its label, else its text. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return '';
  const texts = (ids) => ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const labelled = element.getAttribute('aria-labelledby');
  const own = element.getAttribute('aria-label') ?? (labelled === null ? null : texts(labelled));
  const labels = element.labels ? [...element.labels].map((label) => label.textContent).join(' ') : '';
  return (own ?? (labels || element.textContent) ?? '').replace(/\\s+/g, ' ').trim();
})()`;

export interface Keyboard {
  press(...keys: readonly string[]): Promise<void>;
  /** What has the focus now. */
  focused(): Promise<string>;
  /** Tab until the name of the focused element is this, or matches; throws with the way it went when it never is. */
  tabTo(wanted: string | RegExp, way?: 'forth' | 'back'): Promise<void>;
  /** Tabs to a button or link and presses Enter. */
  enter(wanted: string | RegExp, way?: 'forth' | 'back'): Promise<void>;
  /** Tabs to a field and replaces what stands in it. */
  type(wanted: string | RegExp, text: string): Promise<void>;
}

/** More stops than any screen has before its grid or after it. */
const MOST_STOPS = 160;

export function keyboardOf(page: Page): Keyboard {
  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }
  const focused = async () => String(await page.evaluate(FOCUSED));

  async function tabTo(wanted: string | RegExp, way: 'forth' | 'back' = 'forth'): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop <= MOST_STOPS; stop += 1) {
      const name = await focused();
      if (typeof wanted === 'string' ? name === wanted.replace(/\s+/g, ' ') : wanted.test(name)) return;
      passed.push(name.slice(0, 30));
      await press(way === 'forth' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`Tab never came to ${String(wanted)}: ${passed.join(' → ')}`);
  }

  return {
    press,
    focused,
    tabTo,
    async enter(wanted, way) {
      await tabTo(wanted, way);
      await press('Enter');
    },
    async type(wanted, text) {
      await tabTo(wanted);
      await press('Control+A');
      await page.keyboard.type(text);
    },
  };
}
