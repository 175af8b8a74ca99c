import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxInPixels, fieldsOf, meanColour } from './blur.ts';
import { draftOf, unsaved } from './draft.ts';
import { arrowHead, frameOf } from './frame.ts';
import { markAt } from './hit.ts';

describe('a blurred box', () => {
  test('covers every pixel it touches', () => {
    const part = fc.integer({ min: 0, max: 900 });
    const edge = fc.integer({ min: 1, max: 4_000 });
    fc.assert(
      fc.property(part, part, edge, edge, (x, y, width, height) => {
        const box = boxInPixels({ kind: 'blur', x, y, w: 100, h: 100 }, width, height);
        expect(box.left).toBeLessThanOrEqual((x * width) / 1000);
        expect(box.left + box.width).toBeGreaterThanOrEqual(((x + 100) * width) / 1000);
        expect(box.top + box.height).toBeGreaterThanOrEqual(((y + 100) * height) / 1000);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top + box.height).toBeLessThanOrEqual(height);
      }),
    );
  });

  test('has six fields along its longer edge and at least one along the other', () => {
    expect(fieldsOf(600, 300)).toEqual({ across: 6, down: 3 });
    expect(fieldsOf(20, 1_000)).toEqual({ across: 1, down: 6 });
    expect(fieldsOf(3, 3)).toEqual({ across: 6, down: 6 });
  });

  test('takes the mean of every pixel of a field', () => {
    // Two by two: black, white, red, and white again, with the mean worked out by hand.
    const data = new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 255, 255, 255, 255, 255]);
    expect(meanColour({ data, width: 2 }, 0, 0, 2, 2)).toBe('rgb(191 128 128)');
    expect(meanColour({ data, width: 2 }, 0, 1, 1, 2)).toBe('rgb(255 0 0)');
  });
});

describe('marks on a picture', () => {
  const frame = frameOf(2_000, 1_000);

  test('are drawn in units that are even both ways', () => {
    expect(frame).toEqual({ width: 1000, height: 500 });
    expect(frameOf(30, 40)).toEqual({ width: 750, height: 1000 });
  });

  test('are hit where they are seen, the topmost first', () => {
    const marks = [
      { kind: 'blur', x: 100, y: 100, w: 400, h: 400 },
      { kind: 'arrow', x1: 0, y1: 0, x2: 1000, y2: 1000 },
      { kind: 'circle', x: 600, y: 100, w: 300, h: 600 },
    ] as const;
    expect(markAt(marks, { x: 300, y: 300 }, frame)).toBe(1);
    expect(markAt(marks, { x: 450, y: 150 }, frame)).toBe(0);
    // Inside of the circle, away from its line, lies nothing; on its line it does.
    expect(markAt(marks, { x: 750, y: 350 }, frame)).toBeNull();
    expect(markAt(marks, { x: 600, y: 400 }, frame)).toBe(2);
    expect(markAt(marks, { x: 20, y: 900 }, frame)).toBeNull();
  });

  test('an arrow has its tip where it points, and a short one a short head', () => {
    expect(arrowHead({ x: 0, y: 0 }, { x: 100, y: 0 })).toBe('69.4,-14.8 100.0,0.0 69.4,14.8');
    const [start = ''] = arrowHead({ x: 0, y: 0 }, { x: 10, y: 0 }).split(' ');
    expect(Math.abs(Number(start.split(',')[0]) - 10)).toBeLessThan(6);
  });
});

describe('what is written about a photo', () => {
  const photo = { caption: null, takenOn: '2026-11-22', personalData: false, marks: [] };
  const saved = draftOf(photo as unknown as Parameters<typeof draftOf>[0]);

  test('is sent only where it differs', () => {
    expect(unsaved(saved, saved)).toBeNull();
    expect(unsaved(saved, { ...saved, caption: '  ' })).toBeNull();
    expect(unsaved(saved, { ...saved, caption: ' Revne ' })).toEqual({ caption: 'Revne' });
    const circle = { kind: 'circle', x: 1, y: 1, w: 10, h: 10 } as const;
    expect(unsaved(saved, { ...saved, marks: [circle], takenOn: null })).toEqual({ marks: [circle], takenOn: null });
    expect(unsaved({ ...saved, caption: 'Revne' }, { ...saved, caption: '' })).toEqual({ caption: null });
  });
});
