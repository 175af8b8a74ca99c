/** How the fields of a synced entity are declared. */

/** How a field is stored. `bool` is 0/1, `json` canonical JSON text, `day` YYYY-MM-DD, `ms` an instant. */
export type FieldType = 'text' | 'int' | 'bool' | 'json' | 'day' | 'ms';

export interface FieldSpec {
  readonly type: FieldType;
  readonly required?: true;
}

export interface EntitySpec {
  readonly fields: Readonly<Record<string, FieldSpec>>;
  /** Fields that are written and merged as one (sync.md, Merge). */
  readonly groups?: readonly (readonly string[])[];
  /** A row of it stands once it is written: no undo reaches it. */
  readonly final?: true;
}

export const text = { type: 'text' } as const;
export const int = { type: 'int' } as const;
export const bool = { type: 'bool' } as const;
export const json = { type: 'json' } as const;
export const day = { type: 'day' } as const;
export const ms = { type: 'ms' } as const;
export const requiredText = { type: 'text', required: true } as const;
export const requiredInt = { type: 'int', required: true } as const;
export const requiredDay = { type: 'day', required: true } as const;
