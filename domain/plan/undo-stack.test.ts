import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlanStep, undoStack } from './undo-stack.ts';

const step = (group: string, undoes: string | null = null, more: Partial<PlanStep> = {}): PlanStep => ({
  group,
  undoes,
  label: undoes === null ? `edit ${group}` : '',
  atMs: Number(group),
  changes: 1,
  spent: false,
  ...more,
});
const groups = (entries: readonly { readonly group: string; readonly label: string }[]) =>
  entries.map(({ group, label }) => [group, label]);

describe('the stack read from the log', () => {
  test('an undo moves the edit to redo under its own group, with the name it began with', () => {
    const { undo, redo } = undoStack([step('1'), step('2'), step('3', '2')]);
    expect(groups(undo)).toEqual([['1', 'edit 1']]);
    expect(groups(redo)).toEqual([['3', 'edit 2']]);
  });

  test('undo of the undo is redo; undoing that comes back to redo', () => {
    const redone = [step('1'), step('2', '1'), step('3', '2')];
    expect(groups(undoStack(redone).undo)).toEqual([['3', 'edit 1']]);
    expect(undoStack(redone).redo).toEqual([]);
    expect(groups(undoStack([...redone, step('4', '3')]).redo)).toEqual([['4', 'edit 1']]);
  });

  test('a new edit clears redo', () => {
    expect(undoStack([step('1'), step('2', '1'), step('3')])).toMatchObject({ undo: [{ group: '3' }], redo: [] });
  });

  test('an import taken back, or a step older than those looked at, is passed over', () => {
    expect(groups(undoStack([step('7'), step('8', 'import:b1'), step('9', '2')]).undo)).toEqual([['7', 'edit 7']]);
  });

  test('a step with nothing left to take back is not offered again', () => {
    const { undo } = undoStack([step('1'), step('2', null, { spent: true })]);
    expect(groups(undo)).toEqual([['1', 'edit 1']]);
  });
});

test('any sequence of edits, undos and redos gives the stacks of a plain undo list', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('edit', 'undo', 'redo'), { maxLength: 60 }), (actions) => {
      // The oracle: a list of names and a place in it.
      let names: string[] = [];
      let place = 0;
      const steps: PlanStep[] = [];
      for (const action of actions) {
        const group = String(steps.length + 1);
        const { undo, redo } = undoStack(steps);
        if (action === 'edit') {
          names = [...names.slice(0, place), `edit ${group}`];
          place += 1;
          steps.push(step(group));
          continue;
        }
        const top = (action === 'undo' ? undo : redo).at(-1);
        expect(top === undefined).toBe(action === 'undo' ? place === 0 : place === names.length);
        if (top === undefined) continue;
        place += action === 'undo' ? -1 : 1;
        steps.push(step(group, top.group));
      }
      const { undo, redo } = undoStack(steps);
      expect(undo.map(({ label }) => label)).toEqual(names.slice(0, place));
      expect(redo.map(({ label }) => label).reverse()).toEqual(names.slice(place));
    }),
  );
});
