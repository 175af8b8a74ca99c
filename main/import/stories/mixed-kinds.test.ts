/**
 * Generated lists of every sort, in every style: each value is read right, or asked about, or told beside its row. Never silently wrong.
 * The seeds are 1 … n; TILSTAND_LONG=1 looks at ten times as many.
 */
import { expect, test } from 'vitest';
import { loadWords } from '../mapping/words.ts';
import { ASSETS } from '../profiles.ts';
import { mixedFile } from '../testing/mixed-files.ts';
import { judged } from '../testing/mixed-verdict.ts';

const IS_LONG = process.env['TILSTAND_LONG'] === '1';
const FILES = IS_LONG ? 5_000 : 500;
const words = loadWords(ASSETS);

test(`${FILES} lists of every sort: right, or asked, or told`, async () => {
  const verdicts = { right: 0, asked: 0, told: 0, refused: 0, wrong: 0 };
  const wrong: string[] = [];
  for (let seed = 1; seed <= FILES; seed += 1) {
    const file = mixedFile(seed);
    const { verdict, silent } = await judged(file, words, seed % 2 === 0);
    verdicts[verdict] += 1;
    if (silent.length > 0)
      wrong.push(`seed ${seed}, ${file.what.name}, ${file.twists.join(' ')}\n${file.text}\n${silent.join('\n')}`);
  }
  if (IS_LONG) console.info(verdicts);
  expect(wrong).toEqual([]);
  // An assistant that asks about everything, or takes nothing, would pass the rule above and be of no use.
  expect(verdicts.right).toBeGreaterThan(FILES / 3);
  expect(verdicts.asked).toBeGreaterThan(0);
}, 600_000);
