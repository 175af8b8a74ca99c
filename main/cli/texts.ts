/** What the command line says, Danish and English. Sentences for refusals shared with the page are in contract/messages. */
import type { Language } from '../../contract/common.ts';

const da = {
  help: `Tilstand — tilstandsrapporter og vedligeholdelsesplaner for almene boliger

Brug: tilstand <kommando> [--data MAPPE] [--lang da|en] [--json]

  detect FIL… [--kind ART]                 vis, hvad filerne menes at indeholde
  import FIL… [--profile NAVN | --map FIL.json | --kind ART] [--dry-run]
                                           læs filer ind (alt eller intet)
  template ART --out FIL.xlsx              skriv et tomt ark til udfyldning
  profiles                                 vis de profiler, filer kan læses med
  import-profile FIL.json                  hent en profil fra en fil
  departments                              vis afdelingerne
  condition NUMMER                         vis en afdelings tilstand
  plan NUMMER [--scenario FIL.json]        vis en afdelings plan og konto 401, evt. under et scenarie
  solve NUMMER [--cap-bp N]                find den nødvendige henlæggelse
  level NUMMER [--objective peak|provision|rise] [--window N]
                                           foreslå en udjævning af årene
  twins NUMMER                             sammenlign med lignende afdelinger
  export board NUMMER --out FIL.pdf        skriv bestyrelsesoplægget
  export plan NUMMER --out FIL.xlsx        skriv planen som regneark
  export report NUMMER --out FIL.zip       skriv den nyeste tilsynsrapport med fotos (eller .json, .pdf, .xlsx)
  export profile NAVN --out FIL.json       gem en profil som fil
  export result INDLÆSNING --out FIL.xlsx  gem resultatet af en indlæsning som regneark
  undo-import INDLÆSNING                   fortryd en indlæsning
  verify                                   kontrollér arbejdsområdet mod sin log
  serve [--port PORT] [--no-open]          åbn appen i browseren på denne computer
  demo                                     indlæs demoporteføljen og skriv out/demo/

«tilstand KOMMANDO --help» viser valg, værdier og eksempler for én kommando.
--json skriver præcis ét JSON-dokument, også når der afvises. Slutkode 0 udført · 1 afvist (også når hver række er afvist) ·
2 forkert brug · 3 intern fejl.`,
  usage_unknown_command: 'Kommandoen «{command}» findes ikke; skriv «tilstand help» for at se, hvad der kan bruges.',
  usage_option_not_here: '{option} kan ikke bruges sammen med «{command}»; skriv «tilstand help».',
  usage_too_few: '«{command}» mangler noget; skriv «tilstand help» for at se hvad.',
  usage_too_many: '«{word}» er ét ord for meget efter «{command}»; skriv «tilstand help».',
  usage_bad_option: 'Indstillingen {option} findes ikke eller mangler sin værdi; skriv «tilstand help».',
  usage_bad_language: '--lang skal være da eller en, ikke «{value}».',
  usage_bad_number: '{option} skal være et helt tal fra 0 til {most}, ikke «{value}».',
  usage_bad_objective: '--objective skal være peak, provision eller rise, ikke «{value}».',
  scenario_no_json: 'Scenariet «{file}» er ikke JSON; ret filen og prøv igen.',
  scenario_bad_field: 'Scenariet «{file}»: feltet «{field}» findes ikke eller har en forkert værdi; se README.',
  usage_export_kind: 'Skriv «export» og en af board, plan, report, profile og result, ikke «export {kind}».',
  usage_report_format: 'Filen skal ende på en af disse: {formats}.',
  no_report: 'Afdeling {number} har ingen tilsynsrapport.',
  photos_missing: '{count} fotos mangler en fil på denne maskine og er ikke helt med.',
  report_photos: '{all} fotos, {files} filer lagt ind, {missing} fotos mangler en fil.',
  usage_out: 'Skriv med --out FIL, hvor filen skal ligge.',
  usage_one_reading: 'Vælg én af --profile, --map og --kind.',
  usage_kind: '«{value}» er ingen art; vælg en af {kinds}.',
  map_unreadable: 'Filen «{file}» er ingen tilknytning: {fault}.',
  import_question:
    'Der er spørgsmål, kun et menneske kan svare på: {question} Få en tilknytning med «tilstand detect {files} --json» (feltet mapping), skriv svarene i den, og giv den med --map.',
  import_question_at: '{name}, {path}: {question}',
  import_suggested: '{question} (forslag: {suggested})',
  import_profile_differs:
    'Profilen «{name}» læser disse kolonner anderledes, end de er skrevet i filen: {columns}. Ret profilen i appen, eller giv en tilknytning med --map.',
  undo_unknown: 'Indlæsningen «{batch}» findes ikke. De seneste, der kan fortrydes: {known}.',
  detect_table: '{name}: {kind} ({sure}), {rows} rækker under overskrifterne i række {header}',
  detect_question: 'Spørgsmål: {question}',
  detect_profile: 'Profilen «{name}» kender filerne ({sure}).',
  col_profile: 'Profil',
  col_title: 'Titel',
  col_whose: 'Hvis',
  profile_kept: 'gemt',
  profile_built_in: 'indbygget',
  profile_taken: 'Profilen er hentet og hedder «{name}»; læs med «tilstand import FIL --profile {name}».',
  col_column: 'Kolonne',
  col_heading: 'Overskrift',
  col_field: 'Felt',
  col_sure: 'Sikker',
  col_example: 'Eksempel',
  file_is_folder: '«{file}» er en mappe. Angiv filerne i den.',
  file_too_large: 'Filen «{file}» er over {limit} MB. Pak den (.zip eller .csv.gz), eller del den op, og prøv igen.',
  too_many_files: 'Højst {limit} filer ad gangen; læs resten ind bagefter, eller pak dem i en ZIP.',
  file_unreadable: 'Filen «{file}» kan ikke læses; findes den, og må den åbnes?',
  out_unwritable: 'Filen «{file}» kan ikke skrives; findes mappen, og må der skrives i den?',
  internal: 'Der skete en fejl i programmet. Dine data er urørte. Oplys dette nummer: {id}.',
  written: 'Skrevet: {file}',
  import_done: 'Læst {read} rækker: {created} nye, {updated} ændrede, {unchanged} uændrede, {rejected} afvist.',
  report_taken:
    'Rapporten er læst ind i afdeling {number}: {created} rækker; {kept} bygninger og dele beholdt det, de havde.',
  report_unchanged: 'Rapporten findes allerede i afdeling {number} og er den samme.',
  import_batch: 'Indlæsningen hedder {batch}; den kan fortrydes med «tilstand undo-import {batch}».',
  import_gone: '{count} findes ikke længere i filerne og er ladt urørt:',
  and_more: '  … og {count} til',
  import_dry: 'Prøvekørsel: intet er skrevet.',
  undo_done: 'Fortrudt: {removed} fjernet, {restored} sat tilbage.',
  undo_changed: '{count} ladt i fred, fordi de er ændret siden:',
  undo_used: '{count} ladt i fred, fordi noget andet bygger på dem:',
  verify_ok: 'Arbejdsområdet stemmer med sin log: {operations} handlinger, {tables} tabeller, {rows} rækker.',
  verify_bad: 'Arbejdsområdet stemmer IKKE med sin log: {differences} forskelle.',
  light_red: 'rød',
  light_yellow: 'gul',
  light_green: 'grøn',
  none: '–',
  col_number: 'Nr.',
  col_name: 'Afdeling',
  col_dwellings: 'Boliger',
  col_light: 'Lys',
  col_score: 'Tilstand',
  col_unseen: 'Ikke undersøgt',
  col_lowest: 'Laveste 401',
  col_group: 'Gruppe',
  col_worst: 'Dårligste del',
  col_year: 'År',
  col_spending: 'Udgift',
  col_provision: 'Henlæggelse',
  col_interest: 'Rente',
  col_balance: 'Saldo 401',
  plan_head:
    'Plan {number}: {years} år fra {base}, {price}, {currency}. Nødvendig henlæggelse {required} om året (i dag {provision}).',
  price_fixed: 'faste priser',
  price_current: 'løbende priser',
  serving: 'Tilstand er åben på denne computer: {address}\nAdressen kan bruges én gang. Stop med Ctrl+C.',
  engine_failed: 'Programmets motor stoppede: {reason}. Alt, der var gemt, er gemt. Start igen.',
  solve_now: 'I dag henlægges {amount} om året.',
  solve_required: 'Nødvendigt er {amount} om året, hvert år; {year} afgør det.',
  solve_average: 'Gennemsnittet er {amount}; med det er det laveste på konto 401 {lowest} i {year}.',
  solve_waiting: 'At vente ét år koster {amount} mere om året bagefter.',
  solve_capped: 'Med en stigning på højst {cap} % om året når henlæggelsen {level}, og grænsen holder.',
  solve_capped_not: 'En stigning på højst {cap} % om året er for lidt: i {year} mangler der {missing}.',
  solve_moves: 'Uden «{title}» ændres det nødvendige {amount} om året.',
  level_optimal: 'Fra {before} til {after} ved at flytte {moves} linjer (bevist inden for 1 % af det bedste).',
  level_limit: 'Fra {before} til {after} ved at flytte {moves} linjer (det bedste fundne inden for grænsen).',
  level_greedy: 'Fra {before} til {after} ved at flytte {moves} linjer (et hurtigt bud, ikke bevist det bedste).',
  level_nothing_to_move: 'Ingen linjer kan flyttes: {before} bliver ved {after}.',
  level_move: '{from} → {to}  {title} ({worth})',
  twins_figure: '{figure}: {own}; tvillinger {median} (median af {n})',
  twins_outlier: '{figure}: {own}, langt fra tvillingernes {median} (median af {n})',
  twins_too_few: '{figure}: for få at sammenligne med ({n})',
  col_figure: 'Nøgletal',
  col_before: 'Før',
  col_after: 'Efter',
  col_change: 'Ændring',
  col_distance: 'Afstand',
  demo_title: 'Demoporteføljen er læst ind på {seconds} s og skrevet til {folder}',
} as const;

