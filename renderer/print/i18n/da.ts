/**
 * Danish: the printed board pack, for people who meet once a year to vote.
 * Short sentences, no abbreviation without its word, figures always with their unit. Texts with figures are functions,
 * so that a missing figure is a type error. Must never hold a rule: what is said when is decided in `words.ts`.
 */
/** Ends a sentence: after an abbreviation such as »kr.« one full stop is enough. */
function end(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

export const boardDa = {
  kicker: 'Oplæg til afdelingsmødet',
  documentTitle: (department: string) => `${department} – bestyrelsesoplæg`,
  department: (number: string, name: string) => (name === number ? `Afdeling ${number}` : `Afdeling ${number} ${name}`),
  printed: (day: string) => `Udskrevet ${day}`,
  page: 'Side',
  of: 'af',
  parts: {
    front: '1. Kort om afdelingen og det næste år',
    works: '2. De største arbejder i de næste ti år',
    fund: '3. Er der penge nok?',
    table: '4. Hvad bruges pengene til?',
    rent: '5. Hvad betyder det for huslejen?',
    words: '6. Ordliste',
    decision: 'Afstemning',
  },
  facts: {
    dwellings: 'Boliger',
    area: 'Areal',
    builtYear: 'Opført',
    energyLabel: 'Energimærke',
    planYears: 'Planen dækker',
    unknown: 'ikke oplyst',
    m2: (area: string) => `${area} m²`,
  },
  basis: {
    fixed: (year: string) => `faste priser, prisniveau ${year}`,
    current: (year: string, rate: string) => `årets priser, regnet fra prisniveau ${year} og stigende ${rate} om året`,
    indexed: (name: string, level: string) => `indekseret med ${name} til ${level}`,
    quarter: (quarter: number, year: number) => `${quarter}. kvartal ${year}`,
    steps: (list: string) => `Henlæggelsen ændres i planen: ${list}.`,
    step: (amount: string, year: string) => `${amount} fra ${year}`,
    vatIncluded: 'inkl. moms',
    vatExcluded: 'ekskl. moms',
    line: (prices: string, vat: string) => `Alle beløb: ${prices}, ${vat}.`,
    plan: (version: number, status: string) => `Plan: version ${version}, ${status}.`,
  },
  status: {
    draft: 'kladde',
    in_review: 'til gennemsyn',
    presented: 'fremlagt på afdelingsmøde',
    approved: 'godkendt af afdelingen',
    rejected: 'afvist',
    board_treated: 'behandlet i organisationsbestyrelsen',
    in_force: 'gældende',
    reported: 'indberettet til Landsbyggefonden',
    superseded: 'afløst',
  },
  score: { 1: 'meget god', 2: 'god', 3: 'rimelig', 4: 'nedslidt', 5: 'dårlig', 6: 'meget dårlig' },
  short: {
    heading: 'Kort fortalt',
    condition: 'Tilstand',
    money: 'Opsparing',
    rent: 'Husleje',
    vote: 'Afstemning',
  },
  condition: {
    overall: (score: number, word: string) =>
      `Bygningernes samlede tilstand er ${score} (${word}) på en skala fra 1 (meget god) til 6 (meget dårlig).`,
    unknown: 'Bygningernes tilstand er ikke vurderet endnu.',
    worst: (part: string, score: number, word: string) => `Dårligst står: ${part}, karakter ${score} (${word}).`,
    notInspected: (share: string) =>
      `${share} af bygningernes værdi er ikke undersøgt og kan være bedre eller dårligere.`,
    allInspected: 'Alt er undersøgt.',
    ageOf: (days: number): string =>
      days < 60
        ? `${days} ${days === 1 ? 'dag' : 'dage'}`
        : days < 730
          ? `${Math.round(days / 30.44)} måneder`
          : `${Math.round(days / 365.25)} år`,
    age: (age: string) => `Oplysningerne er typisk ${age} gamle.`,
    ageOld: (age: string) => `Oplysningerne er typisk ${age} gamle og bør fornyes.`,
    estimated: (share: string) => `${share} bygger på et skøn.`,
    scale: (score: number, word: string) => `Skala fra 1 til 6. Afdelingen har ${score}: ${word}.`,
    scaleUnknown: 'Skala fra 1 til 6. Afdelingen er ikke vurderet.',
    best: 'meget god',
    worstEnd: 'meget dårlig',
  },
  money: {
    enough: (lowest: string, year: string) =>
      `Opsparingen på konto 401 rækker i hele planens tid. Den er lavest i ${year}: ${end(lowest)}`,
    belowZero: (year: string, lowest: string, lowestYear: string) =>
      `Med den nuværende henlæggelse er opsparingen på konto 401 brugt op i ${year}. Den er lavest i ${lowestYear}: ${end(lowest)}`,
    belowFloor: (year: string, floor: string, lowest: string, lowestYear: string) =>
      `Med den nuværende henlæggelse kommer opsparingen på konto 401 under bundgrænsen på ${floor} i ${year}. Den er lavest i ${lowestYear}: ${end(lowest)}`,
    needed: (required: string, today: string) =>
      `Der skal henlægges mindst ${required} om året. I dag henlægges ${end(today)}`,
    noPlan: 'Afdelingen har ingen vedligeholdelsesplan endnu. Derfor kan opsparingen ikke vurderes.',
  },
  rentShort: {
    more: (amount: string, area: string) =>
      `Forslaget koster ca. ${amount} mere om måneden for en bolig på ${area} m².`,
    same: 'Forslaget ændrer ikke huslejen.',
    unknown: 'Virkningen på huslejen kan ikke beregnes, fordi areal, antal boliger eller plan mangler.',
  },
  voteShort: {
    raise: (from: string, to: string) =>
      `Mødet skal stemme om planen og om at hæve den årlige henlæggelse fra ${from} til ${end(to)} Teksten står på sidste side.`,
    keep: (amount: string) =>
      `Mødet skal stemme om planen. Den årlige henlæggelse bliver ved med at være ${end(amount)} Teksten står på sidste side.`,
    steps:
      'Mødet skal stemme om planen. Den årlige henlæggelse ændres, som planen har det. Teksten står på sidste side.',
    noPlan: 'Mødet skal stemme om, at der bliver lavet en vedligeholdelsesplan. Teksten står på sidste side.',
  },
  nextYear: {
    heading: (year: string) => `Det sker i ${year}`,
    caption: (year: string) => `Planlagte arbejder i ${year}`,
    work: 'Arbejde',
    group: 'Kontogruppe',
    amount: (unit: string) => `Beløb (${unit})`,
    more: (count: number) => (count === 1 ? 'Ét arbejde mere' : `${count} mindre arbejder`),
    total: 'I alt',
    none: (year: string) => `Der er ingen planlagte arbejder i ${year}.`,
    noPlan: 'Der er ingen plan, og derfor ingen planlagte arbejder.',
  },
  works: {
    lead: (from: string, to: string) => `De fem dyreste arbejder fra ${from} til ${to}, det dyreste først.`,
    leadFew: (from: string, to: string) => `De dyreste arbejder fra ${from} til ${to}, det dyreste først.`,
    share: (amount: string, share: string, total: string) =>
      `Tilsammen koster de ${end(amount)} Det er ${share} af alle udgifter i de år (${total}).`,
    why: 'Hvorfor',
    group: (group: number, name: string) => `Kontogruppe ${group}, ${name.toLowerCase()}`,
    times: (count: number, from: string, to: string) => `${count} gange fra ${from} til ${to}`,
    and: 'og',
    none: 'Der er ingen planlagte arbejder i de næste ti år.',
    bars: 'Bjælken viser beløbet i forhold til det dyreste arbejde.',
  },
  reason: {
    finding: (defect: string, score: number, word: string, day: string | null) =>
      `${day === null ? 'Ved gennemgangen' : `Ved gennemgangen ${day}`} blev der fundet: ${end(defect)} Karakter ${score} (${word}).`,
    condition: (part: string, score: number, word: string, day: string | null) =>
      `${part} har karakter ${score} (${word})${day === null ? '' : `, vurderet ${day}`}.`,
    estimate: 'Karakteren er et skøn.',
    age: (part: string, installed: number, age: number) =>
      `${part} er fra ${installed} og er ${age} år gammel, når arbejdet udføres.`,
    stated: (cause: string) => end(cause),
    everyYear: 'Arbejdet udføres hvert år.',
    interval: (years: number) => `Arbejdet gentages hvert ${years}. år, før bygningsdelen bliver slidt ned.`,
    statutory: 'Arbejdet er lovpligtigt.',
    plain: 'Planen angiver ingen særskilt begrundelse.',
    thePart: 'Bygningsdelen',
  },
  fund: {
    lead: 'Hvert år lægger afdelingen penge til side (henlæggelse). Pengene står på konto 401 og bruges til planlagt vedligeholdelse og fornyelse.',
    spendingTitle: (unit: string) => `Udgifter pr. år (${unit})`,
    balanceTitle: (unit: string) => `Opsparing på konto 401 ved årets udgang (${unit})`,
    drawn: 'betales af konto 401',
    other: 'betales på anden måde (f.eks. lån)',
    today: 'med henlæggelsen i dag',
    asPlanned: 'med planens henlæggelser',
    proposed: 'med forslaget',
    zero: 'nul',
    floor: (amount: string) => `bundgrænse ${amount}`,
    lowest: (amount: string, year: string) => `Lavest: ${amount} i ${year}`,
    caption: (from: string, to: string) =>
      `Figur: Afdelingens udgifter og opsparing fra ${from} til ${to}. Hovedtallene står herunder, alle tal på næste side.`,
    alternative: (total: string, dearest: string, dearestYear: string, lowest: string, lowestYear: string) =>
      `Søjler viser udgifter pr. år, i alt ${total}, mest i ${dearestYear} med ${end(dearest)} En kurve viser opsparingen på konto 401, lavest i ${lowestYear} med ${end(lowest)} Alle tal står i tabellen på næste side.`,
    figures: 'Hovedtallene',
    total: (years: number, total: string, average: string) =>
      `Udgifterne er ${total} over ${years} år. Det er ${average} om året i gennemsnit.`,
    dearest: (year: string, amount: string) => `Det dyreste år er ${year} med ${end(amount)}`,
    opening: (amount: string, provision: string) =>
      `Opsparingen er ${amount} ved planens start. I dag henlægges ${provision} om året.`,
    indexed: (rate: string) => `Henlæggelsen stiger ${rate} om året.`,
    interestRate: (rate: string) => `En positiv opsparing forrentes med ${rate} om året.`,
    lowestPoint: (year: string, amount: string, cause: string | null) =>
      `Opsparingen er lavest i ${year}: ${end(amount)}${cause === null ? '' : ` Årsagen er især: ${end(cause)}`}`,
    below: (years: string, floor: string) => `Opsparingen er under ${floor} i ${years}.`,
    belowMany: (count: number, from: string, to: string, floor: string) =>
      `Opsparingen er under ${floor} i ${count} år mellem ${from} og ${to}.`,
    required: (amount: string, year: string, floor: string) =>
      `Den mindste henlæggelse, der holder opsparingen på mindst ${floor} i alle år, er ${amount} om året. Det er ${year}, der afgør beløbet.`,
    requiredNone: 'Opsparingen rækker uden nye henlæggelser.',
    averageMisleads: (average: string) =>
      `Et gennemsnit (${average} om året) ville ikke være nok, fordi store udgifter kommer, før pengene er sparet op.`,
    tableHeading: 'Tallene bag figuren',
    tableCaption: (unit: string) => `Udgifter og opsparing pr. år (${unit})`,
    year: 'År',
    spending: 'Udgifter i alt',
    provision: 'Henlagt (konto 120)',
    interest: 'Rente',
    drawnColumn: 'Brugt af konto 401',
    balance: 'Opsparing ved årets udgang',
    balanceProposed: 'Opsparing med forslaget',
    lowestMark: 'lavest',
    belowMark: 'under grænsen',
    tableNote: (unit: string) => `Beløb er afrundet til hele ${unit === 'kr.' ? 'kroner' : unit}.`,
    noPlan:
      'Afdelingen har ingen vedligeholdelsesplan endnu. Når planen er lavet, viser denne side udgifter og opsparing år for år.',
  },
  table: {
    lead: (from: string, to: string) =>
      `Udgifter fra ${from} til ${to} fordelt på de seks kontogrupper: de første ti år et år ad gangen, derefter fem år ad gangen.`,
    caption: (unit: string) => `Udgifter pr. kontogruppe i hele tusinde (${unit})`,
    year: 'År',
    total: 'I alt',
    note: 'Tallene er rundet op eller ned til hele tusinde, så de passer med summerne. Tom rude: ingen udgift.',
    groupsHeading: 'De seks kontogrupper',
    groups: {
      1: 'Terræn',
      2: 'Klimaskærm',
      3: 'Boliger',
      4: 'Fælles indvendigt',
      5: 'Tekniske anlæg',
      6: 'Materiel',
    },
    groupTexts: {
      1: 'Belægning, kloak i jord, lys, hegn, planter, legeplads, skure.',
      2: 'Bygningens yderside: fundament, facade, vinduer, døre, altaner, tag og tagrender.',
      3: 'Det inde i boligerne: køkken, bad, gulve, indvendige døre, hårde hvidevarer.',
      4: 'Trappeopgange, kældre, lofter, fælleslokaler, vaskeri.',
      5: 'Varme, vand, afløb, ventilation, el, elevatorer, dørtelefon.',
      6: 'Maskiner, værktøj og inventar.',
    },
  },
  rent: {
    lead: 'Henlæggelsen betales over huslejen. Her ses kun den del af huslejen, der går til planlagt vedligeholdelse.',
    caption: 'Henlæggelsens del af huslejen, i dag og med forslaget',
    today: 'I dag',
    proposal: 'Forslag',
    change: 'Ændring',
    provision: (unit: string) => `Hele afdelingen, ${unit} pr. år`,
    perM2: (unit: string) => `Pr. m², ${unit} pr. år`,
    perMonth: (area: string, unit: string) => `En bolig på ${area} m², ${unit} pr. måned`,
    moreHeading: (amount: string) => `Ca. ${amount} mere om måneden`,
    sameHeading: 'Huslejen ændres ikke',
    more: (amount: string, area: string, m2: string) =>
      `Med forslaget stiger huslejen med ${m2} pr. m² om året. For en bolig på ${area} m² er det ca. ${amount} mere om måneden.`,
    same: 'Den henlæggelse, afdelingen betaler i dag, er nok til hele planen. Forslaget er at lade den være.',
    whyHeading: 'Hvorfor?',
    why: (floor: string, year: string) =>
      `Beløbet er det mindste, der holder opsparingen på konto 401 på mindst ${floor} i alle planens år. Det strammeste år er ${year}. Lægges der mindre til side, mangler pengene det år og må findes på anden måde, f.eks. ved lån eller en højere husleje på én gang.`,
    whyEarly:
      'Det strammeste år ligger tidligt i planen. Kan nogle af arbejderne vente eller betales på anden måde, kan beløbet blive lavere.',
    whySame: (lowest: string, year: string) =>
      `Med den nuværende henlæggelse er opsparingen på konto 401 lavest i ${year}, og da er den ${end(lowest)}`,
    howHeading: 'Sådan er det regnet ud',
    how: (change: string, area: string, home: string) =>
      `Ændringen for hele afdelingen (${change} om året) deles med arealet (${area} m²) og ganges med boligens størrelse (${home} m²). Resultatet deles med 12 måneder.`,
    typical: (home: string, dwellings: string) =>
      `En bolig på ${home} m² er gennemsnittet af afdelingens ${dwellings} boliger. Din egen bolig: gang ændringen pr. m² med din boligs areal, og del med 12.`,
    vat: 'Der lægges ikke moms på huslejen. Momsen er med i planens priser, fordi afdelingen ikke kan trække den fra.',
    unknown: 'Huslejens ændring kan ikke beregnes, fordi afdelingens areal, antal boliger eller plan mangler.',
  },
  words: {
    lead: 'Ord, der bruges i dette oplæg.',
    list: [
      [
        'PPV-plan',
        'Plan for planlagt og periodisk vedligeholdelse og fornyelser. Den viser, hvilke arbejder afdelingen venter år for år, og hvad de koster.',
      ],
      [
        'Henlæggelse',
        'Penge, afdelingen lægger til side hvert år, så der er råd til de store arbejder, når de kommer.',
      ],
      ['Konto 401', 'Afdelingens opsparing til planlagt vedligeholdelse og fornyelse. Den må ikke blive brugt op.'],
      ['Konto 116', 'Årets udgift til planlagt vedligeholdelse og fornyelse. Den betales af konto 401.'],
      ['Konto 120', 'Årets henlæggelse. Den er en del af huslejen og sættes ind på konto 401.'],
      [
        'Tilstandskarakter',
        'Et tal fra 1 (meget god) til 6 (meget dårlig), regnet ud af skadernes alvor, styrke og omfang.',
      ],
      [
        'Ikke undersøgt',
        'Bygningsdele, som ingen har set efter. De tæller aldrig som gode: vi ved bare ikke, hvordan de har det.',
      ],
    ] as readonly (readonly [string, string])[],
  },
  decision: {
    lead: 'Afdelingsmødet stemmer om denne tekst:',
    approvePlan: (from: string, to: string, version: number, total: string) =>
      `Afdelingsmødet godkender vedligeholdelsesplanen (PPV-planen) for ${from}–${to}, version ${version}, med udgifter på i alt ${end(total)}`,
    raise: (from: string, to: string, year: string) =>
      `Afdelingsmødet godkender, at den årlige henlæggelse på konto 120 hæves fra ${from} til ${to} fra regnskabsåret ${year}.`,
    raiseRent: (month: string, area: string) =>
      `Det svarer til ca. ${month} mere om måneden for en bolig på ${area} m².`,
    keep: (amount: string, year: string) =>
      `Afdelingsmødet godkender, at den årlige henlæggelse på konto 120 fortsætter med ${amount} i regnskabsåret ${year}.`,
    noPlan:
      'Afdelingsmødet tager bygningernes tilstand til efterretning og beder om, at der lægges en vedligeholdelsesplan frem på næste møde.',
    votes: 'Stemmer',
    votesFor: 'For',
    votesAgainst: 'Imod',
    votesBlank: 'Blank',
    adopted: 'Vedtaget',
    notAdopted: 'Forkastet',
    meetingDay: 'Mødets dato',
    signatures: 'Underskrifter',
    chair: 'Dirigent',
    head: 'Formand for afdelingsbestyrelsen',
    minutes: 'Referent',
    name: 'Navn',
    signature: 'Dato og underskrift',
    earlier: 'Tidligere behandling af denne plan',
    bodies: {
      department_meeting: 'Afdelingsmøde',
      organisation_board: 'Organisationsbestyrelse',
      lbf: 'Landsbyggefonden',
    },
    counted: (votesFor: number, against: number, blank: number) => `${votesFor} for, ${against} imod, ${blank} blanke`,
  },
  loading: 'Henter tallene …',
  failed: (number: string) => `Oplægget for afdeling ${number} kunne ikke hentes. Luk vinduet, og prøv igen.`,
};

export type BoardTexts = typeof boardDa;
