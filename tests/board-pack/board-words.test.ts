import { describe, expect, test } from 'vitest';
import { buildBoardPack } from '../../main/features/board-pack/board-pack.ts';
import { boardFacts } from '../../renderer/print/board-facts.ts';
import {
  basisSentence,
  boardVoice,
  conditionSentences,
  decisionSentences,
  fundSentences,
  moneySentences,
  reasonText,
  rentSentence,
  shortText,
  voteSentence,
  yearsText,
} from '../../renderer/print/board-words.ts';
import { boardDa } from '../../renderer/print/i18n/da.ts';
import { boardEn } from '../../renderer/print/i18n/en.ts';
import { formatFor } from '../../renderer/ui/format.ts';
import { type SamplePlanOptions, sampleDepartment, samplePart, samplePlan } from '../fixtures/sample-department.ts';

const TODAY = '2026-11-21';
const voice = boardVoice(boardDa, formatFor('da'), 'DKK');
/** Intl writes a no-break space before the currency; in a test it reads like any other. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function speak(options: SamplePlanOptions) {
  const pack = buildBoardPack(sampleDepartment(samplePlan(options)), new Map(), TODAY);
  const facts = boardFacts(pack);
  if (facts === null) throw new Error('the sample has a plan');
  return { pack, facts };
}

describe('the condition in one line', () => {
  const { condition } = sampleDepartment();

  test('names score, worst part, what was not inspected and the age, always together', () => {
    expect(conditionSentences(condition, 1_826, voice).map(plain)).toEqual([
      'Bygningernes samlede tilstand er 3 (rimelig) på en skala fra 1 (meget god) til 6 (meget dårlig).',
      'Dårligst står: Tegltag, blok A, karakter 5 (dårlig).',
      '14 % af bygningernes værdi er ikke undersøgt og kan være bedre eller dårligere.',
      'Oplysningerne er typisk 11 måneder gamle.',
    ]);
  });

  test('calls data old by what the organisation has set', () => {
    const aged = { ...condition, medianAgeDays: 400 };
    const last = (dataOldDays: number) => plain(conditionSentences(aged, dataOldDays, voice).at(-1) ?? '');
    expect(last(399)).toContain('bør fornyes');
    expect(last(400)).not.toContain('bør fornyes');
  });

  test('says that nobody has looked, and that old data should be renewed', () => {
    const unknown = { ...condition, score: null, worst: null, notInspectedShareBp: 10_000, medianAgeDays: 2_200 };
    expect(conditionSentences(unknown, 1_826, voice).map(plain)).toEqual([
      'Bygningernes tilstand er ikke vurderet endnu.',
      '100 % af bygningernes værdi er ikke undersøgt og kan være bedre eller dårligere.',
      'Oplysningerne er typisk 6 år gamle og bør fornyes.',
    ]);
  });
});

describe('the money', () => {
  // Opening 1,000,000, one draw of 3,200,000 in 2028, 800,000 a year: 2027 is 1,800,000, 2028 is −600,000.
  const short = {
    works: [{ id: 'w', title: 'Nyt tag', kroner: { 2028: 3_200_000 } }],
    openingKroner: 1_000_000,
    provisionKroner: 800_000,
  };

  test('a fund that runs out names the year, the depth and what it takes', () => {
    expect(moneySentences(speak(short).facts, voice).map(plain)).toEqual([
      'Med den nuværende henlæggelse er opsparingen på konto 401 brugt op i 2028. Den er lavest i 2028: −600.000 kr.',
      'Der skal henlægges mindst 1.100.000 kr. om året. I dag henlægges 800.000 kr.',
    ]);
  });

  test('a floor above zero is named as the floor', () => {
    const [first] = moneySentences(speak({ ...short, floorKroner: 50_000, provisionKroner: 1_100_000 }).facts, voice);
    expect(plain(first ?? '')).toBe(
      'Med den nuværende henlæggelse kommer opsparingen på konto 401 under bundgrænsen på 50.000 kr. i 2028. Den er lavest i 2028: 0 kr.',
    );
  });

  test('enough is said as enough, and the vote keeps the provision', () => {
    const { pack, facts } = speak({ ...short, provisionKroner: 1_500_000 });
    expect(moneySentences(facts, voice).map(plain)).toEqual([
      'Opsparingen på konto 401 rækker i hele planens tid. Den er lavest i 2028: 800.000 kr.',
    ]);
    expect(rentSentence(pack, facts, voice)).toBe('Forslaget ændrer ikke huslejen.');
    expect(plain(decisionSentences(pack, facts, voice)[1] ?? '')).toBe(
      'Afdelingsmødet godkender, at den årlige henlæggelse på konto 120 fortsætter med 1.500.000 kr. i regnskabsåret 2027.',
    );
  });

  test('a raise is put to the vote in whole kroner with what it means a month', () => {
    const { pack, facts } = speak(short);
    // 300,000 kr. × 78 m² ÷ (5,012 m² × 12) = 389.07 kr. a month.
    expect(decisionSentences(pack, facts, voice).map(plain)).toEqual([
      'Afdelingsmødet godkender vedligeholdelsesplanen (PPV-planen) for 2027–2056, version 3, med udgifter på i alt 3.200.000 kr.',
      'Afdelingsmødet godkender, at den årlige henlæggelse på konto 120 hæves fra 800.000 kr. til 1.100.000 kr. fra regnskabsåret 2027. Det svarer til ca. 389 kr. mere om måneden for en bolig på 78 m².',
    ]);
  });

  test('the chart is told in words, its lowest point among them', () => {
    expect(fundSentences(speak(short).facts, voice).map(plain)).toEqual([
      'Udgifterne er 3.200.000 kr. over 30 år. Det er 106.667 kr. om året i gennemsnit.',
      'Det dyreste år er 2028 med 3.200.000 kr.',
      'Opsparingen er 1.000.000 kr. ved planens start. I dag henlægges 800.000 kr. om året.',
      'Opsparingen er lavest i 2028: −600.000 kr. Årsagen er især: Nyt tag.',
      'Opsparingen er under 0 kr. i 2028.',
      'Den mindste henlæggelse, der holder opsparingen på mindst 0 kr. i alle år, er 1.100.000 kr. om året. Det er 2028, der afgør beløbet.',
      'Et gennemsnit (73.333 kr. om året) ville ikke være nok, fordi store udgifter kommer, før pengene er sparet op.',
    ]);
  });

  test('a provision with odd øre is proposed in whole kroner upwards, because less would not be enough', () => {
    // (1,000,000.01 − 0) ÷ 1 = 1,000,000.01 in the first year.
    const { facts } = speak({
      works: [{ id: 'w', title: 'Tag', kroner: { 2027: 1_000_000.01 } }],
      openingKroner: 0,
      provisionKroner: 0,
    });
    expect(facts.proposedOre).toBe(1_000_001_00);
    expect(facts.points[0]?.proposedOre).toBe(99);
  });

  test('price level and VAT are named', () => {
    expect(basisSentence(speak(short).facts, voice)).toBe('Alle beløb: faste priser, prisniveau 2026, inkl. moms.');
  });
});

describe('a provision that the plan changes later', () => {
  const plan = {
    ...samplePlan(),
    provisionSteps: [{ fromYear: 2030, provisionOre: 2_500_000_00 }],
    yearsBelowFloor: [],
    interestBp: 150,
    priceBasis: 'current' as const,
    priceRateBp: 250,
    priceIndex: { series: { id: 'BYG', name: 'Byggeindeks', source: '', points: [] }, level: '2026Q3' },
  };
  const pack = buildBoardPack(sampleDepartment(plan), new Map(), TODAY);
  const facts = boardFacts(pack);
  if (facts === null) throw new Error('there is a plan');

  test('is no raise where it is enough, and the vote names it', () => {
    expect(facts.isRaise).toBe(false);
    expect(pack.rent?.changePerMonthOre).toBe(0);
    expect(plain(decisionSentences(pack, facts, voice)[1] ?? '')).toMatch(
      /Henlæggelsen ændres i planen: 2\.500\.000 kr\. fra 2030\.$/,
    );
    expect(voteSentence(facts, voice)).toContain('ændres, som planen har det');
  });

  test('is told with the interest, and the prices with their rate and index', () => {
    const said = fundSentences(facts, voice).map(plain);
    expect(said).toContain('Henlæggelsen ændres i planen: 2.500.000 kr. fra 2030.');
    expect(said).toContain('En positiv opsparing forrentes med 1,5 % om året.');
    expect(plain(basisSentence(facts, voice))).toBe(
      'Alle beløb: årets priser, regnet fra prisniveau 2026 og stigende 2,5 % om året, indekseret med Byggeindeks til 3. kvartal 2026, inkl. moms.',
    );
  });
});

describe('the reason of a work', () => {
  const work = (
    code: 'finding' | 'condition' | 'age' | 'stated' | 'interval' | 'statutory' | 'planned',
    facts: Record<string, string | number | null>,
  ) =>
    reasonText(
      {
        activityId: 'a',
        title: 'Tag',
        group: 2,
        partName: 'Tegltag',
        years: [2029],
        amountOre: 1,
        reason: { code, facts },
      },
      voice,
    );

  test.each([
    [
      'finding',
      { defect: 'Utætte skotrender.', score: 5, assessedOn: '2026-01-05' },
      'Ved gennemgangen 05.01.2026 blev der fundet: Utætte skotrender. Karakter 5 (dårlig).',
    ],
    [
      'condition',
      { score: 4, isEstimate: 1, partName: 'Vinduer', assessedOn: null },
      'Vinduer har karakter 4 (nedslidt). Karakteren er et skøn.',
    ],
    [
      'age',
      { installedYear: 1996, ageYears: 36, partName: null },
      'Tegltag er fra 1996 og er 36 år gammel, når arbejdet udføres.',
    ],
    ['interval', { intervalYears: 1 }, 'Arbejdet udføres hvert år.'],
    ['statutory', { intervalYears: null }, 'Arbejdet er lovpligtigt.'],
    ['stated', { cause: 'Ønske fra mødet' }, 'Ønske fra mødet.'],
    ['planned', {}, 'Planen angiver ingen særskilt begrundelse.'],
  ] as const)('%s', (code, facts, sentence) => {
    expect(work(code, facts)).toBe(sentence);
  });

  test('a stated cause may take three lines and is cut after them', () => {
    const cause = 'Udføres samme år som tagudskiftningen, så stilladset bruges én gang. '.repeat(3).trim();
    expect(work('stated', { cause })).toBe(cause);
    expect(work('stated', { cause: 'x'.repeat(2_000) })).toBe(`${'x'.repeat(239)}…`);
  });

  test('comes from the engine’s facts all the way', () => {
    const parts = new Map([['part-roof', samplePart()]]);
    const [roof] = buildBoardPack(sampleDepartment(), parts, TODAY).largestWorks;
    expect(roof === undefined ? '' : reasonText(roof, voice)).toBe(
      'Tegltag, blok A har karakter 5 (dårlig), vurderet 05.01.2026.',
    );
  });
});

test('years are listed while they are few and counted when they are many', () => {
  const label = (year: number) => String(year);
  expect(yearsText([2029], label, voice)).toBe('2029');
  expect(yearsText([2027, 2033, 2039], label, voice)).toBe('2027, 2033 og 2039');
  expect(yearsText([2027, 2028, 2029, 2030, 2031], label, voice)).toBe('5 gange fra 2027 til 2031');
});

test('a text as long as a page is cut without half a character', () => {
  expect(shortText('x'.repeat(110))).toHaveLength(110);
  expect(shortText('😀'.repeat(200)).isWellFormed()).toBe(true);
  expect(shortText('x'.repeat(200)).endsWith('x…')).toBe(true);
});

test('no sentence ends in two full stops, in either language', () => {
  const { pack, facts } = speak({});
  for (const texts of [boardDa, boardEn]) {
    const spoken = boardVoice(texts, formatFor(texts === boardDa ? 'da' : 'en'), 'DKK');
    const all = [
      ...moneySentences(facts, spoken),
      ...fundSentences(facts, spoken),
      ...decisionSentences(pack, facts, spoken),
      rentSentence(pack, facts, spoken),
    ].join(' ');
    expect(all).not.toMatch(/\.\./);
  }
});
