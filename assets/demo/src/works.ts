// The works a consultant puts into a plan for each building-part class: what a renewal is called, how it is gathered
// (per part, or per department in stages), and the periodic works with interval, share of the quantity and price range.
// Prices include VAT and stand at the level of the base year.

export interface Upkeep {
  readonly text: string;
  readonly intervalYears: number;
  /** Share of the quantity in per cent. */
  readonly sharePercent: number;
  readonly priceKr: readonly [low: number, high: number, step: number];
  readonly scope: 'part' | 'department';
}

export interface Works {
  /** Null when the class outlives every plan. */
  readonly renewal: string | null;
  readonly scope: 'part' | 'department';
  /** Share of the quantity that a renewal takes, in per cent; the rest lives on. */
  readonly renewalPercent: number;
  readonly upkeep: readonly Upkeep[];
}

const part = (text: string, intervalYears: number, sharePercent: number, priceKr: Upkeep['priceKr']): Upkeep => ({
  text,
  intervalYears,
  sharePercent,
  priceKr,
  scope: 'part',
});
const all = (text: string, intervalYears: number, sharePercent: number, priceKr: Upkeep['priceKr']): Upkeep => ({
  text,
  intervalYears,
  sharePercent,
  priceKr,
  scope: 'department',
});
const perPart = (renewal: string | null, ...upkeep: readonly Upkeep[]): Works => ({
  renewal,
  scope: 'part',
  renewalPercent: 100,
  upkeep,
});
const perDepartment = (renewal: string, ...upkeep: readonly Upkeep[]): Works => ({
  renewal,
  scope: 'department',
  renewalPercent: 100,
  upkeep,
});
const partly = (renewal: string, renewalPercent: number, ...upkeep: readonly Upkeep[]): Works => ({
  renewal,
  scope: 'part',
  renewalPercent,
  upkeep,
});

const partlyAll = (renewal: string, renewalPercent: number, ...upkeep: readonly Upkeep[]): Works => ({
  renewal,
  scope: 'department',
  renewalPercent,
  upkeep,
});

export const works: Readonly<Record<string, Works>> = {
  asphalt: perPart(
    'Ny asfaltbelægning inkl. opretning af bærelag',
    part('Nyt slidlag på stamvej og parkering', 15, 100, [120, 170, 10]),
  ),
  paving: perPart(
    'Omlægning af stier med nye betonsten',
    part('Opretning af fliser, snublekanter og lunker', 10, 15, [280, 420, 10]),
  ),
  sewer: perPart(
    'Strømpeforing og delvis udskiftning af kloakledninger',
    all('TV-inspektion og spuling af kloak', 10, 100, [60, 110, 5]),
  ),
  wells: perPart(
    'Udskiftning af brønde, riste og drænledninger',
    part('Tømning af sandfang og rensning af riste', 1, 100, [450, 800, 25]),
  ),
  lighting: perPart(
    'Udskiftning af udebelysning til LED',
    part('Eftersyn af master og udskiftning af armaturdele', 5, 30, [900, 1500, 50]),
  ),
  playground: perPart(
    'Ny legeplads inkl. faldunderlag',
    part('Årligt eftersyn af legeplads efter DS/EN 1176', 1, 100, [3500, 5500, 250]),
  ),
  fence: perPart('Nye hegn og skure', part('Maling af hegn og skure', 6, 100, [160, 260, 10])),
  planting: perPart(
    'Fornyelse af beplantning og nyplantning af træer',
    part('Beskæring af større træer', 5, 100, [18000, 45000, 1000]),
  ),
  plinth: perPart(null, all('Reparation af sokkelpuds', 15, 20, [350, 550, 10])),
  basementWall: perDepartment(
    'Omfangsdræn og fugtsikring af kældervægge',
    all('Spuling af omfangsdræn', 5, 100, [50, 90, 5]),
  ),
  brick: partlyAll(
    'Omfugning af vejrudsatte facader inkl. stillads',
    40,
    all('Delvis omfugning og udskiftning af frostsprængte sten', 15, 10, [850, 1250, 50]),
  ),
  render: perPart('Ny facadepuds inkl. stillads', part('Maling af pudset gavl', 12, 100, [180, 280, 10])),
  concrete: partly(
    'Betonrenovering af facadeelementer',
    50,
    all('Udskiftning af elastiske fuger', 20, 100, [110, 170, 10]),
  ),
  timber: perDepartment('Ny beklædning af lette facader', all('Maling af lette facader', 6, 100, [260, 420, 10])),
  windows: perDepartment(
    'Udskiftning af vinduer til træ-alu med energiruder',
    all('Smøring og justering af vinduesbeslag, nye tætningslister', 3, 100, [140, 220, 10]),
  ),
  doors: perDepartment(
    'Udskiftning af yderdøre og indgangspartier',
    all('Maling og justering af yderdøre', 7, 100, [1400, 2200, 100]),
  ),
  balconies: perPart(
    'Udskiftning af altaner',
    all('Ny membran og betonreparation på altaner', 25, 100, [14000, 24000, 500]),
    all('Eftersyn af altaner og rækværker', 5, 100, [400, 700, 50]),
  ),
  tileRoof: perPart(
    'Udskiftning af tag inkl. undertag og efterisolering',
    all('Omlægning af rygning, grater og skotrender', 20, 8, [1400, 2200, 100]),
  ),
  fibreRoof: perPart(
    'Udskiftning af fibercementtag',
    all('Eftersyn af tag og udskiftning af enkelte plader', 5, 2, [1500, 2000, 50]),
  ),
  feltRoof: perPart(
    'Ny tagpapdækning inkl. kileskåret isolering',
    all('Eftersyn af tagpap og rensning af afløb', 1, 100, [8, 14, 1]),
  ),
  gutters: perDepartment('Nye tagrender og nedløb i zink', all('Rensning af tagrender og nedløb', 1, 100, [25, 45, 5])),
  flashings: perDepartment('Udskiftning af ovenlys og inddækninger'),
  kitchen: partlyAll('Nye køkkener i boliger uden kollektiv råderet', 60),
  bathroom: perDepartment(
    'Renovering af badeværelser, ny vådrumsmembran og fliser',
    all('Udskiftning af elastiske fuger i badeværelser', 8, 100, [1800, 2900, 100]),
  ),
  floors: perPart(null, all('Slibning og lakering af trægulve', 15, 40, [180, 260, 10])),
  indoorDoors: partlyAll('Udskiftning af afdelingens hårde hvidevarer', 60),
  staircase: perDepartment('Istandsættelse af trappeopgange, maling og nye gulve på reposer'),
  basement: perDepartment(
    'Istandsættelse af kælder, gulve, døre og ventilation',
    all('Maling af kældergange', 12, 100, [18000, 40000, 1000]),
  ),
  laundry: perPart('Nye vaskemaskiner og tørretumblere'),
  soilStacks: perDepartment(
    'Udskiftning af faldstammer',
    all('Spuling af faldstammer og liggende ledninger i kælder', 10, 100, [450, 700, 50]),
  ),
  water: perDepartment(
    'Udskiftning af brugsvandsrør',
    all('Udskiftning af afspærrings- og cirkulationsventiler', 20, 100, [900, 1600, 50]),
  ),
  heatPlant: perPart(
    'Udskiftning af varmecentral',
    all('Service og udslamning af varmecentral', 1, 100, [6500, 11000, 500]),
  ),
  radiators: perDepartment(
    'Udskiftning af radiatorer og varmestrenge',
    all('Indregulering af varmeanlæg', 10, 100, [700, 1200, 50]),
  ),
  ventilation: perDepartment(
    'Udskiftning af ventilationsanlæg',
    all('Filterskift og eftersyn af ventilation', 1, 100, [180, 320, 10]),
    all('Rensning af kanaler og måling af luftmængder', 5, 100, [650, 1100, 50]),
  ),
  electrical: perDepartment(
    'Udskiftning af tavler og stigeledninger',
    all('Termografering og eftertrækning af tavler', 5, 100, [60, 110, 10]),
  ),
  lift: perPart(
    'Modernisering af elevator, styring og stol',
    all('Lovpligtigt eftersyn og service på elevatorer', 1, 100, [14000, 22000, 500]),
  ),
  doorPhone: perDepartment('Nyt dørtelefon- og låseanlæg'),
  solar: perDepartment('Udskiftning af solceller', all('Udskiftning af inverter', 12, 100, [1300, 2000, 50])),
  tractor: perPart('Udskiftning af maskine', all('Service på traktor og redskaber', 1, 100, [9000, 16000, 500])),
};

