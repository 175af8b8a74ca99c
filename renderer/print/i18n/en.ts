/** English: the printed board pack. The same keys as the Danish source, checked by its type. */
import type { BoardTexts } from './da.ts';

export const boardEn: BoardTexts = {
  kicker: 'Proposal to the department meeting',
  documentTitle: (department) => `${department} – board pack`,
  department: (number, name) => (name === number ? `Department ${number}` : `Department ${number} ${name}`),
  printed: (day) => `Printed ${day}`,
  page: 'Page',
  of: 'of',
  parts: {
    front: '1. The department and the coming year in brief',
    works: '2. The largest works of the next ten years',
    fund: '3. Is there enough money?',
    table: '4. What is the money spent on?',
    rent: '5. What does it mean for the rent?',
    words: '6. Word list',
    decision: 'Vote',
  },
  facts: {
    dwellings: 'Homes',
    area: 'Area',
    builtYear: 'Built',
    energyLabel: 'Energy label',
    planYears: 'Plan covers',
    unknown: 'not known',
    m2: (area) => `${area} m²`,
  },
  basis: {
    fixed: (year) => `fixed prices, price level ${year}`,
    current: (year, rate) => `prices of each year, from price level ${year} and rising ${rate} a year`,
    indexed: (name, level) => `indexed by ${name} to ${level}`,
    quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
    steps: (list) => `The provision changes within the plan: ${list}.`,
    step: (amount, year) => `${amount} from ${year}`,
    vatIncluded: 'incl. VAT',
    vatExcluded: 'excl. VAT',
    line: (prices, vat) => `All amounts: ${prices}, ${vat}.`,
    plan: (version, status) => `Plan: version ${version}, ${status}.`,
  },
  status: {
    draft: 'draft',
    in_review: 'in review',
    presented: 'presented at the department meeting',
    approved: 'approved by the department',
    rejected: 'rejected',
    board_treated: 'treated by the organisation board',
    in_force: 'in force',
    reported: 'reported to the national fund',
    superseded: 'superseded',
  },
  score: { 1: 'very good', 2: 'good', 3: 'fair', 4: 'worn', 5: 'poor', 6: 'very poor' },
  short: { heading: 'In short', condition: 'Condition', money: 'Savings', rent: 'Rent', vote: 'Vote' },
  condition: {
    overall: (score, word) =>
      `The overall condition of the buildings is ${score} (${word}) on a scale from 1 (very good) to 6 (very poor).`,
    unknown: 'The condition of the buildings has not been assessed yet.',
    worst: (part, score, word) => `Worst: ${part}, grade ${score} (${word}).`,
    notInspected: (share) => `${share} of the buildings’ value has not been inspected and may be better or worse.`,
    allInspected: 'Everything has been inspected.',
    ageOf: (days) =>
      days < 60
        ? `${days} ${days === 1 ? 'day' : 'days'}`
        : days < 730
          ? `${Math.round(days / 30.44)} months`
          : `${Math.round(days / 365.25)} years`,
    age: (age) => `The information is typically ${age} old.`,
    ageOld: (age) => `The information is typically ${age} old and should be renewed.`,
    estimated: (share) => `${share} rests on an estimate.`,
    scale: (score, word) => `Scale from 1 to 6. The department has ${score}: ${word}.`,
    scaleUnknown: 'Scale from 1 to 6. The department has not been assessed.',
    best: 'very good',
    worstEnd: 'very poor',
  },
  money: {
    enough: (lowest, year) =>
      `The savings on account 401 last for all the years of the plan. They are lowest in ${year}: ${lowest}.`,
    belowZero: (year, lowest, lowestYear) =>
      `With today’s provision the savings on account 401 are used up in ${year}. They are lowest in ${lowestYear}: ${lowest}.`,
    belowFloor: (year, floor, lowest, lowestYear) =>
      `With today’s provision the savings on account 401 fall below the floor of ${floor} in ${year}. They are lowest in ${lowestYear}: ${lowest}.`,
    needed: (required, today) => `At least ${required} a year must be set aside. Today it is ${today}.`,
    noPlan: 'The department has no maintenance plan yet. So the savings cannot be judged.',
  },
  rentShort: {
    more: (amount, area) => `The proposal costs about ${amount} more a month for a home of ${area} m².`,
    same: 'The proposal does not change the rent.',
    unknown: 'The effect on the rent cannot be computed because area, number of homes or plan is missing.',
  },
  voteShort: {
    raise: (from, to) =>
      `The meeting votes on the plan and on raising the yearly provision from ${from} to ${to}. The text is on the last page.`,
    keep: (amount) =>
      `The meeting votes on the plan. The yearly provision stays at ${amount}. The text is on the last page.`,
    steps:
      'The meeting votes on the plan. The yearly provision changes as the plan has it. The text is on the last page.',
    noPlan: 'The meeting votes on having a maintenance plan made. The text is on the last page.',
  },
  nextYear: {
    heading: (year) => `What happens in ${year}`,
    caption: (year) => `Planned works in ${year}`,
    work: 'Work',
    group: 'Account group',
    amount: (unit) => `Amount (${unit})`,
    more: (count) => (count === 1 ? 'One more work' : `${count} smaller works`),
    total: 'Total',
    none: (year) => `No works are planned in ${year}.`,
    noPlan: 'There is no plan and so no planned works.',
  },
  works: {
    lead: (from, to) => `The five dearest works from ${from} to ${to}, the dearest first.`,
    leadFew: (from, to) => `The dearest works from ${from} to ${to}, the dearest first.`,
    share: (amount, share, total) =>
      `Together they cost ${amount}. That is ${share} of all spending in those years (${total}).`,
    why: 'Why',
    group: (group, name) => `Account group ${group}, ${name.toLowerCase()}`,
    times: (count, from, to) => `${count} times from ${from} to ${to}`,
    and: 'and',
    none: 'No works are planned in the next ten years.',
    bars: 'The bar shows the amount against the dearest work.',
  },
  reason: {
    finding: (defect, score, word, day) =>
      `${day === null ? 'The inspection' : `The inspection of ${day}`} found: ${defect}. Grade ${score} (${word}).`,
    condition: (part, score, word, day) =>
      `${part} has grade ${score} (${word})${day === null ? '' : `, assessed ${day}`}.`,
    estimate: 'The grade is an estimate.',
    age: (part, installed, age) =>
      `${part} dates from ${installed} and will be ${age} years old when the work is done.`,
    stated: (cause) => (/[.!?…]$/.test(cause) ? cause : `${cause}.`),
    everyYear: 'The work is done every year.',
    interval: (years) => `The work is repeated every ${years} years, before the part is worn out.`,
    statutory: 'The work is required by law.',
    plain: 'The plan gives no reason of its own.',
    thePart: 'The part',
  },
  fund: {
    lead: 'Every year the department sets money aside (provision). The money stands on account 401 and pays for planned maintenance and renewal.',
    spendingTitle: (unit) => `Spending per year (${unit})`,
    balanceTitle: (unit) => `Savings on account 401 at the end of the year (${unit})`,
    drawn: 'paid by account 401',
    other: 'paid otherwise (e.g. by loan)',
    today: 'with today’s provision',
    asPlanned: 'with the provisions of the plan',
    proposed: 'with the proposal',
    zero: 'zero',
    floor: (amount) => `floor ${amount}`,
    lowest: (amount, year) => `Lowest: ${amount} in ${year}`,
    caption: (from, to) =>
      `Figure: the department’s spending and savings from ${from} to ${to}. The main figures are below, all figures on the next page.`,
    alternative: (total, dearest, dearestYear, lowest, lowestYear) =>
      `Bars show spending per year, in all ${total}, most in ${dearestYear} with ${dearest}. A curve shows the savings on account 401, lowest in ${lowestYear} with ${lowest}. All figures are in the table on the next page.`,
    figures: 'The main figures',
    total: (years, total, average) => `Spending is ${total} over ${years} years. That is ${average} a year on average.`,
    dearest: (year, amount) => `The dearest year is ${year} with ${amount}.`,
    opening: (amount, provision) =>
      `The savings are ${amount} at the start of the plan. Today ${provision} a year is set aside.`,
    indexed: (rate) => `The provision rises by ${rate} a year.`,
    interestRate: (rate) => `Positive savings earn ${rate} interest a year.`,
    lowestPoint: (year, amount, cause) =>
      `The savings are lowest in ${year}: ${amount}.${cause === null ? '' : ` The main cause: ${cause}.`}`,
    below: (years, floor) => `The savings are below ${floor} in ${years}.`,
    belowMany: (count, from, to, floor) =>
      `The savings are below ${floor} in ${count} years between ${from} and ${to}.`,
    required: (amount, year, floor) =>
      `The smallest provision that keeps the savings at ${floor} or more in every year is ${amount} a year. ${year} is the year that decides it.`,
    requiredNone: 'The savings last without new provisions.',
    averageMisleads: (average) =>
      `An average (${average} a year) would not be enough, because large costs come before the money is saved.`,
    tableHeading: 'The figures behind the chart',
    tableCaption: (unit) => `Spending and savings per year (${unit})`,
    year: 'Year',
    spending: 'Spending in all',
    provision: 'Set aside (account 120)',
    interest: 'Interest',
    drawnColumn: 'Used from account 401',
    balance: 'Savings at the end of the year',
    balanceProposed: 'Savings with the proposal',
    lowestMark: 'lowest',
    belowMark: 'below the floor',
    tableNote: (unit) => `Amounts are rounded to whole ${unit}.`,
    noPlan:
      'The department has no maintenance plan yet. Once there is one, this page shows spending and savings year by year.',
  },
  table: {
    lead: (from, to) =>
      `Spending from ${from} to ${to} by the six account groups: the first ten years one by one, then five years at a time.`,
    caption: (unit) => `Spending per account group in whole thousands (${unit})`,
    year: 'Year',
    total: 'Total',
    note: 'Figures are rounded up or down to whole thousands so that they agree with the sums. Empty cell: no spending.',
    groupsHeading: 'The six account groups',
    groups: {
      1: 'Terrain',
      2: 'Envelope',
      3: 'Homes',
      4: 'Common indoor',
      5: 'Technical systems',
      6: 'Equipment',
    },
    groupTexts: {
      1: 'Paving, sewers in the ground, lighting, fences, planting, playground, sheds.',
      2: 'The outside of the building: foundation, facade, windows, doors, balconies, roof and gutters.',
      3: 'Inside the homes: kitchen, bathroom, floors, interior doors, white goods.',
      4: 'Stairwells, basements, lofts, common rooms, laundry.',
      5: 'Heating, water, drains, ventilation, electricity, lifts, door phone.',
      6: 'Machines, tools and furniture.',
    },
  },
  rent: {
    lead: 'The provision is paid through the rent. Only the part of the rent that goes to planned maintenance is shown here.',
    caption: 'The provision’s part of the rent, today and with the proposal',
    today: 'Today',
    proposal: 'Proposal',
    change: 'Change',
    provision: (unit) => `Whole department, ${unit} per year`,
    perM2: (unit) => `Per m², ${unit} per year`,
    perMonth: (area, unit) => `A home of ${area} m², ${unit} per month`,
    moreHeading: (amount) => `About ${amount} more a month`,
    sameHeading: 'The rent does not change',
    more: (amount, area, m2) =>
      `With the proposal the rent rises by ${m2} per m² a year. For a home of ${area} m² that is about ${amount} more a month.`,
    same: 'The provision that the department pays today is enough for the whole plan. The proposal is to leave it.',
    whyHeading: 'Why?',
    why: (floor, year) =>
      `The amount is the smallest that keeps the savings on account 401 at ${floor} or more in every year of the plan. The tightest year is ${year}. If less is set aside, the money is missing that year and must be found otherwise, for example by a loan or a sudden rise of the rent.`,
    whyEarly:
      'The tightest year comes early in the plan. If some of the works can wait or be paid otherwise, the amount can be lower.',
    whySame: (lowest, year) => `With today’s provision the savings on account 401 are lowest in ${year}: ${lowest}.`,
    howHeading: 'How it is computed',
    how: (change, area, home) =>
      `The change for the whole department (${change} a year) is divided by the area (${area} m²) and multiplied by the size of the home (${home} m²). The result is divided by 12 months.`,
    typical: (home, dwellings) =>
      `A home of ${home} m² is the average of the department’s ${dwellings} homes. Your own home: multiply the change per m² by the area of your home and divide by 12.`,
    vat: 'No VAT is added to the rent. VAT is part of the plan’s prices, because the department cannot deduct it.',
    unknown:
      'The change of the rent cannot be computed because the department’s area, number of homes or plan is missing.',
  },
  words: {
    lead: 'Words used in this proposal.',
    list: [
      [
        'PPV plan',
        'Plan for planned and periodic maintenance and renewal. It shows which works the department expects year by year and what they cost.',
      ],
      [
        'Provision',
        'Money the department sets aside every year, so that it can pay for the large works when they come.',
      ],
      ['Account 401', 'The department’s savings for planned maintenance and renewal. It must not be used up.'],
      ['Account 116', 'The year’s spending on planned maintenance and renewal. It is paid by account 401.'],
      ['Account 120', 'The year’s provision. It is a part of the rent and goes into account 401.'],
      [
        'Condition grade',
        'A number from 1 (very good) to 6 (very poor), computed from severity, intensity and extent of the damage.',
      ],
      [
        'Not inspected',
        'Parts that nobody has looked at. They never count as good: we simply do not know how they are.',
      ],
    ],
  },
  decision: {
    lead: 'The department meeting votes on this text:',
    approvePlan: (from, to, version, total) =>
      `The department meeting approves the maintenance plan (PPV plan) for ${from}–${to}, version ${version}, with spending of ${total} in all.`,
    raise: (from, to, year) =>
      `The department meeting approves that the yearly provision on account 120 is raised from ${from} to ${to} from accounting year ${year}.`,
    raiseRent: (month, area) => `That is about ${month} more a month for a home of ${area} m².`,
    keep: (amount, year) =>
      `The department meeting approves that the yearly provision on account 120 stays at ${amount} in accounting year ${year}.`,
    noPlan:
      'The department meeting takes note of the condition of the buildings and asks for a maintenance plan at the next meeting.',
    votes: 'Votes',
    votesFor: 'For',
    votesAgainst: 'Against',
    votesBlank: 'Blank',
    adopted: 'Adopted',
    notAdopted: 'Rejected',
    meetingDay: 'Day of the meeting',
    signatures: 'Signatures',
    chair: 'Chair of the meeting',
    head: 'Chair of the department board',
    minutes: 'Minutes by',
    name: 'Name',
    signature: 'Date and signature',
    earlier: 'Earlier treatment of this plan',
    bodies: {
      department_meeting: 'Department meeting',
      organisation_board: 'Organisation board',
      lbf: 'National building fund',
    },
    counted: (votesFor, against, blank) => `${votesFor} for, ${against} against, ${blank} blank`,
  },
  loading: 'Fetching the figures …',
  failed: (number) => `The pack for department ${number} could not be fetched. Close the window and try again.`,
};
