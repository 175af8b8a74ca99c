import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { da } from '../../../i18n/da/index.ts';
import { en } from '../../../i18n/en/index.ts';
import type { Words } from '../../../i18n/i18n.ts';
import { formatFor } from '../../../ui/format.ts';
import { changeWords, subjectWords } from './history-words.ts';

let danish: Words;
let english: Words;

beforeAll(async () => {
  await i18next.init({
    lng: 'da',
    resources: { da: { translation: da }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  danish = { t: i18next.getFixedT('da'), f: formatFor('da'), language: 'da' };
  english = { t: i18next.getFixedT('en'), f: formatFor('en'), language: 'en' };
});

const entry = (field: string, from: string | number | null, to: string | number | null) => ({
  field,
  from,
  to,
  of: 'assessment' as const,
  findingName: null,
  cause: 'edit',
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a change in words', () => {
  it('names state and grade, and says when there was nothing', () => {
    expect(changeWords(entry('state', 'graded', 'not_accessible'), danish)).toBe(
      'Tilstand: Vurderet → Ikke tilgængelig',
    );
    expect(changeWords(entry('score', null, 3), danish)).toBe('Karakter: (tom) → 3 rimelig');
    expect(changeWords(entry('isEstimate', 1, 0), english)).toBe('Estimate: yes → no');
  });

  it('writes degrees, shares, money and days as the card does', () => {
    expect(changeWords(entry('severity', 1, 3), danish)).toBe('Alvor: Mindre → Kritisk');
    expect(plain(changeWords(entry('extentBp', null, 1_250), danish))).toBe('Omfang i %: (tom) → 12,5 %');
    expect(plain(changeWords(entry('proposedAmountOre', 100_000, null), danish))).toContain('1.000');
    expect(changeWords(entry('retiredOn', null, '2026-01-31'), danish)).toContain('31.01.2026');
  });

  it('tells making, removing and bringing back, and a field of a newer engine by its name', () => {
    expect(changeWords(entry('created', null, 2), danish)).toMatch(/^Oprettet: 2 /);
    expect(changeWords(entry('deleted', 0, 1), danish)).toBe('Taget bort');
    expect(changeWords(entry('deleted', 1, 0), danish)).toBe('Sat tilbage');
    expect(changeWords(entry('newField', 1, 2), danish)).toBe('newField: 1 → 2');
    expect(subjectWords({ ...entry('note', null, 'x'), of: 'finding', findingName: 'Hul' }, danish)).toBe(
      'Skade »Hul«',
    );
  });
});
