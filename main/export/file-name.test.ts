import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test('Danish letters and the dash stay, refused characters become a space', () => {
  expect(fileName('0101 Bøgelunden – bestyrelsesoplæg 2026-11-21', 'pdf')).toBe(
    '0101 Bøgelunden – bestyrelsesoplæg 2026-11-21.pdf',
  );
  expect(fileName('Afd. 1/2: "Å*gården" <ny>?', 'pdf')).toBe('Afd. 1 2 Å gården ny.pdf');
});

test('no name leads out of the folder, hides its ending or is a device', () => {
  expect(fileName('../../etc/passwd', 'pdf')).toBe('etc passwd.pdf');
  expect(fileName('..\\..\\x', 'pdf')).toBe('x.pdf');
  expect(fileName('plan\u202Efdp', 'xlsx')).toBe('plan fdp.xlsx');
  // A sender writes %0A for a line break and would read one back.
  expect(fileName('100% grøn %0A', 'xlsx')).toBe('100 grøn 0A.xlsx');
  expect(fileName('CON', 'pdf')).toBe('_CON.pdf');
  expect(fileName('lpt1.note', 'pdf')).toBe('_lpt1.note.pdf');
  expect(fileName(' . ', 'pdf')).toBe('_.pdf');
});

test('any text gives a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = fileName(text, 'pdf');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]+\.pdf$/u);
      expect(name).not.toMatch(/^[. ]|[. ]\.pdf$/);
    }),
  );
});
