/** First years of works: accounting years that begin within a calendar year are years, and what is none is quoted. */
import { expect, test, vi } from 'vitest';
import { bringInAs, csvFile, standing } from '../testing/bring-in.ts';
import { openWorkspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

test('2026/27 is the year it begins in; a span, an interval and a year that is none are quoted', async () => {
  const workspace = openWorkspace();
  const result = await bringInAs(workspace, [
    csvFile(
      'plan.csv',
      'Afdeling;Bygningsdel;Arbejde;År;Overslag',
      '0101;Tag;Omlægning;2028;1.250.000',
      '0101;Vinduer;Udskiftning;2026/27;2.400.000',
      '0101;Dør;Maling;2027/2028;40.000',
      '0101;Kloak;Spuling;2026-2028;45.000',
      '0101;Altaner;Renovering;2026/28;800.000',
      '0101;Elevator;Service;hvert 3. år;12.500',
      '0101;Port;Smøring;1000;1.500',
      '0101;Hegn;Maling;;2.500',
    ),
  ]);
  expect(standing(workspace, 'activity', ['title', 'first_year'])).toEqual([
    'Maling|2027',
    'Omlægning|2028',
    'Udskiftning|2026',
  ]);
  const refused = result.findings.filter(({ level }) => level === 'error');
  expect(refused.map(({ code, row }) => `${row} ${code}`)).toEqual([
    '5 year_unreadable',
    '6 year_unreadable',
    '7 year_unreadable',
    '8 year_unreadable',
    '9 year_missing',
  ]);
  expect(refused[2]?.message).toContain('«hvert 3. år»');
  workspace.close();
});
