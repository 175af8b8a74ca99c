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
  ['program', 0, 'MZ\x90\0'],
  ['parquet', 0, 'PAR1'],
];

/** Name of a known kind of file that is no table, or null. */
export function foreignKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
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
  const has = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('Workbook') || has('Book')) return 'xls';
  if (has('WordDocument')) return 'doc';
  if (has('PowerPoint Document')) return 'ppt';
  if (has('__substg1.0_')) return 'msg';
  return 'ole';
}

/** Text that is a document of another kind, told by how it starts; null for what may be CSV. */
export function foreignText(text: string): string | null {
  const start = text.slice(0, 2_000).trimStart();
  if (/^<(!doctype\s+html|html|head|body|table)\b/i.test(start)) return 'html';
  if (/^<\?xml\b/.test(start)) return start.includes('urn:schemas-microsoft-com:office') ? 'xml-spreadsheet' : 'xml';
  if (/^(\{\s*("|\})|\[\s*(\{|\[|"))/.test(start)) return 'json';
  return null;
}
