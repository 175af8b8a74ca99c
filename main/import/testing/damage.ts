/**
 * Seeded damage to valid files: bytes changed, cut, doubled, zeroed, words of trouble put in, the end lost; and parts of an
 * archive damaged inside a sound one, so that the contents are hit and not only the checksums.
 * For tests only; never imported by code that ships.
 */
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import type { TableFile } from '../readers/index.ts';
import { type Chance, chanceOf } from './random.ts';

const TROUBLE = [
  '"',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\0',
  '\ufeff',
  '\ufffd',
  '=',
  '-',
  '1e999',
  '-0',
  '99999999999999999999',
  '{',
  '[',
  '}',
  ']',
  ':',
  '\\u0000',
  '__proto__',
  '<',
  '>',
  '</row>',
  '<!DOCTYPE x>',
  ']]>',
  '&#0;',
  '&x;',
  ' r="A0"',
  ' t="s"',
  '2026-02-30',
  '13/13/13',
  '12.345,6.7',
  'null',
] as const;

/** The same seed gives the same damage on every machine. */
export function damaged({ name, bytes }: TableFile, seed: number): TableFile {
  const chance = chanceOf(seed);
  if (chance.percent(60)) {
    if (/\.(?:xlsx|zip)$/.test(name)) return { name, bytes: inside(bytes, chance) };
    if (name.endsWith('.gz')) return { name, bytes: gzipSync(wounded(gunzipSync(bytes), chance), { mtime: 0 }) };
  }
  return { name, bytes: wounded(bytes, chance) };
}

/** Parts whose damage says something; the others are only looked at for a DOCTYPE. */
const PART = /sheet\d*\.xml$|sharedStrings|styles|workbook\.xml|\.csv$/;

function inside(archive: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(archive);
  const names = Object.keys(parts)
    .filter((name) => PART.test(name))
    .sort();
  const hit = names[chance.below(names.length)];
  for (const name of names) {
    const part = parts[name];
    if (name !== hit || part === undefined) continue;
    const isReworded = name.endsWith('.xml') && chance.percent(60);
    parts[name] = new Uint8Array(isReworded ? reworded(part, chance) : wounded(part, chance));
  }
  return zipSync(parts, { level: 0, mtime: 315_532_800_000 + 86_400_000 });
}

/** Values, texts and attributes a sheet is made of. */
const WORDED = /<v>[^<]*<\/v>|<t[^>]*>[^<]*<\/t>| (?:r|s|t|numFmtId)="[^"]*"|<f>[^<]*<\/f>|<c [^>]*\/>/g;

/** Damage that leaves the XML well formed, so that what is hit is the meaning: values, types, styles, references. */
function reworded(part: Uint8Array, chance: Chance): Uint8Array {
  const whole = Buffer.from(part).toString('utf8');
  const count = [...whole.matchAll(WORDED)].length;
  const hits = new Set(Array.from({ length: 1 + chance.below(4) }, () => chance.below(Math.max(1, count))));
  let at = -1;
  const text = whole.replaceAll(WORDED, (found) => {
    at += 1;
    if (!hits.has(at)) return found;
    const word = chance
      .pick(TROUBLE)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\0', '');
    if (chance.percent(20)) return found.startsWith(' ') ? '' : found + found;
    return found.startsWith(' ') ? found.replace(/"[^"]*"/, `"${word}"`) : found.replace(/>[^<]*</, () => `>${word}<`);
  });
  return Buffer.from(text, 'utf8');
}

function wounded(whole: Uint8Array, chance: Chance): Uint8Array {
  let bytes = Buffer.from(whole);
  for (let wound = chance.below(5); wound >= 0; wound -= 1) {
    const at = chance.below(bytes.length + 1);
    const length = 1 + chance.below(40);
    const [before, hit, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
    const kind = chance.below(7);
    if (kind === 0) bytes = Buffer.concat([before, after]);
    else if (kind === 1) bytes = Buffer.concat([before, hit, hit, after]);
    else if (kind === 2) bytes = Buffer.concat([before, Buffer.alloc(hit.length), after]);
    else if (kind <= 4) bytes = Buffer.concat([before, Buffer.from(chance.pick(TROUBLE)), hit, after]);
    else if (at < bytes.length) bytes[at] = chance.below(256);
  }
  return chance.percent(8) ? bytes.subarray(0, chance.below(bytes.length + 1)) : bytes;
}