const en: Readonly<Record<keyof typeof da, string>> = {
  help: `Tilstand — condition reports and maintenance plans for social housing

Usage: tilstand <command> [--data DIR] [--lang da|en] [--json]

  detect FILE… [--kind KIND]               show what the files are thought to hold
  import FILE… [--profile NAME | --map FILE.json | --kind KIND] [--dry-run]
                                           bring files in (all or nothing)
  template KIND --out FILE.xlsx            write an empty workbook to fill in
  profiles                                 list the profiles files can be read with
  import-profile FILE.json                 take a profile from a file
  departments                              list the departments
  condition NUMBER                         show a department's condition
  plan NUMBER [--scenario FILE.json]       show a department's plan and its 401 fund, under a scenario if given
  solve NUMBER [--cap-bp N]                find the provision that is needed
  level NUMBER [--objective peak|provision|rise] [--window N]
                                           propose levelled years
  twins NUMBER                             compare with similar departments
  export board NUMBER --out FILE.pdf       write the board pack
  export plan NUMBER --out FILE.xlsx       write the plan as a workbook
  export report NUMBER --out FILE.zip      write the newest condition report with photos (or .json, .pdf, .xlsx)
  export profile NAME --out FILE.json      save a profile as a file
  export result BATCH --out FILE.xlsx      save the result of an import as a workbook
  undo-import BATCH                        take an import back
  verify                                   check the workspace against its log
  serve [--port PORT] [--no-open]          open the app in the browser on this computer
  demo                                     bring in the demo portfolio and write out/demo/

“tilstand COMMAND --help” shows the options, values and examples of one command.
--json prints exactly one JSON document, also when something is refused. Exit code 0 done · 1 refused (also when every row
was rejected) · 2 wrong usage · 3 internal error.`,
  usage_unknown_command: 'There is no command “{command}”; type “tilstand help” to see what there is.',
  usage_option_not_here: '{option} does not go with “{command}”; type “tilstand help”.',
  usage_too_few: '“{command}” lacks something; type “tilstand help” to see what.',
  usage_too_many: '“{word}” is one word too many after “{command}”; type “tilstand help”.',
  usage_bad_option: 'The option {option} does not exist or lacks its value; type “tilstand help”.',
  usage_bad_language: '--lang must be da or en, not “{value}”.',
  usage_bad_number: '{option} must be a whole number from 0 to {most}, not “{value}”.',
  usage_bad_objective: '--objective must be peak, provision or rise, not “{value}”.',
  scenario_no_json: 'The scenario “{file}” is not JSON; mend the file and try again.',
  scenario_bad_field: 'The scenario “{file}”: the field “{field}” does not exist or has a wrong value; see the README.',
  usage_export_kind: 'Type “export” and one of board, plan, report, profile and result, not “export {kind}”.',
  usage_report_format: 'The file must end in one of these: {formats}.',
  no_report: 'Department {number} has no condition report.',
  photos_missing: '{count} photos lack a file on this machine and are not whole.',
  report_photos: '{all} photos, {files} files taken in, {missing} photos lack a file.',
  usage_out: 'Say with --out FILE where the file should go.',
  usage_one_reading: 'Choose one of --profile, --map and --kind.',
  usage_kind: '“{value}” is no kind; choose one of {kinds}.',
  map_unreadable: 'The file “{file}” is no mapping: {fault}.',
  import_question:
    'There are questions only a person can answer: {question} Get a mapping with “tilstand detect {files} --json” (the field mapping), write the answers into it, and give it with --map.',
  import_question_at: '{name}, {path}: {question}',
  import_suggested: '{question} (suggestion: {suggested})',
  import_profile_differs:
    'The profile “{name}” reads these columns in another way than the file writes them: {columns}. Change the profile in the app, or give a mapping with --map.',
  undo_unknown: 'There is no import “{batch}”. The latest that can be taken back: {known}.',
  detect_table: '{name}: {kind} ({sure}), {rows} rows below the headings in row {header}',
  detect_question: 'Question: {question}',
  detect_profile: 'The profile “{name}” knows the files ({sure}).',
  col_profile: 'Profile',
  col_title: 'Title',
  col_whose: 'Whose',
  profile_kept: 'kept',
  profile_built_in: 'built in',
  profile_taken: 'The profile was taken and is called “{name}”; read with “tilstand import FILE --profile {name}”.',
  col_column: 'Column',
  col_heading: 'Heading',
  col_field: 'Field',
  col_sure: 'Sure',
  col_example: 'Example',
  file_is_folder: '“{file}” is a folder. Name the files in it.',
  file_too_large: 'The file “{file}” is over {limit} MB. Pack it (.zip or .csv.gz) or split it, and try again.',
  too_many_files: 'At most {limit} files at a time; bring the rest in afterwards, or pack them in a ZIP.',
  file_unreadable: 'The file “{file}” cannot be read; is it there, and may it be opened?',
  out_unwritable: 'The file “{file}” cannot be written; is the folder there, and may it be written to?',
  internal: 'Something went wrong inside the program. Your data is untouched. Quote this number: {id}.',
  written: 'Written: {file}',
  import_done: 'Read {read} rows: {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected.',
  report_taken:
    'The report was brought into department {number}: {created} rows; {kept} buildings and parts kept what they had.',
  report_unchanged: 'The report is already in department {number} and is the same.',
  import_batch: 'The import is called {batch}; take it back with “tilstand undo-import {batch}”.',
  import_gone: '{count} no longer in the files, left as they are:',
  and_more: '  … and {count} more',
  import_dry: 'Dry run: nothing was written.',
  undo_done: 'Taken back: {removed} removed, {restored} restored.',
  undo_changed: '{count} left alone because they were changed since:',
  undo_used: '{count} left alone because something else is built on them:',
  verify_ok: 'The workspace agrees with its log: {operations} operations, {tables} tables, {rows} rows.',
  verify_bad: 'The workspace does NOT agree with its log: {differences} differences.',
  light_red: 'red',
  light_yellow: 'yellow',
  light_green: 'green',
  none: '–',
  col_number: 'No.',
  col_name: 'Department',
  col_dwellings: 'Homes',
  col_light: 'Light',
  col_score: 'Condition',
  col_unseen: 'Not inspected',
  col_lowest: 'Lowest 401',
  col_group: 'Group',
  col_worst: 'Worst part',
  col_year: 'Year',
  col_spending: 'Spending',
  col_provision: 'Provision',
  col_interest: 'Interest',
  col_balance: 'Balance 401',
  plan_head:
    'Plan {number}: {years} years from {base}, {price}, {currency}. Required provision {required} a year (today {provision}).',
  price_fixed: 'fixed prices',
  price_current: 'current prices',
  serving: 'Tilstand is open on this computer: {address}\nThe address works once. Stop with Ctrl+C.',
  engine_failed: 'The engine stopped: {reason}. All that was saved is saved. Start again.',
  solve_now: 'Today {amount} a year is set aside.',
  solve_required: 'Required is {amount} a year, every year; {year} decides it.',
  solve_average: 'The average is {amount}; with it the lowest of the 401 fund is {lowest} in {year}.',
  solve_waiting: 'Waiting one year costs {amount} more a year afterwards.',
  solve_capped: 'With a rise of at most {cap} % a year the provision reaches {level} and the floor holds.',
  solve_capped_not: 'A rise of at most {cap} % a year is too little: in {year} there is {missing} missing.',
  solve_moves: 'Without “{title}” the required provision changes by {amount} a year.',
  level_optimal: 'From {before} to {after} by moving {moves} lines (proven within 1 % of the best).',
  level_limit: 'From {before} to {after} by moving {moves} lines (the best found within the limit).',
  level_greedy: 'From {before} to {after} by moving {moves} lines (a quick proposal, not proven the best).',
  level_nothing_to_move: 'No line can be moved: {before} stays {after}.',
  level_move: '{from} → {to}  {title} ({worth})',
  twins_figure: '{figure}: {own}; twins {median} (median of {n})',
  twins_outlier: '{figure}: {own}, far from the twins’ {median} (median of {n})',
  twins_too_few: '{figure}: too few to compare with ({n})',
  col_figure: 'Key figure',
  col_before: 'Before',
  col_after: 'After',
  col_change: 'Change',
  col_distance: 'Distance',
  demo_title: 'The demo portfolio was brought in within {seconds} s and written to {folder}',
};

