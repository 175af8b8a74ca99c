// What a consultant writes beside a plan line, by building-part class, by periodic work and by improvement: why the work is worth
// doing at all. General truths of the trade only; what is true of one department's parts alone is put together in `causes.ts`.

/** `text | text`: the ways of saying it. */
const ways = (source: string): readonly string[] => source.split('|').map((entry) => entry.trim());

const byKey = (source: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(source).map(([key, value]) => [key, ways(value)]));

/** Follows the facts of a renewal. */
const renewals = byKey({
  asphalt:
    'Bærelaget rettes op samtidig, så lunkerne ikke kommer igen. | Lapning bliver på sigt dyrere end en ny belægning.',
  paving: 'Jævn og sikker adgang til indgangene er udlejers ansvar. | Sand og bærelag fornyes, så stenene ligger fast.',
  sewer: 'Strømpeforing undgår opgravning i haver og stier. | Udføres, før et sammenfald gør opgravning nødvendig.',
  wells:
    'Sikrer, at regnvand ledes væk fra facader og kældre. | Samles i én entreprise, fordi opgravningen er den største udgift.',
  lighting:
    'LED sænker elforbruget og giver jævnt lys på stier og parkering. | Styring efter dagslys indgår i udskiftningen.',
  playground:
    'Redskaber og faldunderlag skal opfylde DS/EN 1176 og 1177. | Redskaberne vælges sammen med afdelingsbestyrelsen.',
  fence: 'Råd ved terræn afgør levetiden, derfor nye stolper på betonfod. | Ens udførelse i hele afdelingen.',
  planting:
    'Fornyes gradvist, så arealerne altid har voksne træer. | Nye arter vælges, så de tåler både tørke og skybrud.',
  basementWall:
    'Fugten skal stoppes udefra, før kælderen istandsættes. | Kældervæggen isoleres udvendigt, mens der er gravet op.',
  brick:
    'Standser slagregn, før bagmur og murbindere tager skade. | Omfatter kun de vejrudsatte facader, ca. 40 % af arealet.',
  render:
    'Pletreparationer bliver synlige og holder kort tid, derfor hele fladen. | Stilladset bærer en stor del af prisen.',
  concrete: 'Omfatter ca. halvdelen af fladen. | Armeringen skal beskyttes, før afskalninger kan falde ned.',
  timber:
    'Venter man for længe, når råd skelettet bag beklædningen. | Ny beklædning udføres ventileret og skal males sjældnere.',
  windows:
    'Nye ruder skal opfylde bygningsreglementets energikrav. | Træ-alu fjerner den udvendige malerbehandling fremover.',
  doors: 'Tætte døre mindsker træk og varmetab. | Låse og dørlukkere udskiftes i samme arbejdsgang.',
  balconies:
    'Bæreevnen er et spørgsmål om personsikkerhed. | Indspænding og rækværk følges ved eftersyn hvert 5. år indtil da.',
  tileRoof:
    'Efterisoleres samtidig efter bygningsreglementets krav. | Undertag og lægter fornyes, mens taget er åbent.',
  fibreRoof: 'Ældre plader bliver sprøde og er farlige at færdes på. | Undertag udføres, hvor det mangler.',
  feltRoof: 'Kileskåret isolering giver fald til afløb og mindre varmetab. | Bør udføres, før fugten når isoleringen.',
  gutters: 'Utætte render giver fugt i facade og tagfod. | Samles, fordi lift og stillads er en stor del af udgiften.',
  flashings: 'Utætheder her ses først som fugt på loftet. | Løse inddækninger er en hyppig årsag til stormskader.',
  kitchen:
    'Omfatter boliger uden kollektiv råderet, ca. 60 %. | Samlet udbud giver lavere pris end udskiftning ved fraflytning.',
  bathroom:
    'Skjult fugt under fliserne er dyr at udbedre, derfor før membranen svigter. | Gulv, vægge og installationer fornyes i én arbejdsgang.',
  indoorDoors: 'Omfatter de hvidevarer, afdelingen ejer, ca. 60 %. | Nye hvidevarer sænker beboernes elforbrug.',
  staircase:
    'Vægge og gulve tager slid ved hver flytning. | Opgangen er flugtvej, så overfladerne skal opfylde brandkravene.',
  basement: 'Udluftningen forbedres, så fugten ikke kommer igen. | Gulve og døre tages i samme omgang.',
  laundry:
    'Nye maskiner bruger mindre vand og el pr. vask. | Driftsstop rammer alle beboere, derfor skiftes maskinerne samlet.',
  soilStacks:
    'Brud i skjulte strenge giver vandskader i flere boliger. | Kræver adgang til boligerne og varsles efter lejelovgivningen.',
  water:
    'Temperatur og cirkulation bringes i orden af hensyn til legionella. | Nye rør føres, så lækager kan ses og repareres.',
  radiators: 'Anlægget indreguleres bagefter, så varmen fordeles jævnt. | Lækager i skakte skader boligerne under.',
  ventilation:
    'Luftmængderne skal kunne nå 15 l/s i bad og 20 l/s i køkken. | Nye ventilatorer sænker fællesstrømmen og støjen.',
  electrical:
    'Giver plads til flere grupper og større belastning. | Udskiftningen bringer tavlerne op til gældende sikkerhedsregler.',
  lift: 'Skakten beholdes; styring, stol og døre moderniseres. | Reservedele til ældre styringer bliver svære at skaffe.',
  doorPhone:
    'Elektroniske nøgler gør udlån og tab enklere at styre. | Opgangsdøre skal kunne låses og åbnes fra boligen.',
  solar: 'Paneler og inverter skiftes samlet, så anlægget igen har garanti. | Ydelsen falder med alderen.',
  tractor:
    'Reparationer på ældre maskiner overstiger hurtigt værdien. | Vintertjenesten kræver en driftssikker maskine.',
});

