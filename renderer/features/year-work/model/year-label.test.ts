import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../ui/format.ts';
import { areAlike, spanLabel, yearChoices, yearName } from './year-label.ts';

const f = formatFor('da');
const span = ({ from, to }: { readonly from: string; readonly to: string }) => `${from}–${to}`;

describe('accounting years by name', () => {
  it('names a year as its organisation does, and a shared number by all its names', () => {
    const years = [
      { year: 2027, accountingStartMonth: 7 },
      { year: 2026, accountingStartMonth: 7 },
      { year: 2026, accountingStartMonth: 1 },
      { year: 2026, accountingStartMonth: 7 },
    ];
    expect(yearChoices(years, f)).toEqual([
      { value: '2026', label: '2026 · 2026/27' },
      { value: '2027', label: '2027/28' },
    ]);
  });

  it('says every span that is shown', () => {
    expect(spanLabel([{ accountingStartMonth: 1, fromYear: 2027, toYear: 2028 }], f, span)).toBe('2027–2028');
    expect(
      spanLabel(
        [
          { accountingStartMonth: 1, fromYear: 2027, toYear: 2028 },
          { accountingStartMonth: 7, fromYear: 2026, toYear: 2027 },
        ],
        f,
        span,
      ),
    ).toBe('2027–2028 · 2026/27–2027/28');
    expect(spanLabel([{ accountingStartMonth: 10, fromYear: 2099, toYear: 2099 }], f, span)).toBe('2099/00');
  });

  it('says in which month a year begins only where two would bear one name', () => {
    const [july, october] = [
      { year: 2027, accountingStartMonth: 7 },
      { year: 2027, accountingStartMonth: 10 },
    ];
    expect([areAlike([july, { year: 2027, accountingStartMonth: 1 }]), areAlike([july, october])]).toEqual([
      false,
      true,
    ]);
    const from = ({ month }: { readonly month: string }) => `fra ${month}`;
    expect([yearName(july, f, null), yearName(october, f, from)]).toEqual(['2027/28', '2027/28 fra oktober']);
    expect(yearName({ year: 2027, accountingStartMonth: 1 }, f, from)).toBe('2027');
  });
});
