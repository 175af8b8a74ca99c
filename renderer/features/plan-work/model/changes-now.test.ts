import { describe, expect, it } from 'vitest';
import type { PlanChanges } from './changes.ts';
import { changesNow } from './changes-now.ts';
import { FRAME, testLine } from './testing.ts';

const NONE: PlanChanges = {
  versionNo: 3,
  byLine: new Map(),
  counts: [],
  dropped: [],
  ghostOre: new Map([[2030, 10_000_000]]),
  totalOre: 0,
};
/** 100.000 kr. in 2030, 2040 and 2050. */
const roof = testLine();
const now = (changes: PlanChanges, before: readonly (typeof roof)[], after: readonly (typeof roof)[]) =>
  changesNow(changes, before, after, FRAME);

describe('changes with the edits on their way', () => {
  it('are those compared, as long as no line is another', () => {
    expect(now(NONE, [roof], [roof])).toBe(NONE);
    expect(now(NONE, [roof], [testLine()])).toBe(NONE);
  });

  it('mark an edited line at once, with what it does to the total; the ghost stays', () => {
    const dearer = now(NONE, [roof], [testLine({ unitPriceOre: 110_000 })]);
    expect(dearer.byLine.get('roof')).toMatchObject({
      mark: 'price',
      line: { kinds: ['price'], fromOre: 30_000_000, toOre: 33_000_000, totalOre: 3_000_000 },
    });
    expect(dearer).toMatchObject({ counts: [['price', 1]], totalOre: 3_000_000, ghostOre: NONE.ghostOre });
  });

  it('add to what the engine told of the line, from where it stood in the version in force', () => {
    const moved = now(NONE, [roof], [testLine({ firstYear: 2032 })]);
    expect(moved.byLine.get('roof')?.line).toMatchObject({ kinds: ['moved'], fromYear: 2030, toYear: 2032 });
    const both = now(moved, [testLine({ firstYear: 2032 })], [testLine({ firstYear: 2034, unitPriceOre: 110_000 })]);
    expect(both.byLine.get('roof')).toMatchObject({
      mark: 'moved',
      line: { kinds: ['moved', 'price'], fromYear: 2030, toYear: 2034, fromOre: 30_000_000, totalOre: 3_000_000 },
    });
    expect(both.totalOre).toBe(3_000_000);
  });

  it('mark a new line as new, whatever is changed in it then, and forget it when it is deleted', () => {
    const door = testLine({ id: 'door' });
    const added = now(NONE, [roof], [roof, door]);
    expect(added.byLine.get('door')).toMatchObject({ mark: 'new', line: { fromOre: null, toOre: 30_000_000 } });
    expect(added.totalOre).toBe(30_000_000);
    const priced = now(added, [roof, door], [roof, testLine({ id: 'door', unitPriceOre: 200_000 })]);
    expect(priced).toMatchObject({ totalOre: 60_000_000, counts: [['new', 1]] });
    expect(now(added, [roof, door], [roof])).toMatchObject({ totalOre: 0, counts: [], dropped: [] });
  });

  it('tell a deleted line as dropped, with all it cost', () => {
    const gone = now(NONE, [roof], []);
    expect(gone.dropped).toMatchObject([{ title: 'Nyt tagpap', fromYear: 2030, fromOre: 30_000_000, toOre: null }]);
    expect(gone).toMatchObject({ totalOre: -30_000_000, counts: [] });
  });
});
