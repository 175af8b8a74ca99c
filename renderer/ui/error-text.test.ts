import { ORPCError } from '@orpc/client';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { EngineAwayError } from '../app/connection.ts';
import { da } from '../i18n/da/index.ts';
import type { T } from '../i18n/i18n.ts';
import { errorText } from './error-text.ts';

let t: T;
beforeAll(async () => {
  await i18next.init({ lng: 'da', resources: { da: { translation: da } }, interpolation: { escapeValue: false } });
  t = i18next.t;
});
const danish = (error: unknown) => errorText(error, { t, language: 'da' });

describe('a failure in words', () => {
  it('names file, row and column of a refusal before the sentence', () => {
    const data = { code: 'unclosed_quote', params: {}, file: 'dele.csv', row: 12, column: 'Navn' };
    expect(danish(new ORPCError('REFUSED', { data }))).toMatch(/^dele\.csv, række 12, kolonne «Navn»: .+/);
  });

  it('says which department is not there', () => {
    const data = { what: 'department', key: '9999' };
    expect(danish(new ORPCError('NOT_FOUND', { data }))).toContain('«9999»');
  });

  it('has a sentence of its own for a full disk', () => {
    const full = danish(new ORPCError('STORAGE', { data: { code: 'disk_full', params: {} } }));
    expect(full).not.toBe(danish(new ORPCError('STORAGE', { data: { code: 'locked', params: {} } })));
    expect(full).toMatch(/plads/);
  });

  it('gives the number of a bug, and never its message', () => {
    const text = danish(new ORPCError('INTERNAL', { message: 'SELECT secret', data: { id: 'abc-1' } }));
    expect(text).toContain('abc-1');
    expect(text).not.toContain('secret');
  });

  it('tells a broken line from a cancelled action', () => {
    expect(danish(new EngineAwayError())).toBe(da.errors.connection);
    expect(danish(new Error('Cannot send message, WebSocket is not open.'))).toBe(da.errors.connection);
    expect(danish(new DOMException('stopped', 'AbortError'))).toBe(da.errors.cancelled);
  });

  it('survives damaged data of an error', () => {
    for (const code of ['REFUSED', 'NOT_FOUND', 'STORAGE', 'INTERNAL']) {
      for (const data of [null, 7, 'x', {}, { code: 5, params: 'no' }]) {
        expect(danish(new ORPCError(code, { data })).length).toBeGreaterThan(10);
      }
    }
  });
});
