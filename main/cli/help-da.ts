/** Danish: the help of each command. */
import type { HelpTexts } from './help.ts';

export const da: HelpTexts = {
  words: {
    usage: 'Brug',
    options: 'Ord og valg',
    general: 'For alle kommandoer',
    examples: 'Eksempler',
    exit: 'Slutkoder',
    kinds: 'ART er en af',
    scales: 'Skalaer (feltet scale i en tilknytning)',
    all: '«tilstand help» viser alle kommandoer.',
  },
  general: [
    ['--data MAPPE', 'arbejdsområdets mappe; ellers den sædvanlige på denne computer'],
    ['--lang da|en', 'sprog; ellers dansk'],
    ['--json', 'svar som præcis ét JSON-dokument, også når der afvises'],
    ['-h, --help', 'denne side'],
  ],
  exits: [
    ['0', 'udført'],
    ['1', 'afvist: én sætning siger hvorfor, og intet er ændret'],
    ['2', 'forkert brug: intet er gjort'],
    ['3', 'fejl i programmet: oplys nummeret i sætningen'],
  ],
  kinds: {
    departments: 'organisationer og afdelinger: én række pr. afdeling',
    buildings: 'bygninger, også udtræk af BBR',
    dwellings: 'boliger efter type',
    parts: 'bygningsdele',
    conditions: 'tilstandsvurderinger: én karakter pr. bygningsdel',
    findings: 'skader og iagttagelser',
    plans: 'vedligeholdelsesplaner: årene mod højre, eller ét arbejde pr. række',
    funds: 'henlæggelser og saldi pr. afdeling, konto og år',
    priceIndex: 'prisindeks, også som Statistikbanken skriver dem',
    prices: 'prisiagttagelser fra tilbud, kontrakter og fakturaer',
    projects: 'referenceprojekter',
    codes: 'kodelister, fx BBR’s',
  },
  scales: {
    nen2767: 'NEN 2767, 1–6 (6 er værst)',
    ns3424: 'NS 3424, TG0–TG3',
    dk_k_until_2020: 'dansk K-skala til 2020, K0–K3',
    dk_colour_2020: 'danske farver fra 2020',
    letters_a_d: 'bogstaver A–D',
    numbers_0_3: 'tal 0–3',
    numbers_1_4: 'tal 1–4 (4 er værst)',
    index_0_100: 'indeks 0–100',
  },
  pages: {
    detect: {
      usage: ['detect FIL… [--kind ART]'],
      about: 'vis, hvad filerne menes at indeholde, og hvor sikkert det er. Intet skrives',
      options: [
        ['FIL…', 'regneark (.xlsx, .xlsm), .csv, .txt, .json, .zip eller .csv.gz; højst 20 filer på hver 50 MB'],
        ['--kind ART', 'sig selv, hvad filerne er, i stedet for at lade programmet gætte'],
      ],
      values: ['kinds'],
      notes: [
        'Med --json står tilknytningen i feltet mapping, og det, kun en person ved, i feltet questions: message er spørgsmålet, path stedet i tilknytningen, options de svar, der kan vælges (tom liste: skriv selv), og suggested forslaget. Skriv svaret på stedet, og giv filen til «tilstand import --map».',
      ],
      examples: [
        ['detect afdelinger.csv', 'ark, overskriftsrække og kolonner som en tabel'],
        ['detect afdelinger.csv --json > tilknytning.json', 'tilknytningen som en fil, der kan rettes'],
      ],
    },
    import: {
      usage: ['import FIL… [--profile NAVN | --map FIL.json | --kind ART] [--dry-run]'],
      about: 'læs filer ind: enten kommer alt, der kan læses, med, eller intet',
      options: [
        ['FIL…', 'regneark (.xlsx, .xlsm), .csv, .txt, .json, .zip eller .csv.gz; højst 20 filer på hver 50 MB'],
        ['--profile NAVN', 'læs med en gemt eller indbygget profil; «tilstand profiles» viser dem'],
        [
          '--map FIL.json',
          'læs med en tilknytning: svaret fra «tilstand detect --json» eller en profil, der er gemt som fil',
        ],
        ['--kind ART', 'sig selv, hvad filerne er; resten ser programmet selv'],
        ['--dry-run', 'prøv kun: tæl og find fejl, men skriv intet'],
      ],
      values: ['kinds', 'scales'],
      notes: [
        'Uden valg læses filerne, som programmet ser dem. Er der noget, kun en person ved, afvises de med spørgsmålet og dets sted, fx tables.0.scale. Svar sådan: (1) «tilstand detect FIL --json > tilknytning.json»; (2) skriv svaret på stedet under mapping i tilknytning.json, fx "scale": "nen2767" i den første tabel; (3) «tilstand import FIL --map tilknytning.json».',
        'Andre steder, der tit spørges om: columns.N.decimal er "comma" (1.234,56), "point" (1,234.56) eller "whole" (1.234 er et helt tal); columns.N.dates er "dmy", "mdy" eller "ymd"; kind er en ART; factor er det, beløb ganges med for at blive til kroner (1000 for t.kr.). Tabeller og kolonner tælles fra 0.',
      ],
      examples: [
        ['import afdelinger.csv --dry-run', 'se, hvad der ville ske'],
        [
          'import afdelinger.csv --map tilknytning.json --json',
          'læs ind med svarene; dokumentet har batch, tal og bemærkninger',
        ],
      ],
      refused: 'afvist: en fil kan ikke læses, et spørgsmål er åbent, eller hver eneste række er afvist',
    },
    template: {
      usage: ['template ART --out FIL.xlsx'],
      about: 'skriv et tomt ark med overskrifter, valglister og forklaringer. Udfyldt kan det indlæses, som det er',
      options: [
        ['ART', 'hvad der skal udfyldes'],
        ['--out FIL.xlsx', 'hvor arket skal skrives'],
      ],
      values: ['kinds'],
      examples: [
        ['template departments --out afdelinger.xlsx', 'et ark til afdelinger'],
        ['template parts --out parts.xlsx --lang en', 'bygningsdele med engelske overskrifter'],
      ],
    },
    profiles: {
      usage: ['profiles'],
      about: 'vis profilerne: de indbyggede og dem, I har gemt',
      options: [],
      notes: [
        'En profil bliver til i appen: efter en indlæsning kan det, der er valgt, gemmes under et navn. Den kan gemmes som fil med «tilstand export profile» og hentes et andet sted med «tilstand import-profile».',
      ],
      examples: [
        ['profiles', 'navn, titel og hvad hver læser'],
        ['profiles --json', 'det samme til et program'],
      ],
    },
    'import-profile': {
      usage: ['import-profile FIL.json'],
      about: 'hent en profil fra en fil, som «tilstand export profile» eller appen har skrevet',
      options: [['FIL.json', 'profilen; en med samme titel bliver erstattet']],
      examples: [
        ['import-profile egelunden.json', 'svarer med det navn, --profile kender den under'],
        ['import-profile egelunden.json --data ANDEN-MAPPE', 'hent den i et andet arbejdsområde'],
      ],
    },
    'undo-import': {
      usage: ['undo-import INDLÆSNING'],
      about: 'tag en indlæsning tilbage som helhed, også uger efter',
      options: [['INDLÆSNING', 'navnet, «tilstand import» svarede med; et ukendt navn svarer med de seneste']],
      notes: [
        'Det, der er ændret siden, og det, noget andet bygger på, bliver stående og nævnes (med --json i feltet leftAlone).',
      ],
      examples: [
        ['undo-import 019aa…', 'fjern det, indlæsningen oprettede, og før det ændrede tilbage'],
        ['undo-import ?', 'vis de seneste indlæsninger (slutkode 1, intet ændres)'],
      ],
    },
    departments: {
      usage: ['departments'],
      about: 'vis afdelingerne med lys, tilstand og laveste saldo på konto 401',
      options: [],
      examples: [
        ['departments', 'en tabel'],
        ['departments --json', 'en liste med alle tal'],
      ],
    },
    condition: {
      usage: ['condition NUMMER'],
      about: 'vis en afdelings tilstand pr. gruppe',
      options: [['NUMMER', 'afdelingens nummer med nullerne foran, fx 0101']],
      examples: [
        ['condition 0101', 'karakter, værste del og andel ikke undersøgt'],
        ['condition 0101 --json', 'det samme til et program'],
      ],
    },
    plan: {
      usage: ['plan NUMMER [--scenario FIL.json]'],
      about: 'vis en afdelings plan og konto 401 år for år',
      options: [
        ['NUMMER', 'afdelingens nummer'],
        ['--scenario FIL.json', 'hvad nu hvis: planen, som den ville være; se docs/scenarier.md'],
      ],
      examples: [
        ['plan 0101', 'udgift, henlæggelse, rente og saldo for hvert år'],
        ['plan 0101 --scenario udskyd.json --json', 'planen under scenariet og det, der er anderledes'],
      ],
    },
    solve: {
      usage: ['solve NUMMER [--cap-bp N]'],
      about: 'find den mindste henlæggelse, der holder konto 401 over bundgrænsen i hvert år',
      options: [
        ['NUMMER', 'afdelingens nummer'],
        ['--cap-bp N', 'højst så meget mere hvert år, i hundrededele procent: 250 er 2,5 %'],
      ],
      examples: [
        ['solve 0101', 'den nødvendige henlæggelse og året, der afgør den'],
        ['solve 0101 --cap-bp 250', 'vejen dertil med højst 2,5 % mere om året'],
      ],
    },
    level: {
      usage: ['level NUMMER [--objective peak|provision|rise] [--window N]'],
      about: 'foreslå, hvordan arbejder kan flyttes, så årene bliver mere ens. Intet flyttes',
      options: [
        ['NUMMER', 'afdelingens nummer'],
        ['--objective MÅL', 'peak: det dyreste år bliver billigere; provision: henlæggelsen; rise: stigningen'],
        ['--window N', 'højst så mange år flyttes et arbejde, 0–15; ellers 3'],
      ],
      examples: [
        ['level 0101', 'et forslag med linjerne, der flyttes'],
        ['level 0101 --objective provision --window 5 --json', 'det samme med andre mål, til et program'],
      ],
    },
    twins: {
      usage: ['twins NUMMER'],
      about: 'sammenlign en afdeling med dem, der ligner den mest',
      options: [['NUMMER', 'afdelingens nummer']],
      examples: [
        ['twins 0101', 'tvillingerne og nøgletal pr. m²'],
        ['twins 0101 --json', 'det samme til et program'],
      ],
    },
    export: {
      usage: [
        'export board NUMMER --out FIL.pdf',
        'export plan NUMMER --out FIL.xlsx',
        'export report NUMMER --out FIL.zip|.pdf|.xlsx|.json',
        'export profile NAVN --out FIL.json',
        'export result INDLÆSNING --out FIL.xlsx',
      ],
      about: 'skriv et dokument. Filen kommer hel eller slet ikke',
      options: [
        ['board', 'oplægget til afdelingsmødet'],
        ['plan', 'planen som regneark'],
        ['report', 'den nyeste tilsynsrapport, eller en bestemt ved dens id; i .zip er fotos med'],
        ['profile', 'en gemt profil, som den hentes med «tilstand import-profile»'],
        ['result', 'resultatet af en indlæsning: hver bemærkning med sin række'],
        ['--out FIL', 'hvor filen skal skrives'],
      ],
      examples: [
        ['export board 0207 --out oplæg.pdf', 'oplægget for afdeling 0207'],
        ['export result 019aa… --out resultat.xlsx', 'det, indlæsningen gav'],
      ],
    },
    verify: {
      usage: ['verify'],
      about: 'kontrollér arbejdsområdet mod sin log',
      options: [],
      examples: [
        ['verify', 'stemmer de, siges det med antal handlinger, tabeller og rækker'],
        ['verify --json', 'feltet ok er true eller false'],
      ],
      refused: 'arbejdsområdet stemmer ikke med sin log; forskellene er nævnt',
    },
    serve: {
      usage: ['serve [--port PORT] [--no-open]'],
      about: 'åbn appen i browseren på denne computer',
      options: [
        ['--port PORT', 'porten på denne computer; ellers en ledig'],
        ['--no-open', 'skriv kun adressen; den kan bruges én gang'],
      ],
      examples: [
        ['serve', 'stop med Ctrl+C'],
        ['serve --port 4500 --no-open --json', 'adressen i et dokument, til et program'],
      ],
    },
    demo: {
      usage: ['demo'],
      about: 'indlæs demoporteføljen og skriv dens dokumenter til out/demo/',
      options: [],
      notes: ['Uden --data er arbejdsområdet borte bagefter; dokumenterne bliver.'],
      examples: [
        ['demo', 'hele vejen igennem på få sekunder'],
        ['demo --data prøve', 'behold arbejdsområdet i mappen prøve'],
      ],
    },
    help: {
      usage: ['help [KOMMANDO]', 'KOMMANDO --help'],
      about: 'vis alle kommandoer, eller siden om én',
      options: [['KOMMANDO', 'en kommando, fx import']],
      examples: [
        ['help', 'alle kommandoer med en linje hver'],
        ['help import', 'alt om indlæsning'],
      ],
    },
  },
};
