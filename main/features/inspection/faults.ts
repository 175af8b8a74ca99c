/** Why a change was refused: only codes that have a sentence. */
import type { MessageCode } from '../../../contract/messages/index.ts';
import type { inspectionDa } from '../../../contract/messages/inspection-da.ts';

export type FaultCode = MessageCode & keyof typeof inspectionDa;

export interface FieldFault {
  readonly field: string;
  readonly code: FaultCode;
}

export interface CodedFault extends FieldFault {
  readonly index: number;
}

export const NONE: readonly FieldFault[] = [];

export function fault(field: string, code: FaultCode): readonly FieldFault[] {
  return [{ field, code }];
}
