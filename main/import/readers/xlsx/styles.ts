/** Which cell formats of a workbook show dates, and which pad with zeros. Everything else about looks is ignored. */
import type { ReadContext } from '../context.ts';
import type { DeflatedPart } from '../inflate.ts';
import { builtInFormat, formatOfCode, type NumberFormat } from './dates.ts';
import { scanWholePart, xmlFailure } from './parts.ts';
import { attributesOf } from './xml.ts';

/** Number formats by cell style index (the `s` of a cell). */
export type CellFormats = readonly NumberFormat[];

export function readStyles(context: ReadContext, part: DeflatedPart): CellFormats {
  const fail = xmlFailure(context, part.entry);
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  scanWholePart(context, part, {
    open(name, xml, from, to) {
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'numFmt') {
        const attributes = attributesOf(xml, from, to, fail);
        custom.set(Number(attributes.get('numFmtId')), formatOfCode(attributes.get('formatCode') ?? ''));
      }
      if (name === 'xf' && inCellFormats) {
        const id = Number(attributesOf(xml, from, to, fail).get('numFmtId') ?? 0);
        formats.push(custom.get(id) ?? builtInFormat(id));
        refuseTooMany(context, part, Math.max(formats.length, custom.size));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text() {},
  });
  return formats;
}

function refuseTooMany(context: ReadContext, part: DeflatedPart, count: number): void {
  if (count > context.limits.styles) context.refuse('bad_workbook', { reason: 'styles', entry: part.entry });
}
