/**
 * The department a row of a mapped table belongs to, put in the place of what the row calls it.
 * Answers for number and key of the row being those of the department that is meant, before anything is made of them.
 */

import type { ProfileTable } from '../profile-schema.ts';
import type { Cell } from '../readers/index.ts';
import type { RowScope } from '../row-scope.ts';
import { cellText, shorten, type Value } from '../values.ts';
import type { Departments } from './departments.ts';
import type { StatedOrganisation } from './organisations.ts';

export interface Placing {
  /** Before columns are made of other columns. */
  place(scope: RowScope, values: Value[], cells: readonly Cell[]): void;
  /** After that: a department that is called nothing else takes what stood behind its number. */
  entitle(values: Value[]): void;
}

/** Null for a table that does not ask for it. */
export function createPlacing({ columns }: ProfileTable, departments: Departments): Placing | null {
  const keyAt = columns.findIndex(({ place }) => place !== undefined);
  const spec = columns[keyAt]?.place;
  if (spec === undefined) return null;
  const at = (column: string) => columns.findIndex(({ name }) => name === column);
  const [numberAt, nameAt, titleAt] = [at('departmentNumber'), at('departmentName'), at('departmentTitle')];
  const [organisationAt, organisationNameAt, organisationKeyAt] = [
    at('organisationNumber'),
    at('organisationName'),
    at('organisationKey'),
  ];
  const isConstant = columns[organisationAt]?.constant !== undefined;
  const { isList } = spec;
  const { organisations } = departments;
  let title: string | null = null;

  const told = new Set<string>();
  const tellOrganisation = (scope: RowScope, number: string | null, { key, name, code }: StatedOrganisation) => {
    const heading = scope.row.heading(number === null ? 'organisationName' : 'organisationNumber');
    if (code === 'organisation_ambiguous') scope.reject(code, heading, { value: shorten(name ?? '') });
    else if (!told.has(key)) {
      told.add(key);
      scope.tell('info', code, heading, { value: shorten(number ?? ''), name: shorten(name ?? '') });
    }
  };
  const text = (value: Value | undefined) => (value === null || value === undefined ? null : String(value));
  return {
    place(scope, values, cells) {
      title = null;
      const number = text(values[numberAt]);
      if (number === null) return;
      const { source } = scope.row;
      // An empty cell is read as the usual organisation, which nobody stated.
      const isStated = isConstant
        ? spec.isStated
        : cellText(cells[source.layout.columnAt[organisationAt] ?? -1] ?? null) !== '';
      const byNumber = isStated ? text(values[organisationAt]) : null;
      const stated = organisations.stated(byNumber, text(values[organisationNameAt]));
      const usual = organisations.usual(spec.usual);
      const name = text(values[nameAt]);
      const found = departments.find({ number, name, organisation: stated?.key ?? null, usual, isList });
      values[organisationKeyAt] = found.organisation;
      if (organisationAt >= 0) values[organisationAt] = found.organisation;
      if (stated !== null && stated.name !== null && organisationNameAt >= 0) values[organisationNameAt] = stated.name;
      if (stated !== null && stated.code !== '') tellOrganisation(scope, byNumber, stated);
      values[numberAt] = found.number;
      values[keyAt] = found.key;
      if (name === null) title = found.title;
      const heading = found.remarks.length + found.once.length === 0 ? null : scope.row.heading('departmentNumber');
      for (const { level, code, params } of [...found.remarks, ...found.once]) {
        if (level === 'error') scope.reject(code, heading, params);
        else scope.tell(level, code, heading, params);
      }
    },
    entitle(values) {
      if (title !== null && titleAt >= 0) values[titleAt] = title;
    },
  };
}
