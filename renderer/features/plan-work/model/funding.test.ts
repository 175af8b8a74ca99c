import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../domain/result.ts';
import { readShares } from './funding.ts';

describe('funding shares', () => {
  it('are taken when they make 100 %', () => {
    const rows = [
      { purse: 'fund401', text: '66,67 %' },
      { purse: 'loan', text: '33,33' },
      { purse: 'insurance', text: '' },
    ];
    expect(readShares(rows, 'da')).toEqual(
      ok([
        { purse: 'fund401', shareBp: 6_667 },
        { purse: 'loan', shareBp: 3_333 },
      ]),
    );
  });

  it('say what they make when it is another sum', () => {
    expect(readShares([{ purse: 'fund401', text: '80' }], 'da')).toEqual(err({ code: 'sum', sumBp: 8_000 }));
  });

  it('are refused where one cannot be read', () => {
    expect(readShares([{ purse: 'fund401', text: 'alt' }], 'da')).toEqual(err({ code: 'not_a_number' }));
    expect(readShares([{ purse: 'fund401', text: '33,333' }], 'da')).toEqual(err({ code: 'too_many_decimals' }));
    expect(readShares([{ purse: 'fund401', text: '-1' }], 'da')).toEqual(err({ code: 'negative' }));
  });
});
