/**
 * What bytes are, told by their first bytes and not by the file's name: a photo called plan.csv is a photo.
 * Only recognises; must never open, run or interpret what it recognises.
 */

export type Container = 'zip' | 'gzip' | 'ole' | 'text';

const SIGNATURES: readonly (readonly [name: string, offset: number, bytes: string])[] = [
  ['png', 0, '\x89PNG'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF8'],
  ['pdf', 0, '%PDF'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['webp', 8, 'WEBP'],
  ['heic', 4, 'ftyphei'],
  ['heic', 4, 'ftypmif1'],
  ['video', 4, 'ftyp'],
  ['rar', 0, 'Rar!'],
  ['7z', 0, "7z\xbc\xaf'\x1c"],
  ['rtf', 0, '{\\rtf'],
  ['sqlite', 0, 'SQLite format 3\0'],
  ['program', 0, '\x7fELF'],
  ['program', 0, '\xcf\xfa\xed\xfe'],
  ['program', 0, 'MZ\x90\0'],
  ['access', 4, 'Standard Jet DB'],
  ['access', 4, 'Standard ACE DB'],
  ['parquet', 0, 'PAR1'],
];

/** Name of a known kind of file that is no table, or null. */
export function foreignKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 20)).toString('latin1');
  if (head.startsWith('BM') && head.startsWith('\0\0\0\0', 6)) return 'bmp';
  for (const [name, offset, signature] of SIGNATURES) {
    if (head.startsWith(signature, offset)) return name;
  }
  return null;
}

export function containerOf(bytes: Uint8Array): Container {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\x1f\x8b')) return 'gzip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  return 'text';
}

/** A worksheet of the eighties and nineties, before it lay in a compound file: the first record names the version. */
export function isBareXls(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4)).toString('latin1');
  return ['\x09\0\x04\0', '\x09\x02\x06\0', '\x09\x04\x06\0', '\x09\x08\x08\0', '\x09\x08\x10\0'].includes(head);
}

/** A workbook of which only the first two or three bytes arrived; as text it would be one cell "PK". */
export function isCutToSignature(bytes: Uint8Array): boolean {
  return bytes.length < 4 && bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Compound files hold old Office documents and password-protected new ones. The directory inside names
 * its streams in UTF-16; looking for those names is enough to tell a person what to do.
 */
export function oleKind(bytes: Uint8Array): 'encrypted' | 'xls' | 'doc' | 'ppt' | 'msg' | 'ole' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (stream: string): boolean => {
    const wanted = Buffer.from(stream, 'utf16le');
    let at = file.indexOf(wanted);
    // Where a name begins: the macros of a new workbook have a stream called ThisWorkbook.
    while (at >= 2 && file.readUInt16LE(at - 2) !== 0) at = file.indexOf(wanted, at + 1);
    return at >= 0;
  };
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('Workbook') || has('Book')) return 'xls';
  if (has('WordDocument')) return 'doc';
  if (has('PowerPoint Document')) return 'ppt';
  if (has('__substg1.0_')) return 'msg';
  return 'ole';
}

const MARKUP_LOOKED_AT = 2_000;
/** Words of the documents other programs write as text, at the start of the first line. */
const TEXT_SIGNATURES: readonly (readonly [name: string, start: RegExp])[] = [
  ['script', /^#!\s?\//],
  ['postscript', /^%!PS/],
  ['calendar', /^BEGIN:V(?:CALENDAR|CARD)\s/],
  ['msg', /^(?:Return-Path|Received|MIME-Version|Delivered-To|Message-ID): /i],
  ['json', /^(?:\{\s*(?:"|\})|\[\s*(?:\{|\[|"|\]\s*$))/],
];

/** Text that is a document of another kind, told by how it starts; null for what may be CSV. */
export function foreignText(text: string): string | null {
  const start = text.slice(0, MARKUP_LOOKED_AT).trimStart();
  if (start.startsWith('<')) return markupKind(start);
  return TEXT_SIGNATURES.find(([, signature]) => signature.test(start))?.[0] ?? null;
}

/** Tags that a page can begin with, or an answer of a server that should have been a file. */
const PAGE = /^<(?:!doctype\s+html|html|head|body|table|title|meta|div|p|h1|script|style|span|br|b|center)\b/i;

function markupKind(start: string): string | null {
  let text = start;
  while (text.startsWith('<!--')) {
    const end = text.indexOf('-->');
    if (end < 0) return 'html';
    text = text.slice(end + 3).trimStart();
  }
  if (/^<!doctype\s+svg\b|^<svg\b/i.test(text)) return 'svg';
  if (PAGE.test(text)) return 'html';
  if (/^<\?xml\b/i.test(text)) {
    if (text.includes('urn:schemas-microsoft-com:office')) return 'xml-spreadsheet';
    if (text.includes('opendocument:xmlns:office')) return 'ods';
    if (/<svg\b/i.test(text)) return 'svg';
    return /<html\b/i.test(text) ? 'html' : 'xml';
  }
  // A heading in angle brackets is a heading: an element has attributes, or text and no delimiter after it.
  return /^<(?:!doctype\b|[a-z][\w:.-]*(?:\s+[\w:.-]+\s*=|\s*\/?>\s*(?![;,\t|\s])))/i.test(text) ? 'xml' : null;
}
