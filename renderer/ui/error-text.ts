/**
 * One failure, one sentence: what happened, what is safe, what to do now.
 * Answers for every error the page can meet, typed or not.
 * Must never show a stack, a path or a raw message of a library.
 */
import { ORPCError } from '@orpc/client';
import type { Refusal } from '../../contract/errors.ts';
import { EngineAwayError } from '../app/connection.ts';
import type { T } from '../i18n/i18n.ts';

const STORAGE = ['disk_full', 'locked', 'read_only', 'corrupt', 'newer_version', 'io_error'] as const;
const WHAT = ['department', 'plan', 'activity', 'batch', 'profile'] as const;

export function errorText(error: unknown, t: T): string {
  if (error instanceof EngineAwayError) return t('errors.connection');
  if (isAbort(error)) return t('errors.cancelled');
  if (!(error instanceof ORPCError)) return isBrokenLine(error) ? t('errors.connection') : t('errors.unexpected');
  const data: unknown = error.data;
  switch (error.code) {
    case 'NOT_FOUND':
      return notFoundText(data, t);
    case 'REFUSED':
      return refusalText(data, t);
    case 'STORAGE':
      return storageText(data, t);
    case 'INTERNAL':
      return t('errors.internal', { id: field(data, 'id') ?? '–' });
    case 'BAD_REQUEST':
      return t('errors.invalidInput');
    default:
      return t('errors.unexpected');
  }
}

function notFoundText(data: unknown, t: T): string {
  const what = WHAT.find((known) => known === field(data, 'what')) ?? 'other';
  return t('errors.notFound', { what: t(`errors.what.${what}`), key: field(data, 'key') ?? '' });
}

function storageText(data: unknown, t: T): string {
  const code = field(data, 'code') ?? '';
  const known = STORAGE.find((candidate) => candidate === code);
  return known === undefined ? t('errors.storage.other', { code }) : t(`errors.storage.${known}`);
}

function refusalText(data: unknown, t: T): string {
  return [t('errors.refused', { code: field(data, 'code') ?? '?' }), placeText(data, t)].filter(Boolean).join(' ');
}

/** "(fil plan.xlsx, række 12, kolonne B)" — or nothing when the refusal has no place. */
function placeText(data: unknown, t: T): string {
  if (typeof data !== 'object' || data === null) return '';
  const { file, row, column } = data as Partial<Refusal>;
  const parts = [
    typeof file === 'string' ? t('errors.place.file', { file }) : null,
    typeof row === 'number' ? t('errors.place.row', { row: String(row) }) : null,
    typeof column === 'string' ? t('errors.place.column', { column }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

function field(data: unknown, name: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const value: unknown = Reflect.get(data, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** The RPC library closes waiting calls with plain errors when the line breaks; they carry no code of their own. */
function isBrokenLine(error: unknown): boolean {
  return error instanceof Error && /clos|not open|abort/i.test(error.message);
}
