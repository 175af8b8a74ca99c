// The «Bemærkning» of a building part in the caretakers' register: where the installation year comes from, what was
// done, what to watch. About half of the parts have one, as in real registers.

import type { Building, Department } from './model.ts';
import { createRandom } from './random.ts';

/** A text may be bound to the time of installation: `<1985|…` before that year, `>1985|…` from it. */
const bySubject: Readonly<Record<string, readonly string[]>> = {
  asphalt: ['Bærelag ukendt', 'Kantsten af beton, enkelte sætninger', 'Afmærkning fornyet sammen med slidlaget'],
  paving: ['SF-sten 6 cm på hovedstier, fliser 40 x 40 på stikstier', 'Niveaufri adgang etableret ved alle indgange'],
  sewer: [
    'TV-inspiceret 2019, rapport i driftsmappen',
    'Ledningsplan mangler for den nordlige del',
    'Fælleskloak, separering er varslet af forsyningen',
  ],
  wells: ['Sandfang tømmes hvert år', 'Dæksler i kørebane er af typen flydende karm'],
  lighting: ['>2012|LED-armaturer på eksisterende master', 'Astrour og skumringsrelæ i skab ved blok 01'],
  playground: ['Faldunderlag af grus', 'Certificeret efter DS/EN 1176 ved ibrugtagning', 'Redskaber i robinietræ'],
  fence: ['Trykimprægneret fyr', 'Stålhegn på betonfod', 'Skure hører til boligerne og males af afdelingen'],
  planting: ['Plejeplan fra 2022', 'Ask og elm er fældet, nyplantning med lind og røn'],
  plinth: ['Pudset sokkel', 'Sokkel af in situ-beton'],
  basementWall: [
    'Omfangsdræn kun på gårdsiden',
    'Tilbageløbsventil monteret på kælderafløb',
    '>1995|Isoleret udvendigt ved omfangsdræning',
  ],
  brick: [
    'Gule sten, skrabefuge',
    'Røde sten, trykket fuge',
    'Ankre undersøgt stikprøvevis',
    'Hulmur efterisoleret med mineraluld',
  ],
  render: ['Kalkmørtel, hvidtet', 'Facaden er omfattet af lokalplanens farvekrav'],
  timber: ['<1995|Vandfast krydsfiner', '>1995|Varmebehandlet fyr', 'Malet med heldækkende træbeskyttelse'],
  windows: [
    '>1996|Træ-alu, tolags lavenergirude',
    '<1996|Træ, tolags termorude',
    '>1996|Plast, tolags lavenergirude',
    'Ruder udskiftes enkeltvis ved punktering',
  ],
  doors: ['Aluminium med sikkerhedsglas', 'Træ, malet', 'Dørpumper justeret ved årseftersyn'],
  balconies: [
    '<1985|Betonplade, indspændt',
    '>1985|Galvaniseret stål med betonbund',
    '>1990|Rækværk med glas',
    'Membran på oversiden',
  ],
  tileRoof: [
    '>1985|Undertag af banevare',
    '>1980|Fast undertag med pap',
    '<1975|Understrøget, uden undertag',
    'Oplagt på lægter, 30 graders hældning',
  ],
  feltRoof: ['>1985|To lag SBS-pap', 'Efterisoleret med kileskåret isolering', 'Overpap med skifer'],
  gutters: ['Zink 0,8 mm', 'Nedløb med støbejernsfødder', 'Løvfang monteret'],
  flashings: ['Zinkinddækninger ved skorstene og hætter', 'Ovenlys som kupler af acryl'],
  kitchen: [
    'Udskiftes efterhånden ved fraflytning',
    'Kollektiv råderet: cirka hver tredje bolig er moderniseret',
    'Standardelementer, laminatbordplade',
  ],
  bathroom: [
    '<2000|Præfabrikeret kabine',
    '>1995|Fliser på væg og gulv, membran dokumenteret',
    '<1985|Terrazzogulv, malet glasvæv på vægge',
  ],
  floors: ['Bøg, lakeret', 'Slibes ved fraflytning', 'Eg, 14 mm'],
  indoorDoors: ['Hårde hvidevarer udskiftes enkeltvis', 'Energimærke på registreringstidspunktet ikke noteret'],
  staircase: ['Terrazzotrin og malede vægge', 'Linoleum på reposer', 'Akustikloft monteret'],
  basement: ['Betongulv, malet', 'Lettere fugt ved skybrud 2011', 'Trådvægge mellem pulterrum'],
  laundry: ['Betalingsanlæg med kort', 'Maskiner med varmt vand fra fjernvarme'],
  soilStacks: ['<1985|Støbejern', '<1985|Støbejern, dele udskiftet med plast', '>1985|Plast (PP), lyddæmpet'],
  water: ['<1990|Galvaniseret stål', '>1990|Rustfrit stål, presfittings', '>1990|PEX i rør', 'Individuelle målere'],
  heatPlant: ['CTS-overvåget', 'Fejlfri drift ved seneste service', 'Isolering af ventiler mangler delvis'],
  radiators: [
    'Termostatventiler på alle radiatorer',
    '>2000|Dynamiske strengreguleringsventiler',
    'Varmefordelingsmålere med fjernaflæsning',
  ],
  ventilation: ['>2008|Ventilatorer med EC-motor', 'Kanaler renset 2023', 'Fugtstyret udsugning i bad'],
  electrical: [
    'HPFI i alle boliger',
    '<2000|Nye gruppetavler, ældre stigeledninger',
    'Transientbeskyttelse i hovedtavle',
  ],
  lift: ['<2000|Wiretrukket, maskinrum på tag', '>2000|Maskinrumsløs, frekvensstyret'],
  doorPhone: [
    '>2006|Elektronisk låsesystem med brikker',
    '>2014|Dørtelefon med video',
    '<2010|Mekanisk låsesystem, nøgleplan hos driften',
  ],
  solar: ['Inverter i teknikrum', 'Egetforbrug til fællesanlæg', 'Overvåges via portal'],
  tractor: ['Driftstimer aflæses ved service', 'Deles ikke med andre afdelinger', 'Redskaber indgår'],
};

