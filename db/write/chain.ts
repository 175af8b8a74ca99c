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

/** SHA-256 over the previous hash and the operation's fields, each set off by a unit separator (no field holds one: JSON escapes it). */
export function operationHash(previous: Uint8Array, o: OperationContent): Uint8Array {
  const hlc = Buffer.from(o.hlc.buffer, o.hlc.byteOffset, o.hlc.byteLength).toString('hex');
  const before = Buffer.from(previous.buffer, previous.byteOffset, previous.byteLength).toString('hex');
  const parts = [before, o.replica, o.seq, o.grp, hlc, o.entity, o.row_id, o.actor, o.cause, o.patch];
  // Out as hexadecimal text and back: node's quick way (asking for a buffer costs twice as much).
  return Buffer.from(hash('sha256', parts.join('\u001f'), 'hex'), 'hex');
}
