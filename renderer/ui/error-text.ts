/**
 * One failure, one sentence: what happened, what is safe, what to do now.
 * Answers for every error the page can meet: typed ones read as everywhere else (contract/messages), the page's own (line broken, cancelled) are its own.
 * Must never show a stack, a path or a raw message of a library.
 */
import { ORPCError } from '@orpc/client';
import { type MessageParams, messageOf, storageMessageOf } from '../../contract/messages/index.ts';
import { EngineAwayError } from '../app/connection.ts';
import type { Words } from '../i18n/i18n.ts';

export function errorText(error: unknown, { t, language }: Pick<Words, 't' | 'language'>): string {
  if (error instanceof EngineAwayError) return t('errors.connection');
  if (isAbort(error)) return t('errors.cancelled');
  if (!(error instanceof ORPCError)) return isBrokenLine(error) ? t('errors.connection') : t('errors.unexpected');
  const data: unknown = error.data;
  switch (error.code) {
    case 'NOT_FOUND':
      return messageOf(language, `not_found_${textOf(data, 'what')}`, { key: textOf(data, 'key') });
    case 'REFUSED':
      return messageOf(language, textOf(data, 'code'), {
        ...paramsOf(data),
        file: fieldOf(data, 'file'),
        row: fieldOf(data, 'row'),
        column: fieldOf(data, 'column'),
      });
    case 'STORAGE':
      return storageMessageOf(language, textOf(data, 'code'), paramsOf(data));
    case 'BAD_REQUEST':
      return messageOf(language, 'bad_request');
    default:
      return messageOf(language, 'internal', { id: fieldOf(data, 'id') ?? '–' });
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** The RPC library ends waiting calls with plain errors when the line breaks; they carry no code of their own. */
function isBrokenLine(error: unknown): boolean {
  return error instanceof Error && /clos|not open|abort/i.test(error.message);
}

function paramsOf(data: unknown): MessageParams {
  const params: unknown = read(data, 'params');
  return typeof params === 'object' && params !== null ? (params as MessageParams) : {};
}

function textOf(data: unknown, name: string): string {
  return String(fieldOf(data, name) ?? '');
}

function fieldOf(data: unknown, name: string): string | number | null {
  const value = read(data, name);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function read(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}