export type CliText = keyof typeof da;

export function say(language: Language, key: CliText, params: Readonly<Record<string, string | number>> = {}): string {
  const texts: Readonly<Record<CliText, string>> = language === 'da' ? da : en;
  const text = texts[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  // «kr.» at the end of a sentence is its full stop as well.
  return text.replaceAll('kr..', 'kr.');
}

export function isCliText(key: string): key is CliText {
  return Object.hasOwn(da, key);
}

const demoDa = {
  departments: 'Afdelinger        {n} i {organisations} organisationer, {homes} boliger',
  area: 'Bygninger         {buildings} med {m2} m² og {parts} bygningsdele',
  lights: 'Lys               {red} røde, {yellow} gule, {green} grønne',
  red: 'Røde afdelinger   {numbers}',
  condition: 'Tilstand          {score} (1 meget god – 6 svigt), vægtet efter værdi',
  worst: 'Dårligste del     {worst}',
  unseen: 'Ikke undersøgt    {share} af værdien',
  age: 'Data er           {days} dage gamle (median)',
  plan: 'Planer, 30 år     {amount} inkl. moms, faste priser',
  provision: 'Henlæggelse/år    {amount}; nødvendig: {required}',
  below: 'Konto 401         går under grænsen i {n} afdelinger',
} as const;

const demoEn: Readonly<Record<keyof typeof demoDa, string>> = {
  departments: 'Departments       {n} in {organisations} organisations, {homes} homes',
  area: 'Buildings         {buildings} with {m2} m² and {parts} building parts',
  lights: 'Lights            {red} red, {yellow} yellow, {green} green',
  red: 'Red departments   {numbers}',
  condition: 'Condition         {score} (1 excellent – 6 failed), weighted by value',
  worst: 'Worst part        {worst}',
  unseen: 'Not inspected     {share} of the value',
  age: 'Data is           {days} days old (median)',
  plan: 'Plans, 30 years   {amount} incl. VAT, fixed prices',
  provision: 'Provision/year    {amount}; required: {required}',
  below: 'The 401 fund      falls below its floor in {n} departments',
};

/** A line of the demo's summary. */
export function demoLine(
  language: Language,
  key: keyof typeof demoDa,
  params: Readonly<Record<string, string | number>>,
): string {
  const texts: Readonly<Record<keyof typeof demoDa, string>> = language === 'da' ? demoDa : demoEn;
  return texts[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

const FIGURE_NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  totalOre: { da: 'Planens sum', en: 'Sum of the plan' },
  drawnOre: { da: 'Trukket på 401', en: 'Drawn from 401' },
  peakOre: { da: 'Dyreste år', en: 'Dearest year' },
  requiredLevelOre: { da: 'Nødvendig henlæggelse', en: 'Required provision' },
  requiredIndexedOre: { da: 'Nødvendig, stigende', en: 'Required, rising' },
  averageOre: { da: 'Gennemsnit', en: 'Average' },
  lowestBalanceOre: { da: 'Laveste saldo', en: 'Lowest balance' },
  lowestYear: { da: 'Laveste år', en: 'Lowest year' },
  yearsBelowFloor: { da: 'År under grænsen', en: 'Years below the floor' },
  conditionRatioPpm: { da: 'Tilstand (milliontedele)', en: 'Condition (millionths)' },
  notInspectedShareBp: { da: 'Ikke undersøgt (0,01 %)', en: 'Not inspected (0.01 %)' },
  provisionOrePerM2: { da: 'Henlæggelse (øre pr. m²)', en: 'Provision (øre per m²)' },
  requiredProvisionOrePerM2: { da: 'Nødvendig (øre pr. m²)', en: 'Required (øre per m²)' },
  planTotalOrePerM2: { da: 'Plan (øre pr. m²)', en: 'Plan (øre per m²)' },
  resultAccountOrePerM2: { da: 'Resultatkonto (øre pr. m²)', en: 'Result account (øre per m²)' },
};

/** The name of a key figure as it stands in the documents; an unknown one shows as it is called there. */
export function figureName(language: Language, figure: string): string {
  return FIGURE_NAMES[figure]?.[language] ?? figure;
}
