/**
 * Areas whose heading names another unit than square metres: converted with its factor, and told.
 * Must never guess a unit from the size of the numbers.
 */
import type { MappedColumn } from '../../../../contract/import-mapping.ts';
import { squeezedWords } from '../../../../domain/import/likeness.ts';
import type { ImportWords } from '../../mapping/words.ts';
import type { Remark } from '../context/survey.ts';

const AREA = 'areaM2';

export function withAreaUnits(
  mapped: MappedColumn[],
  { words, remarks }: { readonly words: Pick<ImportWords, 'shapes'>; readonly remarks: Remark[] },
): void {
  for (const [index, column] of mapped.entries()) {
    if (column.field !== AREA) continue;
    const unit = areaUnitIn(column.heading, words.shapes.areaUnits);
    if (unit === null) continue;
    mapped[index] = { ...column, factor: unit.factor as NonNullable<MappedColumn['factor']> };
    remarks.push({ code: 'area_converted', column: column.heading, params: { unit: unit.word, factor: unit.factor } });
  }
}

/** Words of a unit stand alone in a heading: `Area (sq ft)`, not `Aftægt`. */
function areaUnitIn(heading: string, areaUnits: ImportWords['shapes']['areaUnits']) {
  const text = ` ${wordsIn(heading)} `;
  for (const [factor, known] of Object.entries(areaUnits)) {
    const word = known.find((one) => text.includes(` ${wordsIn(one)} `));
    if (word !== undefined) return { factor: Number(factor), word };
  }
  return null;
}

function wordsIn(text: string): string {
  return squeezedWords(text, /[^\p{L}\p{N}²]+/u).join(' ');
}
