import { expect, test } from 'vitest';
import { readPlanAccount } from './plan-account.ts';

test.each([
  ['116', 116, null],
  ['116000', 116, null],
  ['116200', 116, 2],
  ['116510', 116, 5],
  ['115100', 115, 1],
  ['116.2', 116, 2],
  ['116,2', 116, 2],
  ['116.500', 116, 5],
  ['116 200', 116, 2],
  [' 116.6 ', 116, 6],
  ['116200 Klimaskærm', 116, 2],
  ['303', 303, null],
  ['303000', 303, null],
])('«%s» is account %i, group %s', (text, account, group) => {
  expect(readPlanAccount(text)).toEqual({ account, group });
});

test.each(['', 'Tag', '16', '1162000', '116900', '116050', '303.2', '12.500.000', '-116'])(
  '«%s» is no account of a work',
  (text) => {
    expect(readPlanAccount(text)).toBeNull();
  },
);
