/**
 * Generated files with mixed styles: each value is read right, or asked about, or its row is rejected by name. Never silently wrong.
 * TILSTAND_LONG=1 looks at all 500; the seeds are 1 … n. More than half of what is asked are American dates, which always are.
 */
import { expect, test } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { analyse } from '../detection/analyse.ts';
import { ImportRefusal } from '../findings.ts';
import { compileMapping } from '../mapping/compile.ts';
import { loadWords } from '../mapping/words.ts';
import { type CheckedContent, createUnpacker } from '../packed-batch.ts';
import { runPipeline } from '../pipeline.ts';
import { ASSETS } from '../profiles.ts';
import { type StyledFile, styledFile } from '../testing/styled-files.ts';

const IS_LONG = process.env['TILSTAND_LONG'] === '1';
const FILES = IS_LONG ? 500 : 150;
const words = loadWords(ASSETS);

type Verdict = 'right' | 'asked' | 'rejected';

const FIELDS = [
  ['quantity_milli', 'quantityMilli'],
  ['unit_price_ore', 'priceOre'],
  ['price_date', 'day'],
  ['text', 'text'],
] as const;

/** Throws where a value arrived that the file does not say. */
async function verdictOf(file: StyledFile): Promise<Verdict> {
  const { mapping, questions } = analyse({
    files: [file],
    words,
    learnt: [],
    kind: null,
    organisation: '1',
    department: null,
    profiles: [],
    stored: [],
  });
  if (mapping === null || questions.length > 0) return 'asked';
  const { profile, readings } = compileMapping(mappingSchema.parse(mapping), {
    words,
    remembered: new Map(),
    organisation: '1',
    currencies: new Map(),
    thisYear: 2026,
  });
  const unpack = createUnpacker();
  const arrived = new Map<number, CheckedContent>();
  let rejected = 0;
  try {
    const summary = await runPipeline(
      { files: [file], profile, readings, workspaceId: '11111111-2222-4333-8444-555555555555', classes: [] },
      {
        lookup: async () => new Set(),
        async emit(records) {
          for (const { entity, row, content } of unpack(records)) {
            if (entity === 'price_observation') arrived.set(row, content());
          }
        },
        progress: () => undefined,
      },
    );
    rejected = summary.rowsRejected;
  } catch (thrown) {
    if (thrown instanceof ImportRefusal) return 'rejected';
    throw thrown;
  }
  const first = file.text.split('\r\n').length - file.rows.length + 1;
  file.rows.forEach((row, at) => {
    const content = arrived.get(first + at);
    if (content === undefined) return;
    for (const [field, truth] of FIELDS)
      expect(content.set[field], `${field} in ${row.text} ${row.number}`).toBe(row[truth]);
  });
  expect(arrived.size + rejected).toBe(file.rows.length);
  return rejected > 0 ? 'rejected' : 'right';
}

test(`${FILES} files with mixed styles: right, or asked, or rejected by name`, async () => {
  const verdicts = { right: 0, asked: 0, rejected: 0 };
  for (let seed = 1; seed <= FILES; seed += 1) {
    const file = styledFile(seed);
    try {
      verdicts[await verdictOf(file)] += 1;
    } catch (thrown) {
      throw new Error(`seed ${seed}\n${file.text}`, { cause: thrown });
    }
  }
  if (IS_LONG) console.info(verdicts);
  // An assistant that asks about everything would pass the rule above and be of no use.
  expect(verdicts.right).toBeGreaterThan(FILES / 2);
  expect(verdicts.asked).toBeGreaterThan(0);
}, 300_000);
