/**
 * Code page 850 of DOS, in which older systems still write their lists: its letters, and the signs that give it away.
 * Answers for the letters of the Nordic languages also where the page is 865, which has them in the same places.
 */
import { isAscii } from 'node:buffer';

/** Bytes 0x80–0xFF [V: IBM code page 850]. */
const PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
  'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** å, Å, ø, Ø, ü, ä, æ and ö. Windows-1252 has marks and quotes there, or nothing: none of them stands inside a word. Æ (0x92) is its apostrophe. */
const DOS_LETTERS: ReadonlySet<number> = new Set([0x86, 0x8f, 0x9b, 0x9d, 0x81, 0x84, 0x91, 0x94]);
/** Å, Ø and ü, where Windows-1252 has nothing at all. */
const UNASSIGNED: ReadonlySet<number> = new Set([0x8f, 0x9d, 0x81]);
/** å, Å, ø, Ø, æ, Æ, ä, ö and ü of Windows-1252. */
const WINDOWS_LETTERS: ReadonlySet<number> = new Set([0xe5, 0xc5, 0xf8, 0xd8, 0xe6, 0xc6, 0xe4, 0xf6, 0xfc]);

export interface DosEvidence {
  /** Letters inside words that only DOS has there, and those that only Windows has. */
  dos: number;
  windows: number;
}

export function seeDosLetters(line: Uint8Array, evidence: DosEvidence): void {
  for (let at = 0; at + 1 < line.length; at += 1) {
    const byte = line[at] ?? 0;
    if (byte < 0x80) continue;
    const beside = Number(isLetter(line[at - 1])) + Number(isLetter(line[at + 1]));
    if (beside < (UNASSIGNED.has(byte) ? 1 : 2)) continue;
    if (DOS_LETTERS.has(byte)) evidence.dos += 1;
    else if (WINDOWS_LETTERS.has(byte)) evidence.windows += 1;
  }
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

export function decodeDos(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return isAscii(bytes) ? text : text.replace(/[\x80-\xff]/g, (char) => PAGE_850.charAt(char.charCodeAt(0) - 0x80));
}
