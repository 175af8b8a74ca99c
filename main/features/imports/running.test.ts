import { expect, test } from 'vitest';
import { createRunningImports } from './running.ts';

test('whoever asks what became of an import waits for its end, and only of that one', async () => {
  const running = createRunningImports();
  const one = Promise.withResolvers<string>();
  const other = Promise.withResolvers<string>();
  const told: string[] = [];
  const followed = running.follow('one', () => one.promise);
  running.follow('other', () => other.promise).catch(() => told.push('other failed'));
  const asked = running.ended('one').then(() => told.push('one'));
  await running.ended('unknown');
  expect(told).toEqual([]);
  await expect(running.follow('one', () => other.promise)).rejects.toThrow('batch_taken');
  one.resolve('saved');
  await asked;
  expect(told).toEqual(['one']);
  expect(await followed).toBe('saved');

  const afterFailure = running.ended('other');
  other.reject(new Error('cancelled'));
  await afterFailure;
  expect(told).toEqual(['one', 'other failed']);
  await running.ended('one');
});
