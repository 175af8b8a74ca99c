import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnMark, markFault, marksToText, movedMark, type PhotoMark, parseMarks, stretchedMark } from './marks.ts';

const inside = fc.integer({ min: 0, max: 1000 });
const point = fc.record({ x: fc.integer({ min: -500, max: 1500 }), y: fc.integer({ min: -500, max: 1500 }) });
const anyMark: fc.Arbitrary<PhotoMark> = fc
  .record({
    kind: fc.constantFrom('arrow', 'circle', 'blur', 'text' as const),
    from: fc.record({ x: inside, y: inside }),
    to: fc.record({ x: inside, y: inside }),
    text: fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ''),
  })
  .map(({ kind, from, to, text }) => drawnMark(kind as PhotoMark['kind'], from, to, text))
  .filter((mark) => mark !== null);

describe('a mark', () => {
  test('that a hand draws lies within the picture, or is none', () => {
    fc.assert(
      fc.property(fc.constantFrom('arrow', 'circle', 'blur' as const), point, point, (kind, from, to) => {
        const mark = drawnMark(kind as PhotoMark['kind'], from, to);
        if (mark !== null) expect(markFault(mark)).toBeNull();
      }),
    );
  });

  test('stays within the picture however far it is moved or stretched, and keeps its size when moved', () => {
    const far = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(anyMark, far, far, (mark, dx, dy) => {
        const moved = movedMark(mark, dx, dy);
        expect(markFault(moved)).toBeNull();
        expect(markFault(stretchedMark(mark, dx, dy))).toBeNull();
        if (moved.kind === 'circle' && mark.kind === 'circle') expect([moved.w, moved.h]).toEqual([mark.w, mark.h]);
        if (moved.kind === 'arrow' && mark.kind === 'arrow') {
          expect([moved.x2 - moved.x1, moved.y2 - moved.y1]).toEqual([mark.x2 - mark.x1, mark.y2 - mark.y1]);
        }
      }),
    );
  });

  test('stays as it was where stretching would leave an arrow too short to see', () => {
    const arrow = { kind: 'arrow', x1: 100, y1: 100, x2: 200, y2: 100 } as const;
    expect(stretchedMark(arrow, -97, 0)).toEqual(arrow);
    expect(stretchedMark(arrow, -95, 0)).toEqual({ ...arrow, x2: 105 });
  });

  test('is stopped by the edges of the picture', () => {
    const arrow = { kind: 'arrow', x1: 100, y1: 900, x2: 300, y2: 800 } as const;
    expect(movedMark(arrow, -150, 150)).toEqual({ ...arrow, x1: 0, y1: 1000, x2: 200, y2: 900 });
    const box = { kind: 'circle', x: 700, y: 100, w: 200, h: 50 } as const;
    expect(movedMark(box, 150, -150)).toEqual({ ...box, x: 800, y: 0 });
    expect(stretchedMark(box, 150, -150)).toEqual({ ...box, w: 300, h: 5 });
    const words = { kind: 'text', x: 990, y: 10, text: 'Revne' } as const;
    expect(movedMark(words, 20, 20)).toEqual({ ...words, x: 1000, y: 30 });
    expect(stretchedMark(words, 20, 20)).toEqual(words);
  });

  test('of words is written where the hand begins, and cut at 80 letters; a slip of the hand is none', () => {
    const [from, to] = [
      { x: 10.4, y: -3 },
      { x: 12, y: 0 },
    ];
    expect(drawnMark('text', from, to, 'x'.repeat(90))).toEqual({ kind: 'text', x: 10, y: 0, text: 'x'.repeat(80) });
    expect(drawnMark('arrow', from, to)).toBeNull();
    expect(drawnMark('text', from, to)).toBeNull();
  });

  test('drawn backwards is the same box', () => {
    const box = { kind: 'blur', x: 100, y: 200, w: 300, h: 50 };
    expect(drawnMark('blur', { x: 100, y: 200 }, { x: 400, y: 250 })).toEqual(box);
    expect(drawnMark('blur', { x: 400, y: 250 }, { x: 100, y: 200 })).toEqual(box);
  });

  test.each([
    [{ kind: 'arrow', x1: 0, y1: 0, x2: 3, y2: 4 }, null],
    [{ kind: 'arrow', x1: 0, y1: 0, x2: 3, y2: 3 }, 'too_small'],
    [{ kind: 'arrow', x1: 0, y1: 0, x2: 1001, y2: 3 }, 'outside'],
    [{ kind: 'circle', x: 900, y: 0, w: 101, h: 10 }, 'outside'],
    [{ kind: 'blur', x: 0, y: 0, w: 1000, h: 4 }, 'too_small'],
    [{ kind: 'text', x: 0, y: 1001, text: 'Revne' }, 'outside'],
    [{ kind: 'text', x: 0, y: 0, text: '   ' }, 'no_text'],
    [{ kind: 'text', x: 0, y: 0, text: 'x'.repeat(81) }, 'text_too_long'],
    [{ kind: 'circle', x: 0.5, y: 0, w: 10, h: 10 }, 'outside'],
  ] as const)('%j: %s', (mark, fault) => {
    expect(markFault(mark)).toBe(fault);
  });
});

describe('stored marks', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 20 }), (marks) => {
        expect(parseMarks(marksToText(marks))).toEqual({ marks, complete: true });
      }),
    );
  });

  test('are one text, and none is no text', () => {
    const words: PhotoMark = { kind: 'text', x: 1, y: 2, text: 'Råd' };
    expect(marksToText([])).toBeNull();
    expect(parseMarks(marksToText([words]))).toEqual({ marks: [words], complete: true });
    expect(parseMarks('')).toEqual({ marks: [], complete: true });
  });

  test('of another version or damaged are left out, and said to be', () => {
    const arrow = { kind: 'arrow', x1: 0, y1: 0, x2: 500, y2: 500 };
    expect(parseMarks(JSON.stringify([arrow, { kind: 'mosaic', x: 1 }]))).toEqual({ marks: [arrow], complete: false });
    for (const text of [
      '{',
      '{}',
      'null',
      '7',
      '[null]',
      '[{"kind":"blur","x":"0"}]',
      '[{"kind":"text","x":1,"y":1}]',
    ]) {
      expect(parseMarks(text)).toEqual({ marks: [], complete: false });
    }
    expect(parseMarks(null)).toEqual({ marks: [], complete: true });
  });
});