const heating: Readonly<Record<string, string>> = {
  Fjernvarme: 'Bedre afkøling af fjernvarmevandet sænker varmeregningen.',
  Naturgas: 'Konvertering til fjernvarme eller varmepumpe undersøges, før ny kedel bestilles.',
  Varmepumpe: 'Nyere pumper har højere virkningsgrad og mildere kølemiddel.',
};

/** Periodic works, by the plan's own title. */
const upkeep = byKey({
  'Nyt slidlag på stamvej og parkering':
    'Slidlag hver 15. år forlænger bærelagets levetid. | Billigere end at vente, til bærelaget skal med.',
  'Opretning af fliser, snublekanter og lunker': 'Snublekanter er udlejers ansvar. | Fald mod facaden må ikke opstå.',
  'TV-inspektion og spuling af kloak': 'Grundlag for at prissætte kloakken i næste plan. | Forebygger tilstopning.',
  'Tømning af sandfang og rensning af riste':
    'Fulde sandfang giver oversvømmelse ved skybrud. | Fast driftsopgave hvert år, helst efter løvfald.',
  'Eftersyn af master og udskiftning af armaturdele':
    'Rust ved mastefod kan give væltning. | Lys på stier giver tryghed.',
  'Årligt eftersyn af legeplads efter DS/EN 1176':
    'Årligt hovedeftersyn efter DS/EN 1176-7. | Ejeren har ansvaret for sikkerheden; hovedeftersyn dokumenteres hvert år.',
  'Maling af hegn og skure': 'Træet holder kun, hvis overfladen er lukket. | Fast malerinterval.',
  'Beskæring af større træer': 'Nedfaldne grene er ejerens ansvar. | Holder træerne fri af facader, lys og tagrender.',
  'Reparation af sokkelpuds': 'Løs puds leder vand ind i fundamentet. | Skøn: en femtedel af længden pr. gang.',
  'Spuling af omfangsdræn': 'Tilslammet dræn giver fugt i kælder. | Spules, så drænets levetid udnyttes.',
  'Delvis omfugning og udskiftning af frostsprængte sten':
    'Udsatte partier tages løbende, så hele facader ikke skal omfuges før tid. | Slagregnsbeskyttelse.',
  'Maling af pudset gavl': 'Malingen beskytter pudsen mod slagregn og frost. | Fast malerinterval på 12 år.',
  'Udskiftning af elastiske fuger':
    'Fuger hærder og slipper efter ca. 20 år, så vand når bag elementerne. | Fugerne holder kun halvt så længe som elementerne.',
  'Maling af lette facader': 'Udsat træ skal males hvert 6. år. | Forebygger råd i bræddeender.',
  'Smøring og justering af vinduesbeslag, nye tætningslister':
    'Beslag, der binder, ødelægger rammen. | Mindsker træk og varmetab. | Udføres ved boligbesøg sammen med øvrig service.',
  'Maling og justering af yderdøre': 'Hårdt brugte døre skal holdes tætte og lette at åbne. | Fast malerinterval.',
  'Ny membran og betonreparation på altaner':
    'Membranen beskytter armeringen; uden den tæres indspændingen. | Gøres midt i altanernes levetid.',
  'Eftersyn af altaner og rækværker':
    'Personsikkerhed: indfæstning og rækværk kontrolleres hvert 5. år. | Eftersyn efter ejerens ansvar for sikre altaner.',
  'Omlægning af rygning, grater og skotrender':
    'Her bliver tegltage først utætte. | Udføres midt i tagets levetid for at nå den fulde alder.',
  'Eftersyn af tag og udskiftning af enkelte plader':
    'Enkelte plader skiftes, før vand når loftet. | Gås igennem efter vinterens storm og frost.',
  'Eftersyn af tagpap og rensning af afløb':
    'Tilstoppede afløb er hyppigste årsag til utætte flade tage. | Eftersyn er et vilkår i de fleste tagpapgarantier.',
  'Rensning af tagrender og nedløb': 'Overløb giver fugt i facaden. | Fast driftsopgave efter løvfald.',
  'Udskiftning af elastiske fuger i badeværelser':
    'Fugerne skal være tætte, for at vådrummet holder sin levetid. | Billig sikring mod fugt bag fliserne.',
  'Slibning og lakering af trægulve':
    'Gulvene kan slibes få gange; lakken skal beskytte træet. | Skøn: 40 % af arealet.',
  'Maling af kældergange': 'Almindeligt slid. | Lyse gange giver tryghed.',
  'Spuling af faldstammer og liggende ledninger i kælder':
    'Fedt og aflejringer nedsætter lysningen. | Forebygger tilstopning og forlænger rørenes levetid.',
  'Udskiftning af afspærrings- og cirkulationsventiler':
    'Ventiler, der ikke kan lukke, gør hvert rørbrud større. | Nødvendigt for at kunne holde temperatur på cirkulationen.',
  'Service og udslamning af varmecentral':
    'God afkøling kræver rene vekslere. | Årligt eftersyn efter leverandørens anvisning. | Forebygger driftsstop om vinteren.',
  'Indregulering af varmeanlæg':
    'Giver jævn varme og bedre afkøling. | Gentages, når ventiler og vaner har ændret balancen.',
  'Filterskift og eftersyn af ventilation':
    'Fast driftsopgave efter serviceplanen. | Snavsede filtre nedsætter luftmængden.',
  'Rensning af kanaler og måling af luftmængder':
    'Dokumenterer, at luftmængderne er overholdt. | Støv og fedt i kanaler øger brandfaren.',
  'Termografering og eftertrækning af tavler':
    'Finder varmegang, før den bliver til brand. | Forsikringen anbefaler termografering med faste mellemrum.',
  'Lovpligtigt eftersyn og service på elevatorer':
    'Lovpligtigt eftersyn efter Arbejdstilsynets regler om elevatorer. | Lovpligtigt; eftersyn og service udføres af certificeret firma.',
  'Udskiftning af inverter':
    'En inverter holder ca. halvt så længe som panelerne. | Anlægget står stille uden inverter.',
  'Service på traktor og redskaber': 'Serviceaftale, udføres før vintertjenesten. | Forlænger maskinens levetid.',
});

