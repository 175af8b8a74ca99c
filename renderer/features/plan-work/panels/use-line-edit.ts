/** Setting fields of one line from the panel: checked by the domain's rules before it is sent, one step of undo each. */
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import { useWords } from '../../../i18n/i18n.ts';
import type { Names } from '../model/apply-change.ts';
import { brokenRules } from '../model/edit-cells.ts';
import type { FieldPatch, Line } from '../model/plan-line.ts';
import type { PlanWork } from '../use-plan.ts';

export interface LineEdit {
  readonly editable: boolean;
  /** The patch itself, or the code of the rule that the line would break with it. */
  readonly check: (patch: FieldPatch) => Result<FieldPatch, string>;
  readonly set: (patch: FieldPatch, fieldName: string) => void;
  readonly change: (label: string, changes: readonly PlanChange[]) => void;
}

export function useLineEdit(work: PlanWork, line: Line, names: Names): LineEdit {
  const { t } = useWords();
  const { years: frame } = work;
  const changeOf = (fields: FieldPatch): PlanChange => ({ kind: 'update', activityId: line.id, fields });
  return {
    editable: work.editable,
    check(patch) {
      const [broken] = brokenRules(line, [changeOf(patch)], frame, names);
      return broken === undefined ? ok(patch) : err(broken.code);
    },
    set: (patch, fieldName) =>
      work.edit(t('planWork.steps.cell', { column: fieldName, title: line.title }), [changeOf(patch)]),
    change: work.edit,
  };
}
