/**
 * Codes into sentences: one place for page, command line and import results.
 * Answers for: every refusal and finding reads as what, where and what to do, in Danish or English; an unknown code still gives a sentence.
 * Must never show a path, a stack, or a file's text at length.
 */
import type { Language } from '../common.ts';
import { da, type MessageCode } from './da.ts';
import { en } from './en.ts';

export type { MessageCode } from './da.ts';

export type MessageParams = Readonly<Record<string, string | number | null | undefined>>;

export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(da, code);
}

/**
 * The sentence for a code. `file`, `sheet`, `row` and `column` among the params are put before it as its place;
 * a parameter `x_da`/`x_en` is used for `{x}` in its language.
 */
export function messageOf(language: Language, code: string, params: MessageParams = {}): string {
  const known = resolve(code, params);
  const template = textOf(language, known ?? 'unknown');
  const sentence = fill(template, language, known === null ? { ...params, code: code.slice(0, 40) } : params);
  const place = placeOf(language, template, params);
  const counted = typeof params['count'] === 'number' && (params['row'] ?? null) === null;
  const suffix = counted ? ` ${fill(textOf(language, 'count_suffix'), language, params)}` : '';
  return `${place === '' ? '' : `${place}: `}${sentence}${suffix}`;
}

/** The sentence for a failure of disk or database; `code` is one of db's storage codes. */
export function storageMessageOf(language: Language, code: string, params: MessageParams = {}): string {
  return messageOf(language, `storage_${code}`, params);
}

/** Storage codes are found without their prefix, a missing thing of a kind without a sentence of its own gets the general one. */
function resolve(code: string, params: MessageParams): MessageCode | null {
  const storage = `storage_${code}`;
  // Both an imported file and the workspace's own can be empty; only the former has a name to tell.
  if (isMessageCode(storage) && (!isMessageCode(code) || (params['file'] ?? null) === null)) return storage;
  if (isMessageCode(code)) return code;
  return code.startsWith('not_found_') ? 'not_found' : null;
}

function textOf(language: Language, code: MessageCode): string {
  return language === 'da' ? da[code] : en[code];
}

function placeOf(language: Language, template: string, params: MessageParams): string {
  const parts: string[] = [];
  for (const name of ['file', 'sheet', 'row', 'column'] as const) {
    const value = params[name] ?? '';
    if (value !== '' && !template.includes(`{${name}}`))
      parts.push(fill(textOf(language, `place_${name}`), language, params));
  }
  return parts.join(', ');
}

/** Parameters that name a thing of ours by its code, and where the words for it stand. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['entity', 'entity_'],
  ['looksLike', 'kind_'],
  ['format', 'format_'],
  ['needed', 'needs_'],
  ['fault', 'line_'],
]);

function fill(template: string, language: Language, params: MessageParams): string {
  return template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const said = params[`${name}_${language}`] ?? derived(name, params, language);
    const value = said ?? params[name];
    const word = `${WORDS.get(name) ?? ''}${String(value).replaceAll('-', '_')}`;
    return said == null && WORDS.has(name) && isMessageCode(word) ? textOf(language, word) : shown(value, language);
  });
}

function shown(value: string | number | null | undefined, language: Language): string {
  if (typeof value === 'number') return language === 'da' ? String(value).replace('.', ',') : String(value);
  const text = (value ?? '–').replace(/\s+/g, ' ');
  return text.length <= 120 ? text : `${text.slice(0, 117)}…`;
}

/** `{limitMb}` from `limitBytes`, `{xOn}` as a day is written; null for all other names. */
function derived(name: string, params: MessageParams, language: Language): string | number | null {
  if (name === 'limitMb') return megabytes(params['limitBytes']) ?? null;
  return name.endsWith('On') ? day(params[name], language) : null;
}

function day(value: MessageParams[string], language: Language): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typeof value === 'string' ? value : '');
  return match && language === 'da' ? `${match[3]}.${match[2]}.${match[1]}` : null;
}

function megabytes(bytes: string | number | null | undefined): number | undefined {
  return typeof bytes === 'number' ? Math.floor(bytes / 1_000_000) : undefined;
}
