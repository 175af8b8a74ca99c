import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { attributesOf, createXmlScanner } from './xml.ts';

const fail = (reason: string): never => {
  throw new Error(reason);
};

/** Events as one list, neighbouring text joined: where text is split is nobody's business. */
function scan(pieces: readonly string[]): readonly string[] {
  const events: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') events.push(`text ${text}`);
    text = '';
  };
  const scanner = createXmlScanner(
    {
      open(name, xml, from, to) {
        flush();
        events.push(`open ${name} ${JSON.stringify([...attributesOf(xml, from, to, fail)])}`);
      },
      close(name) {
        flush();
        events.push(`close ${name}`);
      },
      text(piece) {
        text += piece;
      },
    },
    fail,
  );
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return events;
}

function scanWithSaxes(xml: string): readonly string[] {
  const events: string[] = [];
  let text = '';
  let depth = 0;
  const flush = () => {
    if (text !== '') events.push(`text ${text}`);
    text = '';
  };
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    flush();
    depth += 1;
    events.push(`open ${tag.name} ${JSON.stringify(Object.entries(tag.attributes))}`);
  });
  parser.on('closetag', (tag) => {
    flush();
    depth -= 1;
    events.push(`close ${tag.name}`);
  });
  const addText = (piece: string) => {
    if (depth > 0) text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return events;
}

const name = fc.constantFrom('row', 'c', 'v', 'sheetData', 'æble');
const text = fc
  .array(fc.constantFrom('a', 'æ', '😀', ' ', '\n', '\r\n', '>', '&amp;', '&lt;', '&#230;', '&#xE6;', '"', "'", '1'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const attributeText = fc
  .array(fc.constantFrom('a', 'æ', '>', '/', '=', '&quot;', '&amp;', '1', ' '), { maxLength: 5 })
  .map((parts) => parts.join(''));
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('r', 's', 't', 'ref'), attributeText, fc.constantFrom('"', "'")), {
    selector: ([key]) => key,
    maxLength: 3,
  })
  .map((list) => list.map(([key, value, quote]) => ` ${key}=${quote}${value}${quote}`).join(''));
const extra = fc.constantFrom('', '<!-- <x> -->', '<![CDATA[<&]]>', '<?go a>b?>');

const { element } = fc.letrec((tie) => ({
  element: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(name, attributes).map(([tag, list]) => `<${tag}${list}/>`),
    fc
      .tuple(name, attributes, fc.array(fc.oneof(text, extra, tie('element')), { maxLength: 4 }))
      .map(([tag, list, children]) => `<${tag}${list}>${children.join('')}</${tag} >`),
  ),
}));
const document = element.map((root) => `<?xml version="1.0"?>\n${String(root)}\n`);

function cutAt(xml: string, cuts: readonly number[]): readonly string[] {
  const at = [0, ...cuts.map((cut) => Math.min(cut, xml.length)).sort((a, b) => a - b), xml.length];
  return at.slice(1).map((to, index) => xml.slice(at[index], to));
}

describe('agreement with saxes', () => {
  test('same elements, attributes and text, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat(300), { maxLength: 8 }), (xml, cuts) => {
        expect(scan(cutAt(xml, cuts))).toEqual(scanWithSaxes(xml));
      }),
      { numRuns: 1_000 },
    );
  });

  test('what is cut short is refused by both', () => {
    fc.assert(
      fc.property(document, fc.nat(300), (xml, end) => {
        const cut = xml.slice(0, Math.min(end, xml.trimEnd().length - 1));
        expect(() => scanWithSaxes(cut)).toThrow();
        expect(() => scan([cut])).toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

test('prefixes are left out of names', () => {
  expect(scan(['<x:row xmlns:x="u" r:id="1"><x:c/></x:row>'])).toEqual([
    'open row [["x","u"],["id","1"]]',
    'open c []',
    'close c',
    'close row',
  ]);
});

test.each([
  ['a document type', '<!DOCTYPE lolz [<!ENTITY l "l">]><a>&l;</a>', 'doctype'],
  ['in small letters', '<?xml version="1.0"?><!-- x --><!doctype a><a/>', 'doctype'],
  ['inside the root', '<a><!DOCTYPE a></a>', 'doctype'],
  ['an unknown entity', '<a>&nbsp;</a>', 'entity'],
  ['a bare ampersand', '<a>a & b </a>', 'entity'],
  ['an entity beyond Unicode', '<a>&#x110000;</a>', 'entity'],
  ['a wrong closing tag', '<a><b></a></b>', 'closing tag'],
  ['a closing tag too many', '<a/></a>', 'closing tag'],
  ['two roots', '<a/><b/>', 'second root'],
  ['text beside the root', '<a/>x', 'text outside'],
  ['no root', '   ', 'ends early'],
  ['depth', '<a>'.repeat(300), 'depth'],
  ['a tag without end', `<a ${'x'.repeat(200_000)}`, 'tag too long'],
  ['an attribute without quotes', '<a b=1></a>', 'attribute'],
])('%s is refused', (_name, xml, reason) => {
  expect(() => scan([xml])).toThrow(reason);
});
