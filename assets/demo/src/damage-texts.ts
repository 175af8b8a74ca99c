// Damage texts per building-part class with the severity (alvor 1 minor, 2 serious, 3 critical) an inspector gives that
// kind of damage, and the remarks that follow. Plain consultant's Danish: what is seen, where, what it leads to.

export interface DamageText {
  readonly severity: 1 | 2 | 3;
  readonly text: string;
}

/** `1 text | 2 text | 3 text`: the figure is the severity. */
const list = (source: string): readonly DamageText[] =>
  source.split('|').map((entry): DamageText => {
    const trimmed = entry.trim();
    const severity = trimmed.startsWith('3') ? 3 : trimmed.startsWith('2') ? 2 : 1;
    return { severity, text: trimmed.slice(2) };
  });

const texts: Readonly<Record<string, readonly DamageText[]>> = {
  asphalt: list(
    '1 Fine svindrevner | 1 Udvaskede bindemidler i overfladen | 2 Langsgående revner og sætninger ved kantsten | 2 Krakelering i kørespor | 3 Huller med frilagt bærelag, fare for fald og skader på køretøjer',
  ),
  paving: list(
    '1 Mos og ukrudt i fuger | 1 Enkelte knækkede fliser | 2 Lunker med stående vand | 2 Opskudte fliser ved trærødder, snublefare | 3 Fald mod facade, vand ledes ind mod sokkel',
  ),
  sewer: list(
    '1 Let rodindvækst i samlinger | 2 Forskudte samlinger og aflejringer | 2 Revner i beton, jf. TV-inspektion | 3 Deforme og delvist sammenfaldne ledninger, gentagne tilstopninger',
  ),
  wells: list(
    '1 Slam i sandfang | 1 Løse karme | 2 Tærede trin og udvaskede fuger i brøndring | 3 Brønddæksel sunket i kørebane, brøndring brudt',
  ),
  lighting: list(
    '1 Matte skærme | 1 Enkelte lyskilder defekte | 2 Rust ved mastefod | 2 Uens lysniveau, mørke områder ved cykelskure | 3 Gennemtærede mastefødder, fare for væltning',
  ),
  playground: list(
    '1 Afskallet maling på redskaber | 1 For lidt faldunderlag | 2 Løse samlinger og slidte kæder | 2 Råd i stolper ved terræn | 3 Knækket bærende stolpe, redskab afspærret',
  ),
  fence: list(
    '1 Afskallet maling | 1 Begroninger | 2 Råd i nederste brædder | 2 Skæve stolper | 3 Hegnsfag væltet, stolper rådnet i terræn',
  ),
  planting: list(
    '1 Huller i beplantning | 1 Vildskud og manglende beskæring | 2 Rodskud skader belægning | 3 Syge træer med fare for nedfaldne grene',
  ),
  plinth: list(
    '1 Hårfine revner i sokkelpuds | 2 Løs og afskallet puds | 2 Opfugtning over terræn | 3 Gennemgående sætningsrevner ved hjørne',
  ),
  basementWall: list(
    '1 Saltudblomstringer | 2 Fugtskjolder efter regn | 2 Dræn delvist tilslammet | 3 Vandindtrængning ved skybrud, skader på pulterrum | 3 Dræn uden funktion, vedvarende opfugtning',
  ),
  brick: list(
    '1 Let udvaskede fuger | 1 Misfarvning under sålbænke | 2 Udvaskede fuger i op til 20 mm dybde | 2 Frostsprængte sten ved terræn | 2 Revner over vinduesåbninger, rust i tegloverliggere | 3 Korroderede murbindere, formur buler ud | 3 Gennemslag af slagregn til boliger',
  ),
  render: list(
    '1 Misfarvning og alger | 2 Krakeleret puds, skruk ved bankning | 2 Afskalninger ved sokkel | 3 Større pudsflager løse, nedfaldsfare',
  ),
  concrete: list(
    '1 Overfladisk vejrslid | 1 Hærdede elastiske fuger | 2 Afskalninger med synligt armeringsjern | 2 Fuger sluppet i vedhæftning | 3 Omfattende karbonatisering og armeringskorrosion, nedfaldsfare | 3 Revnede plader, risiko for frigivelse af fibre',
  ),
  timber: list(
    '1 Afskallet maling mod syd | 1 Udtørrede endetræsflader | 2 Begyndende råd i nederste bræddeender | 2 Krydsfiner delaminerer | 3 Råd i bagvedliggende skelet, vand bag beklædning',
  ),
  windows: list(
    '1 Udtørrede fuger | 1 Maling krakeleret på bundstykker | 2 Punkterede ruder | 2 Binder og slutter ikke tæt, trækgener | 2 Defekte hængsler og paskviller | 3 Råd i karmbund og bundrammer | 3 Vandindtrængning ved karm, skader på lysning',
  ),
  doors: list(
    '1 Slidt overflade og sparkeplade | 1 Dørpumpe ude af justering | 2 Tærede profiler ved bundstykke | 2 Låsekasse slidt, dør går ikke i lås | 3 Råd i dørkarm, glasfyldning løs',
  ),
  balconies: list(
    '1 Algebelægning og misfarvet underside | 2 Revner i membran, vand på underside | 2 Rust på rækværk og indfæstning | 2 Afskallet beton langs forkant | 3 Blotlagt og tæret armering ved indspænding, altaner aflåst | 3 Rækværk løst i indfæstning',
  ),
  tileRoof: list(
    '1 Mos og lav på nordsiden | 1 Enkelte forskubbede sten | 2 Mørtel løs i rygning og grater | 2 Undertag flosset ved tagfod | 2 Afskallede og porøse sten | 3 Defekt undertag, vandindtrængning til loft | 3 Utætte skotrender med råd i underlag',
  ),
  fibreRoof: list(
    '1 Mosbegroning | 2 Knækkede hjørner og løse bolte | 2 Forvitret overflade | 3 Revnede plader med utætheder | 3 Gennemgående forvitring, dryp på loft ved fygesne og slagregn',
  ),
  feltRoof: list(
    '1 Mos ved kanter | 1 Tab af skifer på overpap | 2 Buler og folder | 2 Åbne overlægssamlinger | 2 Lunker med stående vand omkring afløb | 3 Utæt ved inddækning, fugt i isolering | 3 Gennemfugtet isolering under større felter',
  ),
  gutters: list(
    '1 Løv og slam i render | 2 Utætte samlinger | 2 Bagfald og løse rendejern | 3 Gennemtærede render, vand på facade',
  ),
  flashings: list(
    '1 Matte ovenlyskupler | 2 Løse zinkinddækninger | 2 Udtørrede fuger ved hætter | 3 Utæt inddækning med fugtskjold på loft',
  ),
  kitchen: list(
    '1 Slidte låger og bordplader | 2 Opsvulmede bordplader ved vask | 2 Defekte skuffer og hængsler | 3 Fugtskade i vaskeskab med skimmel',
  ),
  bathroom: list(
    '1 Misfarvede fuger | 1 Tilkalkede armaturer | 2 Revnede fuger ved gulvafløb | 2 Løse vægfliser, hul lyd | 2 Utilstrækkeligt fald mod afløb | 3 Utæt vådrumsmembran, opfugtet underlag | 3 Fugt i tilstødende rum, målt over 20 procent træfugt',
  ),
  floors: list('1 Ridser og slidt lak | 1 Åbne stød | 2 Løse stave | 3 Gennemslidte gulve efter gentagne slibninger'),
  indoorDoors: list(
    '1 Almindeligt slid | 2 Ujævn drift af køleskabe, højt energiforbrug | 2 Defekte tætningslister | 3 Komfurer med elektriske fejl',
  ),
  staircase: list(
    '1 Slidt maling på vægge til brysthøjde | 1 Afslag på trin | 2 Linoleum slået op i kanter | 2 Løse håndlister | 3 Løse trinfliser, faldfare',
  ),
  basement: list(
    '1 Afskallet gulvmaling | 1 Salte på ydervægge | 2 Løs puds og fugtskjolder | 2 Jordslået lugt, ringe udluftning | 3 Skimmelvækst på vægge bag pulterrum',
  ),
  laundry: list(
    '1 Almindeligt slid på beklædning | 2 Vaskemaskiner med hyppige driftsstop | 2 Tørretumblere med lang tørretid | 3 Maskiner kan ikke længere repareres, reservedele udgået',
  ),
  soilStacks: list(
    '1 Rust på synlige samlinger i kælder | 2 Tæringer på vandret ledning i kælder | 2 Aflejringer og nedsat lysning | 3 Gennemtærede strenge, lappet flere steder',
  ),
  water: list(
    '1 Irrede ventiler | 2 Utætte afspærringsventiler | 2 Tæringer på stigstrenge i kælder | 2 Lav temperatur på cirkulationen | 3 Gentagne rørbrud, vandskader i boliger',
  ),
  heatPlant: list(
    '1 Mangelfuld isolering på ventiler | 1 Ældre styring, fungerer | 2 Ringe afkøling af fjernvarmevand | 2 Tilkalket varmtvandsbeholder | 3 Utæt veksler, blandes med brugsvand | 3 Kapacitet utilstrækkelig ved frost',
  ),
  radiators: list(
    '1 Træge termostatventiler | 2 Anlæg ikke indreguleret, ujævn varme | 2 Utætte returventiler | 3 Tærede strenge i skakte, gentagne lækager',
  ),
  ventilation: list(
    '1 Snavsede udsugningsventiler | 2 For lille luftmængde i bad, målt under 15 l/s | 2 Støj fra ventilator | 3 Ventilatorer ude af drift, fugt og skimmel i boliger',
  ),
  electrical: list(
    '1 Manglende mærkning i tavler | 2 Ældre stigeledninger, belastet tæt på grænsen | 2 Gruppetavler uden plads til udvidelse | 3 Varmegang i hovedtavle konstateret ved termografering',
  ),
  lift: list(
    '1 Slidt stolebeklædning og tableau | 2 Styring med hyppige driftsstop | 2 Upræcis standsning, snublekant | 3 Påbud ved lovpligtigt eftersyn, reservedele udgået',
  ),
  doorPhone: list(
    '1 Ridsede ringetableauer | 2 Dårlig lydkvalitet i flere boliger | 2 Slidte cylindre, nøgleplan uoverskuelig | 3 Anlæg ude af drift i flere opgange',
  ),
  solar: list(
    '1 Snavs på paneler | 2 Inverter med gentagne fejlmeldinger | 2 Nedsat ydelse på én streng | 3 Beskadigede stikforbindelser, anlæg afbrudt',
  ),
  tractor: list(
    '1 Almindeligt slid | 2 Hydraulikslanger sveder | 2 Rust i bund og lad | 3 Nedslidt motor, reparation svarer ikke til værdien',
  ),
};

/** Damage texts of a class that may have this severity. */
export const damageTexts = (classKey: string, severity: number): readonly DamageText[] =>
  (texts[classKey] ?? []).filter((entry) => entry.severity === severity);
