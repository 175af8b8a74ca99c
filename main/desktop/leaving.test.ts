import { expect, test } from 'vitest';
import { createLeaving, type Way } from './leaving.ts';

/** A person who is asked, and answers when told to. */
function person() {
  const asked: ((isLeaving: boolean) => void)[] = [];
  const left: Way[] = [];
  const leaving = createLeaving(
    () => new Promise((answer) => asked.push(answer)),
    (way) => left.push(way),
  );
  const answer = async (isLeaving: boolean) => {
    asked.at(-1)?.(isLeaving);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { leaving, left, answer, questions: () => asked.length };
}

test('a window that is held is asked about once, stays when the person stays, and is asked about the next time', async () => {
  const { leaving, left, answer, questions } = person();
  leaving.closes();
  expect(leaving.isHeld()).toBe(false);
  leaving.closes();
  expect([leaving.isHeld(), questions()]).toEqual([false, 1]);
  await answer(false);
  expect(left).toEqual([]);
  leaving.closes();
  expect([leaving.isHeld(), questions()]).toEqual([false, 2]);
});

test('who leaves all the same leaves in the way that was wanted, and is not asked again', async () => {
  for (const way of ['close', 'reload'] as const) {
    const { leaving, left, answer, questions } = person();
    if (way === 'close') leaving.closes();
    leaving.isHeld();
    await answer(true);
    expect(left).toEqual([way]);
    if (way === 'close') leaving.closes();
    expect([leaving.isHeld(), questions()]).toEqual([true, 1]);
  }
});

test('an answer about one page says nothing about the next', async () => {
  const { leaving, answer, questions } = person();
  leaving.isHeld();
  await answer(true);
  // What held the page had ended meanwhile, and it was loaded anew without a word.
  leaving.loaded();
  expect([leaving.isHeld(), questions()]).toEqual([false, 2]);
});
