// A department's plan lines for 2027-2056 and after: renewals (see `renewals.ts`), periodic works in the rhythm that began when
// the part was installed, and improvements, which another purse than the 401 fund pays.

import { partClass } from './catalogue.ts';
import { causeOf } from './causes.ts';
import { latestGraded } from './condition.ts';
import { levelDrafts } from './levelling.ts';
import { BASE_YEAR, type Department, type Finding, type Part, type PlanLine } from './model.ts';
import { createRandom } from './random.ts';
import { type Draft, LATEST_START, partRenewal, stagedRenewal, sumTenths } from './renewals.ts';
import { improvements, type Upkeep, works } from './works.ts';

const upkeepDraft = (upkeep: Upkeep, some: readonly Part[]): readonly Draft[] => {
  const first = some[0];
  if (first === undefined) {
    return [];
  }
  const { department, classKey } = first;
  const [low, high, step] = upkeep.priceKr;
  const price = createRandom(`${department.number}/upkeep/${upkeep.text}`).step(low, high, step);
  const random = createRandom(`${department.number}/upkeep/${upkeep.text}/${first.id}`);
  // The next turn of a rhythm that began when the part was installed; newer parts wait for their first turn.
  const { intervalYears } = upkeep;
  const turns = Math.max(1, Math.ceil((BASE_YEAR - first.installed) / intervalYears));
  const due = first.installed + turns * intervalYears;
  const startYear =
    intervalYears === 1 ? BASE_YEAR : Math.max(BASE_YEAR, due) + (intervalYears > 8 ? random.int(0, 2) : 0);
  if (startYear > LATEST_START) {
    return [];
  }
  const units = Math.max(1, Math.round((sumTenths(some) * upkeep.sharePercent) / 1000));
  return [
    {
      buildingNumber: upkeep.scope === 'part' ? (first.building?.number ?? null) : null,
      classKey,
      parts: some,
      partId: upkeep.scope === 'part' ? first.id : null,
      group: partClass(classKey).group,
      work: upkeep.text,
      kind: 'Vedligeholdelse',
      account: 116,
      quantityTenths: units * 10,
      unit: first.unit,
      unitPriceKr: price,
      startYear,
      earliest: startYear,
      latest: startYear,
      intervalYears,
      fundSharePercent: 100,
      purse: null,
    },
  ];
};

const withStart = (startYear: number, rest: Omit<Draft, 'startYear' | 'earliest' | 'latest'>): Draft => ({
  ...rest,
  startYear,
  earliest: startYear,
  latest: startYear,
});

const improvementDrafts = (department: Department, dwellings: number): readonly Draft[] => {
  const random = createRandom(`${department.number}/improvements`);
  if (department.built >= 2020) {
    return [];
  }
  const fitting = improvements.filter(
    (entry) =>
      (department.form === 'Etagebyggeri' || !entry.blocksOnly) && (department.built < 2005 || entry.group !== 2),
  );
  const wanted = random.int(2, 4);
  const start = random.int(0, fitting.length - 1);
  return Array.from({ length: wanted }, (_, index) => fitting[(start + index * 5) % fitting.length]).flatMap(
    (entry): Draft[] =>
      entry === undefined
        ? []
        : [
            withStart(BASE_YEAR + random.int(1, 17), {
              buildingNumber: null,
              classKey: '',
              parts: [],
              partId: null,
              group: entry.group,
              work: entry.text,
              kind: 'Forbedring',
              account: 303,
              quantityTenths:
                entry.perDwelling === 0 ? 10 : Math.max(1, Math.round(entry.perDwelling * dwellings)) * 10,
              unit: entry.unit,
              unitPriceKr: random.step(...entry.priceKr),
              intervalYears: null,
              fundSharePercent: 0,
              purse: random.pick(['Lån', 'Lån', 'Trækningsret', 'Dispositionsfond'] as const),
            }),
          ],
  );
};

/** A long rhythm starts over when the part is renewed: no new wearing course two years after new asphalt. */
const clearOfRenewals = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.flatMap((draft): Draft[] => {
    const interval = draft.intervalYears ?? 0;
    if (draft.kind !== 'Vedligeholdelse' || interval < 10) return [draft];
    const renewals = drafts
      .filter((other) => other.kind === 'Fornyelse' && other.classKey === draft.classKey)
      .map((other) => other.startYear);
    const near = renewals.filter((year) => Math.abs(year - draft.startYear) <= interval / 2);
    if (near.length === 0) return [draft];
    const startYear = Math.max(...near) + interval;
    return startYear > LATEST_START ? [] : [{ ...draft, startYear }];
  });

/** All plan lines of a department, by FK group, then start year. */
export const planOf = (
  department: Department,
  parts: readonly Part[],
  findings: readonly Finding[],
): readonly PlanLine[] => {
  const graded = latestGraded(findings);
  const grades = new Map([...graded].map(([id, { grade }]) => [id, grade]));
  const dwellings = sumTenths(parts.filter((part) => part.classKey === 'kitchen')) / 10;
  const classes = [...new Set(parts.map((part) => part.classKey))];
  const drafts = classes.flatMap((classKey): Draft[] => {
    const some = parts.filter((part) => part.classKey === classKey);
    const work = works[classKey];
    if (work === undefined) {
      throw new Error(`No works for class «${classKey}».`);
    }
    const { renewal } = work;
    return [
      ...(renewal === null
        ? []
        : work.scope === 'part'
          ? some.flatMap((part) => partRenewal(part, grades.get(part.id), renewal, work.renewalPercent))
          : stagedRenewal(some, grades, renewal, work.renewalPercent)),
      ...work.upkeep.flatMap((upkeep) =>
        upkeep.scope === 'part' ? some.flatMap((part) => upkeepDraft(upkeep, [part])) : upkeepDraft(upkeep, some),
      ),
    ];
  });
  const proposed = [...drafts, ...improvementDrafts(department, dwellings)];
  // Nobody has levelled the front-loaded department: that is its story.
  const levelled = department.fund === 'front-loaded' ? proposed : levelDrafts(proposed);
  const settled = clearOfRenewals(levelled);
  return settled
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) => a.entry.group - b.entry.group || a.entry.startYear - b.entry.startYear || a.order - b.order)
    .map(({ entry }, index): PlanLine => {
      const { earliest: _earliest, latest: _latest, classKey: _classKey, parts: _parts, ...line } = entry;
      const cause = causeOf(entry, { department, graded, lines: settled });
      return { id: `${department.number}-P${String(index + 1).padStart(3, '0')}`, department, ...line, cause };
    });
};
