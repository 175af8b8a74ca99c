/**
 * The hash chain of a replica's operations.
 * Answers for: an operation that was changed, dropped or put in between is found. Each hash covers the content and the previous hash.
 */
import { hash } from 'node:crypto';

export interface OperationContent {
  readonly replica: string;
  readonly seq: number;
  readonly grp: number;
  readonly hlc: Uint8Array;
  readonly entity: string;
  readonly row_id: string;
  readonly patch: string;
  readonly actor: string;
  readonly cause: string;
}

/** The same with the stamp in hexadecimal. */
export type OperationText = Omit<OperationContent, 'hlc'> & { readonly hlc: string };

/** SHA-256 over the previous hash and the operation's fields, each set off by a unit separator (no field holds one: JSON escapes it). */
export function operationHash(previous: Uint8Array, o: OperationContent): Uint8Array {
  return Buffer.from(operationHashHex(hexOf(previous), { ...o, hlc: hexOf(o.hlc) }), 'hex');
}

/** The same, hexadecimal in and out: node's quick way (asking for a buffer costs twice as much). */
export function operationHashHex(previous: string, o: OperationText): string {
  const head = `${previous}\u001f${o.replica}\u001f${o.seq}\u001f${o.grp}\u001f${o.hlc}\u001f${o.entity}\u001f${o.row_id}`;
  return hash('sha256', `${head}\u001f${o.actor}\u001f${o.cause}\u001f${o.patch}`, 'hex');
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
