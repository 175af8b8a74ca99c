import { expect, test } from 'vitest';
import { holdPage } from './hold-page.ts';

const asks = (page: EventTarget) => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('a page is held until everything that holds it has let go', () => {
  const page = new EventTarget();
  const one = holdPage(page);
  const two = holdPage(page);
  one();
  expect(asks(page)).toBe(true);
  two();
  expect(asks(page)).toBe(false);
});
