import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../ui/format.ts';
import { readValue, valueText } from './setting-text.ts';

const da = formatFor('da');
const shape = (unit: Parameters<typeof valueText>[0], min = 0, max = 100_000_000_000) => ({ unit, min, max });

describe('a setting in words', () => {
  it('is written the Danish way, with as few decimals as tell it', () => {
    expect(valueText('ppm', 1_010_000, da)).toBe('1,01');
    expect(valueText('ppm', 1_000_000, da)).toBe('1');
    expect(valueText('bp', 3_000, da)).toBe('30');
    expect(valueText('bp', 1_250, da)).toBe('12,5');
    expect(valueText('ore', 50_000_000, da)).toBe('500.000');
    expect(valueText('days', 1_826, da)).toBe('1.826');
  });

  it('reads what people write, and says what is wrong with the rest', () => {
    expect(readValue(shape('bp', 0, 10_000), '30 %', 'da')).toEqual({ ok: true, value: 3_000 });
    expect(readValue(shape('ppm'), '1,015', 'da')).toEqual({ ok: true, value: 1_015_000 });
    expect(readValue(shape('ore'), '1,2 mio.', 'da')).toEqual({ ok: true, value: 120_000_000 });
    expect(readValue(shape('years', 0, 30), '5,5', 'da')).toEqual({ ok: false, error: 'setting_not_whole' });
    expect(readValue(shape('years', 0, 30), 'mange', 'da')).toEqual({ ok: false, error: 'setting_not_whole' });
    expect(readValue(shape('years', 0, 30), '', 'da')).toEqual({ ok: false, error: 'setting_not_whole' });
    expect(readValue(shape('years', 0, 30), '31', 'da')).toEqual({ ok: false, error: 'setting_out_of_range' });
  });

  it('shown and read back is the same value, in both languages', () => {
    const unit = fc.constantFrom('days', 'years', 'score', 'bp', 'ppm', 'ore' as const);
    const anyValue = unit.chain((one) =>
      fc.record({ unit: fc.constant(one), value: fc.nat(5_000_000).map((n) => (one === 'ppm' ? n * 1_000 : n)) }),
    );
    fc.assert(
      fc.property(anyValue, fc.constantFrom('da', 'en'), ({ unit: of, value }, language) => {
        const text = valueText(of, value, formatFor(language));
        expect(readValue(shape(of), text, language)).toEqual({ ok: true, value });
      }),
    );
  });
});
