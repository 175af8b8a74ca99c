// The remarks inspectors write beside a grade: where the damage sits, what they advise, why something was not seen. Bound to
// the kind of part, so that nobody looks at a sewer with binoculars.

import type { NoGrade } from './model.ts';

type Kind =
  | 'ground'
  | 'buried'
  | 'object'
  | 'base'
  | 'wall'
  | 'opening'
  | 'roof'
  | 'home'
  | 'pipes'
  | 'stair'
  | 'room'
  | 'plant';

const kinds: Readonly<Record<Kind, readonly string[]>> = {
  ground: ['asphalt', 'paving', 'fence'],
  buried: ['sewer', 'wells'],
  object: ['lighting', 'playground', 'planting'],
  base: ['plinth', 'basementWall'],
  wall: ['brick', 'render', 'concrete', 'timber'],
  opening: ['windows', 'doors', 'balconies'],
  roof: ['tileRoof', 'fibreRoof', 'feltRoof', 'gutters', 'flashings'],
  home: ['kitchen', 'bathroom', 'floors', 'indoorDoors'],
  pipes: ['soilStacks', 'water', 'radiators', 'ventilation', 'electrical', 'doorPhone'],
  stair: ['staircase'],
  room: ['basement', 'laundry'],
  plant: ['heatPlant', 'lift', 'solar', 'tractor'],
};

const kindOf = (classKey: string): Kind => {
  for (const [kind, classes] of Object.entries(kinds) as [Kind, readonly string[]][]) {
    if (classes.includes(classKey)) return kind;
  }
  throw new Error(`No kind of part for class «${classKey}».`);
};

const where: Readonly<Record<Kind, readonly string[]>> = {
  ground: [
    'Mest udtalt ved indkørslen.',
    'Især langs stamvejen.',
    'Ses ved flere indgangspartier.',
    'Værst på den nordlige del af området.',
  ],
  buried: ['Jf. seneste TV-inspektion.', 'Oplyst af driften.', 'Mest på strækningen langs parkeringspladsen.'],
  object: ['Registreret ved gennemgang med driften.', 'Jf. seneste eftersyn.'],
  base: ['Mest udtalt mod vest.', 'Værst ved nedløb.', 'Især på nordsiden.', 'Ses ved begge gavle.'],
  wall: [
    'Mest udtalt mod vest.',
    'Især på de vejrudsatte hjørner.',
    'Værst ved terræn.',
    'Besigtiget fra lift.',
    'Registreret fra terræn med kikkert.',
  ],
  opening: [
    'Mest udtalt mod syd og vest.',
    'Ses især på øverste etage.',
    'Stikprøve i to opgange.',
    'Værst på de vejrudsatte facader.',
    'Bekræftet af flere beboere.',
  ],
  roof: [
    'Mest på nordsiden.',
    'Registreret fra terræn med kikkert.',
    'Besigtiget fra lift.',
    'Set fra loft og tagfod.',
  ],
  home: [
    'Besigtiget i fire boliger.',
    'Stikprøve i to boliger pr. bygning.',
    'Oplyst af driften og set i tre boliger.',
    'Forholdet varierer fra bolig til bolig.',
  ],
  pipes: [
    'Set i to boliger.',
    'Oplyst af driften.',
    'Set i teknikrum og skakt.',
    'Bekræftet ved driftens fejlstatistik.',
  ],
  stair: ['Mest i de nederste løb.', 'Ens i alle opgange.', 'Værst i den nordligste opgang.'],
  room: ['Værst mod nordgavlen.', 'Oplyst af ejendomsfunktionæren.'],
  plant: ['Jf. seneste servicerapport.', 'Oplyst af driften.', 'Bekræftet ved driftens fejlstatistik.'],
};

const advice: Readonly<Record<number, readonly string[]>> = {
  1: ['', 'Ingen tiltag.', 'Almindelig drift.'],
  2: ['', 'Følges ved næste markvandring.', 'Klares af driften.', 'Ingen tiltag inden for fem år.'],
  3: [
    'Følges årligt.',
    'Indgår i planen.',
    'Delvis udbedring anbefales inden for 5-10 år.',
    'Levetiden kan forlænges ved vedligehold.',
  ],
  4: [
    'Bør udbedres inden for 2-5 år.',
    'Udbedring indarbejdet i planen.',
    'Der bør indhentes tilbud.',
    'Midlertidig reparation er udført.',
  ],
  5: [
    'Udskiftning anbefales inden for to år.',
    'Udbedring er nødvendig for at undgå følgeskader.',
    'Rådgiver bør inddrages.',
  ],
  6: ['Kræver handling nu.', 'Udbedring bør igangsættes straks.'],
};

/** A critical damage of small extent: the part is fair, but that one place cannot wait. */
const localAdvice: readonly string[] = [
  'Enkelt sted, udbedres lokalt i år.',
  'Lokal udbedring er igangsat.',
  'Begrænset omfang, men bør udbedres straks.',
];

export const placeRemarks = (classKey: string): readonly string[] => where[kindOf(classKey)];

export const adviceRemarks = (grade: number, severity: number): readonly string[] =>
  grade === 3 && severity === 3 ? localAdvice : (advice[grade] ?? ['']);

export const soundRemarks: readonly string[] = [
  '',
  '',
  'Ingen bemærkninger.',
  'Fremstår velholdt.',
  'Ingen skader set.',
  'I orden.',
  'Uden anmærkninger.',
];

export const estimateRemarks = (classKey: string): readonly string[] => {
  const general = [
    '',
    'Alderssvarende.',
    'Skønnet ud fra alder og driftens oplysninger.',
    'Skøn efter kort gennemgang.',
    'Almindeligt slid.',
  ];
  return ['wall', 'roof', 'opening'].includes(kindOf(classKey)) ? [...general, 'Kun set fra terræn.'] : general;
};

export const notSeenRemarks = (state: NoGrade, classKey: string): readonly string[] => {
  const kind = kindOf(classKey);
  switch (state) {
    case 'IU':
      return ['Ikke omfattet af gennemgangen.', 'Ikke besigtiget på dagen.', 'Udskudt til næste gennemgang.'];
    case 'IT':
      if (kind === 'pipes')
        return ['Ikke adgang til boliger på dagen.', 'Skjult installation.', 'Beboerne var ikke varslet.'];
      if (kind === 'home' || kind === 'opening')
        return ['Ikke adgang til boliger på dagen.', 'Beboerne var ikke varslet.'];
      if (kind === 'wall') return ['Adgang kræver lift, som ikke var bestilt.'];
      if (kind === 'roof') return ['Adgang kræver lift, som ikke var bestilt.', 'Taglem aflåst.'];
      return kind === 'buried' || kind === 'base'
        ? ['Tildækket, ikke tilgængelig.']
        : ['Aflåst, nøgle ikke til stede.', 'Ikke tilgængelig på dagen.'];
    case 'NU':
      if (kind === 'base' || kind === 'roof') return ['Fugtmåling bør gentages.', 'Destruktiv undersøgelse anbefales.'];
      return kind === 'wall'
        ? ['Destruktiv undersøgelse anbefales.', 'Specialist bør vurdere omfanget.']
        : ['Specialist bør vurdere omfanget.', 'Måling anbefales før prissætning.'];
    case 'IR':
      return ['Udgået, nedtages ved næste tagarbejde.'];
  }
};
