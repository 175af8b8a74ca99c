/**
 * The end of a replica's log while one transaction writes to it.
 * Answers for: numbers without a gap, stamps that rise, each hash over the one before; nothing of it is kept unless the transaction is.
 * An import appends several hundred thousand operations, so what is the same for all of them is made once.
 */
import { encodeStamp, type HlcState, tick } from '../../domain/sync/hlc.ts';
import type { EntityName } from '../entities.ts';
import type { Statements } from '../storage/statements.ts';
import { hexOf, operationHashHex } from './chain.ts';

export interface LogMeta {
  readonly replica: string;
  readonly actor: string;
  readonly cause: string;
}

export interface OperationLog {
  readonly firstSeq: number;
  /** How many this transaction has appended. */
  readonly count: number;
  /** The stamp of the next operation. The bytes are used again after it is appended: whoever keeps them copies them. */
  stamp(): Uint8Array;
  /** Appends the operation that `stamp` was asked for. `patch` is canonical JSON. */
  append(entity: EntityName, rowId: string, patch: string): void;
  /** Writes down where the log ends. Does nothing when nothing was appended. */
  save(): void;
}

const COLUMNS = 'INSERT INTO operation (replica, seq, grp, hlc, entity, row_id, patch, actor, cause, hash)';
const APPEND = `${COLUMNS} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
/** From so many operations on, what is the same for all of them is written into the statement instead of being handed over each time. */
const MANY = 1_000;
/** Milliseconds and counter; the replica behind them never changes. */
const CLOCK_BYTES = 8;

/** Reads where the log ends: inside the transaction, as another process may have written since. */
export function openLog(statements: Statements, clock: { nowMs(): number }, meta: LogMeta): OperationLog {
  const { replica, actor, cause } = meta;
  const head = readHead(statements);
  const firstSeq = head.seq;
  const bytes = Buffer.from(encodeStamp(head.clock, replica));
  const replicaHex = bytes.toString('hex', CLOCK_BYTES);
  const hash = Buffer.alloc(32);
  const append = statements.get(APPEND);
  let next: HlcState | null = null;

  const many = new Map<EntityName, ReturnType<Statements['get']>>();
  const manyOf = (entity: EntityName) => {
    const known = many.get(entity);
    if (known !== undefined) return known;
    const [own, by, why] = [replica, actor, cause].map(literal);
    const values = `(${own}, ?, ${firstSeq}, ?, ${literal(entity)}, ?, ?, ${by}, ${why}, ?)`;
    const statement = statements.get(`${COLUMNS} VALUES ${values}`);
    many.set(entity, statement);
    return statement;
  };
  const stamp = () => {
    if (next === null) {
      next = tick(head.clock, clock.nowMs());
      bytes.writeUIntBE(next.ms, 0, 6);
      bytes.writeUInt16BE(next.counter, 6);
    }
    return bytes;
  };
  return {
    firstSeq,
    get count() {
      return head.seq - firstSeq;
    },
    stamp,
    append(entity, rowId, patch) {
      stamp();
      head.clock = next ?? head.clock;
      next = null;
      const { seq } = head;
      const hlc = bytes.toString('hex', 0, CLOCK_BYTES) + replicaHex;
      const text = { replica, seq, grp: firstSeq, hlc, entity, row_id: rowId, patch, actor, cause };
      head.hash = operationHashHex(head.hash, text);
      hash.write(head.hash, 'hex');
      if (seq - firstSeq < MANY) append.run(replica, seq, firstSeq, bytes, entity, rowId, patch, actor, cause, hash);
      else manyOf(entity).run(seq, bytes, rowId, patch, hash);
      head.seq += 1;
    },
    save() {
      if (head.seq === firstSeq) return;
      statements
        .get('UPDATE workspace SET clock_ms = ?, clock_counter = ?, next_seq = ?, last_hash = ? WHERE one = 1')
        .run(head.clock.ms, head.clock.counter, head.seq, Buffer.from(head.hash, 'hex'));
      statements
        .get('INSERT INTO cause_range (replica, first_seq, last_seq, cause, at_ms) VALUES (?, ?, ?, ?, ?)')
        .run(replica, firstSeq, head.seq - 1, cause, head.clock.ms);
    },
  };
}

/** A text as SQL writes it, whatever is in it: its bytes in hexadecimal. */
function literal(text: string): string {
  return `CAST(x'${Buffer.from(text, 'utf8').toString('hex')}' AS TEXT)`;
}

interface Head {
  clock: HlcState;
  seq: number;
  /** Hexadecimal. */
  hash: string;
}

function readHead(statements: Statements): Head {
  const row = statements
    .get('SELECT clock_ms, clock_counter, next_seq, last_hash FROM workspace WHERE one = 1')
    .get() as {
    clock_ms: number;
    clock_counter: number;
    next_seq: number;
    last_hash: Uint8Array;
  };
  return { clock: { ms: row.clock_ms, counter: row.clock_counter }, seq: row.next_seq, hash: hexOf(row.last_hash) };
}