const fits = (entry: string, installed: number): boolean => {
  const bound = /^([<>])(\d{4})\|/.exec(entry);
  return bound === null || (bound[1] === '<' ? installed < Number(bound[2]) : installed >= Number(bound[2]));
};

/** The register's remark on a part, or an empty text. */
export const remarkOf = (
  department: Department,
  building: Building | null,
  classKey: string,
  installed: number,
): string => {
  const random = createRandom(`${department.number}/remark/${building?.number ?? '00'}/${classKey}`);
  if (classKey === 'fibreRoof') {
    return building?.roofCode === '3'
      ? 'Asbestholdige bølgeplader, jf. BBR. Må ikke højtryksrenses eller bearbejdes; udskiftes efter asbestreglerne'
      : 'Asbestfri bølgeplader';
  }
  if (classKey === 'concrete' && building?.wallCode === '3') {
    return 'Beklædt med fibercementplader, asbestholdige jf. BBR. Arbejde kun efter asbestreglerne';
  }
  if (!random.chance(0.5)) {
    return '';
  }
  if (department.built >= 2020) {
    return random.pick(['Fra opførelsen', 'Fra opførelsen; drift og vedligehold jf. afleveringsmappen', '']);
  }
  const built = building?.built ?? department.built;
  if (installed === built && random.chance(0.3)) {
    return random.pick(['Oprindelig', 'Oprindelig, jf. byggesagen', 'Fra opførelsen']);
  }
  if (department.rebuilt === installed && random.chance(0.6)) {
    return `Udskiftet ved renoveringen ${installed}`;
  }
  if (installed !== built && random.chance(0.25)) {
    return random.pick([
      `Udskiftet ${installed}, faktura i driftsmappen`,
      'Indbygningsår skønnet af driften',
      'Indbygningsår efter beboeroplysning',
    ]);
  }
  // One material per department and year of installation: neighbouring blocks are alike.
  const alike = createRandom(`${department.number}/material/${classKey}/${installed < built + 3 ? 'first' : 'later'}`);
  const candidates = (bySubject[classKey] ?? []).filter((entry) => fits(entry, installed));
  return candidates.length === 0 ? '' : alike.pick(candidates).replace(/^[<>]\d{4}\|/, '');
};