export interface Improvement {
  readonly text: string;
  readonly group: 1 | 2 | 4 | 5;
  readonly unit: 'm2' | 'stk' | 'bolig' | 'kWp' | 'lbm' | 'sum';
  /** Quantity per dwelling; 0 stands for one for the whole department. */
  readonly perDwelling: number;
  readonly priceKr: readonly [low: number, high: number, step: number];
  readonly blocksOnly: boolean;
}

const improve = (
  text: string,
  group: Improvement['group'],
  unit: Improvement['unit'],
  perDwelling: number,
  priceKr: Improvement['priceKr'],
  blocksOnly = false,
): Improvement => ({ text, group, unit, perDwelling, priceKr, blocksOnly });

export const improvements: readonly Improvement[] = [
  improve('Efterisolering af lofter til 400 mm', 2, 'm2', 24, [260, 420, 10]),
  improve('Solceller på sydvendte tagflader', 5, 'kWp', 0.9, [9500, 13500, 250]),
  improve('Skybrudssikring: regnbede og terrænregulering væk fra facader', 1, 'sum', 0, [350000, 900000, 25000]),
  improve('Højvandslukker og pumpebrønde i kældre', 5, 'stk', 0.05, [45000, 85000, 2500], true),
  improve('Ladestandere til elbiler, 10 udtag med lastbalancering', 1, 'sum', 0, [280000, 420000, 10000]),
  improve('Varmegenvinding på ventilation', 5, 'bolig', 1, [42000, 68000, 1000], true),
  improve('Nye affaldsøer med nedgravede beholdere', 1, 'stk', 0.06, [85000, 130000, 5000]),
  improve('Fjernaflæste målere for vand og varme', 5, 'bolig', 1, [4200, 6800, 100]),
  improve('Udvendig efterisolering af gavle', 2, 'm2', 3.5, [2400, 3300, 50], true),
  improve('Aflåst cykelparkering med ladning til elcykler', 1, 'stk', 0.04, [120000, 210000, 5000]),
  improve('Tilgængelighed: niveaufri adgang og automatiske døråbnere', 2, 'stk', 0.1, [48000, 76000, 2000]),
  improve('Ombygning af tørrerum til fælleslokale', 4, 'sum', 0, [450000, 1200000, 25000], true),
];