const improvements = byKey({
  'Efterisolering af lofter til 400 mm':
    'Kort tilbagebetalingstid og mindre varmetab. | Energiforslag med god rentabilitet; ingen gener for beboerne.',
  'Solceller på sydvendte tagflader': 'Strømmen bruges til fælles anlæg. | Sænker fællesudgiften til el.',
  'Skybrudssikring: regnbede og terrænregulering væk fra facader':
    'Leder regnvand væk fra sokkel og kældre ved skybrud. | Klimatilpasning; aflaster samtidig kloakken.',
  'Højvandslukker og pumpebrønde i kældre':
    'Hindrer tilbageløb fra kloak ved skybrud. | Forsikringen kan stille krav om sikring.',
  'Ladestandere til elbiler, 10 udtag med lastbalancering':
    'Flere beboere forventes at få elbil. | Lastbalancering undgår en dyr udvidelse af elstikket.',
  'Varmegenvinding på ventilation':
    'Mindre varmetab og mindre træk i boligerne. | Genvinding af varmen i udsugningsluften.',
  'Nye affaldsøer med nedgravede beholdere':
    'Sortering i ti fraktioner kræver mere plads. | Ti affaldstyper skal sorteres; nedgravede beholdere tømmes sjældnere.',
  'Fjernaflæste målere for vand og varme':
    'Krav om fjernaflæsning og oplysning om forbrug hver måned. | Beboerne kan følge forbruget, og lækager opdages tidligt.',
  'Udvendig efterisolering af gavle': 'Kolde ydervægge giver kondens og skimmel. | Bedre komfort i endeboligerne.',
  'Aflåst cykelparkering med ladning til elcykler':
    'Frigør plads i kældre og opgange. | Elcykler skal kunne stå sikkert og lade uden for flugtveje.',
  'Tilgængelighed: niveaufri adgang og automatiske døråbnere':
    'Ældre beboere kan blive længere i egen bolig. | Adgangen bringes tættere på bygningsreglementets krav.',
  'Ombygning af tørrerum til fælleslokale':
    'Tørrerum bruges lidt; afdelingen får et sted at mødes. | Udnytter areal, der allerede er opvarmet.',
});

export const renewalTexts = (classKey: string, supply: string): readonly string[] => {
  const text = heating[supply];
  return classKey === 'heatPlant' && text !== undefined ? [text] : (renewals.get(classKey) ?? []);
};
export const upkeepTexts = (work: string): readonly string[] => upkeep.get(work) ?? [];
export const improvementTexts = (work: string): readonly string[] => improvements.get(work) ?? [];
