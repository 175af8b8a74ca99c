/**
 * Sentences for everything that is refused or told, Danish: what happened, where, what to do.
 * `{name}` is filled in; words of a file stand in « ». The keys are the codes. Never a path, never a stack.
 */

import { importsDa } from './imports-da.ts';
import { inspectionDa } from './inspection-da.ts';
import { kindsDa } from './kinds-da.ts';
import { photosDa } from './photos-da.ts';
import { planEditDa } from './plan-edit-da.ts';
import { settingsDa } from './settings-da.ts';
import { versionsDa } from './versions-da.ts';

export const da = {
  // Where in a file
  place_file: '{file}',
  place_sheet: 'ark «{sheet}»',
  place_row: 'række {row}',
  place_column: 'kolonne «{column}»',
  count_suffix: '({count} steder i alt)',

  // Files that cannot be read
  empty_file: 'Filen er tom. Hent den igen fra det system, den kommer fra.',
  not_a_table:
    'Filen er ikke en tabel, men ligner {looksLike}. Gem eller eksportér den som Excel-projektmappe (.xlsx) eller CSV.',
  old_format:
    'Filen er i formatet {format}, som ikke læses. Åbn den i et regneark, og gem den som Excel-projektmappe (.xlsx).',
  encrypted: 'Filen er beskyttet med adgangskode. Gem en kopi uden adgangskode.',
  truncated: 'Filen er ikke hel; den er nok afbrudt under overførsel. Hent den igen.',
  too_large: 'Filen fylder mere end de {limitMb} MB, der kan læses. Del den i mindre filer.',
  entry_too_large: 'Filen fylder mere end {limitMb} MB pakket ud og læses ikke. Del den i mindre filer.',
  too_many_entries:
    'Filen består af flere dele, end der kan læses ({limit}). Gem en projektmappe som ny; pak kun tabellerne i en ZIP-fil.',
  too_many_sheets:
    'Projektmappen har flere ark, end der kan læses ({limit}). Flyt de ark, der skal læses ind, til en ny projektmappe.',
  ratio: 'Filen vokser mistænkeligt meget, når den pakkes ud, og læses ikke. Gem den som en ny Excel-projektmappe.',
  too_many_rows: 'Tabellen har flere rækker, end der kan læses på én gang (300.000). Del den i flere filer.',
  too_many_columns: 'Tabellen har flere kolonner, end der kan læses (512). Fjern tomme kolonner til højre.',
  cell_too_long: 'Cellen har mere tekst, end der kan læses. Afkort teksten.',
  too_many_strings: 'Filen har mere tekst, end der kan læses på én gang. Del den i flere filer.',
  doctype:
    'Filen indeholder en dokumenttype-erklæring, som kan misbruges, og læses ikke. Gem den som en ny Excel-projektmappe.',
  unknown_encoding: 'Filens tegnsæt ({encoding}) kendes ikke. Gem den som CSV UTF-8.',
  bad_zip: 'Filen er beskadiget og kan ikke pakkes ud. Hent den igen.',
  unknown_packing:
    'Filen er pakket på en måde, der ikke kan pakkes ud her. Pak den igen som almindelig ZIP, eller tag filerne enkeltvis.',
  bad_gzip: 'Filen er beskadiget og kan ikke pakkes ud. Hent den igen.',
  bad_xml: 'Filen er beskadiget indvendig. Åbn den i et regneark, og gem den som en ny Excel-projektmappe.',
  bad_workbook: 'Filen er ikke en hel Excel-projektmappe. Åbn den i et regneark, og gem den igen.',
  no_such_sheet: 'Arket findes ikke i filen. Kontrollér arkets navn.',
  no_sheets: 'Projektmappen har ingen ark. Hent filen igen.',
  unclosed_quote: 'Et anførselstegn åbnes her og lukkes aldrig. Ret det i filen, og indlæs igen.',

  // What the reader noticed
  formulas_present: 'Cellen har en formel. Det senest beregnede resultat er brugt; formlen gemmes ikke.',
  formula_without_result: 'Cellen har en formel uden resultat og læses som tom. Åbn filen i et regneark, og gem den.',
  error_value: 'Cellen viser fejlen {value} og læses som tom. Ret den i filen, hvis tallet mangler.',
  impossible_date: 'Cellen er vist som dato, men {value} er ingen dato; tallet er beholdt.',
  padded_number: 'Tallet vises med foranstillede nuller ({digits} cifre) og er læst sådan.',
  shortened_number: 'Arket viser tallet i tusinder eller millioner. Det er læst helt ud, som det er gemt: {value}.',
  macros_ignored: 'Filen indeholder makroer. De er hverken kørt eller gemt.',
  external_links_ignored: 'Filen henviser til andre filer. Henvisningerne er ikke fulgt.',
  active_content_ignored: 'Filen indeholder aktivt indhold. Det er hverken kørt eller gemt.',
  replacement_chars:
    'Teksten har mistet bogstaver (vist som �), før den kom hertil. Hent filen igen med rigtigt tegnsæt.',
  soft_hyphen: 'Teksten har en skjult bindestreg. Den er beholdt, men forstyrrer ikke søgning.',
  nul_bytes: 'Teksten har skjulte nultegn. De er udeladt.',
  encoding_dos:
    'Filen er læst som en fil fra DOS (tegntabel 850), fx «{example}». Se efter, at bogstaverne står rigtigt.',
  mixed_encoding: 'Filen blander to tegnsæt. Hver linje er læst med sit eget; se efter, at æ, ø og å står rigtigt.',
  ragged_row:
    'Rækken har {found} celler, de fleste andre {expected}. Se efter, om et skilletegn er for meget eller for lidt.',
  stray_quote: 'Der står tekst efter et afsluttende anførselstegn. Se efter, at cellen er læst rigtigt.',

  // The import as a whole
  unknown_profile: 'Profilen «{profile}» findes ikke. Vælg en af disse: {known}.',
  file_not_recognised:
    'Filen passer ikke til nogen tabel i profilen «{profile}». Vælg en anden profil eller den rigtige fil.',
  missing_column:
    'Kolonnen «{column}» mangler i tabellen «{table}». Tilføj den, eller ret overskriften, og indlæs igen.',
  missing_years: 'Tabellen «{table}» har ingen kolonner med årstal som overskrift. Tilføj årene mod højre.',
  duplicate_column: 'Overskriften «{column}» står to gange i tabellen «{table}». Slet eller omdøb den ene.',
  table_not_found: 'Ingen af filerne indeholder tabellen «{table}», som profilen kræver. Vælg også den fil.',
  nothing_to_import: 'Filerne har overskrifter, men ingen rækker. Der er intet at indlæse.',
  needs_too_much_memory: 'Filerne kræver mere hukommelse, end indlæsningen må bruge. Del dem i mindre filer.',
  cancelled: 'Indlæsningen er afbrudt. Intet er ændret.',
  unknown_batch: 'Indlæsningen «{batch}» findes ikke. Se listen over indlæsninger.',
  batch_taken:
    'Denne indlæsning er begyndt en gang allerede. Se listen over tidligere indlæsninger, før du prøver igen.',
  batch_already_undone: 'Indlæsningen er allerede fortrudt. Der er intet at gøre.',
  archive_part_ignored:
    '«{part}» i arkivet er ikke en tabel, der kan læses her, og er ikke læst. Skal den med, så pak den ud først.',
  sheet_ignored: 'Arket passer ikke til nogen tabel i profilen og er ikke læst.',

  // Rows that are not taken
  missing_value: 'Cellen er tom, men skal udfyldes. Rækken er ikke taget med.',
  year_unreadable:
    '«{value}» er ikke ét årstal. Linjen kan derfor ikke tages med. Skriv det første år, fx 2026 eller 2026/27.',
  year_missing: 'Rækken har hverken et år eller et beløb under et år, så den kan ikke tages med. Udfyld det i filen.',
  missing_field: 'Oplysningen «{needed}» mangler, så rækken kan ikke tages med. Udfyld den i filen.',
  unknown_value: '«{value}» er ikke et ord eller en kode, der kendes her. Ret den i filen. Rækken er ikke taget med.',
  out_of_range: '«{value}» ligger uden for det tilladte. Ret tallet i filen. Rækken er ikke taget med.',
  text_too_long: 'Teksten er længere end de {limit} tegn, der er plads til. Afkort den. Rækken er ikke taget med.',
  not_a_code: '«{value}» er et decimaltal, hvor der skal stå en kode. Ret det i filen. Rækken er ikke taget med.',
  not_whole: '«{value}» er ikke et helt tal. Ret det i filen. Rækken er ikke taget med.',
  not_a_number: '«{value}» er ikke et tal. Ret det i filen. Rækken er ikke taget med.',
  ambiguous_point:
    '«{value}» kan læses på to måder. Skriv decimaler med komma og tusinder med punktum. Rækken er ikke taget med.',
  too_many_decimals: '«{value}» har for mange decimaler. Afrund det i filen. Rækken er ikke taget med.',
  number_too_large: '«{value}» er et for stort tal. Ret det i filen. Rækken er ikke taget med.',
  not_a_year: '«{value}» er ikke et årstal med fire cifre. Ret det i filen. Rækken er ikke taget med.',
  not_a_day: '«{value}» er ikke en dato. Skriv den som 31-12-2026. Rækken er ikke taget med.',
  ambiguous_day: '«{value}» kan være to datoer. Skriv den som 31-12-2026. Rækken er ikke taget med.',
  not_yes_no: '«{value}» er hverken ja eller nej. Ret det i filen. Rækken er ikke taget med.',
  unknown_reference:
    'Rækken henviser til {entity} «{key}», som hverken findes i filerne eller i arbejdsområdet. Ret nummeret, eller indlæs den først.',
  duplicate_key:
    'Rækken har samme nøgle «{key}» som række {otherRow}. Kun den første er taget med; slet eller omdøb den ene.',
  match_not_found: 'Der findes ingen række i den anden tabel, som svarer til «{value}». Se efter stavemåden.',
  bad_plan_line: 'Planlinjen er ikke gyldig. {fault} Rækken er ikke taget med.',
  purse_missing:
    'Konto 401 betaler {share} %, men der står ikke, hvem der betaler resten. Udfyld øvrig finansiering. Rækken er ikke taget med.',
  import_plan_locked:
    'Planen er ikke længere en kladde, så «{title}» kan ikke ændres af en indlæsning. Lav en ny version af planen først. Rækken er ikke taget med.',

  // Rows that are taken, with a remark
  match_ambiguous:
    'Flere rækker i den anden tabel svarer til «{value}». Den første er brugt; se efter, om det er den rette.',
  two_names:
    '«{key}» hedder «{name}» her og «{otherName}» i række {otherRow}. Det første navn gælder; findes den i forvejen, beholder den sit.',
  two_names_in_files:
    '«{key}» hedder «{name}» her og «{otherName}» i {otherFile}, række {otherRow}. Det første navn gælder; findes den i forvejen, beholder den sit.',
  conflicting_rows:
    'Rækken siger noget andet om «{key}» end række {otherRow}. Den første er brugt; ret filen, hvis den anden er rigtig.',
  control_total_differs: 'Der står {stated}, men linjerne giver {computed}. Linjerne er indlæst, som de står.',
  row_total_differs: 'Linjens sum er angivet til {stated}, men årene giver {computed}. Årene er brugt.',
  years_differ:
    'Årene {years} følger ikke af startår og interval. Beløbene er beholdt som undtagelser; se efter, om interval eller startår er forkert.',
  score_differs:
    'Filen angiver tilstand {stated}, men alvor, intensitet og omfang giver {computed}. Skaden har fået den beregnede; bygningsdelens egen karakter er den, filen angiver, hvor den er læst ind.',
  odd_unit: '«{value}» er ikke en kendt enhed. Den er beholdt; ret den, hvis den er forkert.',
  improvement_from_fund:
    'En forbedring betales helt eller delvis af konto 401, som kun er til vedligeholdelse og fornyelse. Vælg en anden finansiering.',
  amount_unknown: 'Linjen ({year}) har intet beløb i de viste år og ingen pris. Den er med i planen uden beløb.',

  // Things of ours, in a sentence
  entity_organisation: 'organisationen',
  entity_department: 'afdelingen',
  entity_building: 'bygningen',
  entity_building_part: 'bygningsdelen',
  entity_condition_report: 'tilstandsrapporten',
  entity_assessment: 'vurderingen',
  entity_finding: 'skaden',
  entity_plan: 'planen for afdeling',
  entity_plan_decision: 'beslutningen',
  entity_activity: 'planlinjen',
  entity_occurrence_override: 'undtagelsen i planen',
  entity_import_batch: 'indlæsningen',

  // What is asked for and not there, or not done
  not_found: 'Der findes ikke noget med navnet eller nummeret «{key}».',
  not_found_department: 'Afdelingen «{key}» findes ikke. Se listen over afdelinger.',
  not_found_plan: 'Afdelingen «{key}» har ingen plan endnu. Indlæs en, eller begynd en ny.',
  not_found_activity: 'Planlinjen findes ikke længere. Hent planen igen.',
  not_found_import: 'Indlæsningen «{key}» findes ikke. Se listen over indlæsninger.',
  not_found_profile: 'Profilen «{key}» findes ikke. Se listen over profiler.',
  plan_locked: 'Planen er ikke længere en kladde og kan ikke ændres. Lav en ny version af den.',
  scenario_unknown_activity:
    'Scenariet ændrer en planlinje, som ikke findes i planen. Hent planen igen, og lav ændringen på ny.',
  scenario_funding_not_whole: 'Finansieringen af linjen i scenariet giver ikke 100 %. Ret andelene.',
  nothing_to_undo: 'Der er intet at fortryde.',
  print_unavailable: 'Der kan ikke laves PDF på denne maskine: {reason}',
  print_page_failed:
    'Siden, der skulle udskrives, kunne ikke hente sine tal, og der er ikke lavet nogen PDF. Prøv igen; hjælper det ikke, så start Tilstand igen.',
  print_page_crashed: 'Siden, der skulle udskrives, gik ned undervejs, og der er ikke lavet nogen PDF. Prøv igen.',
  print_page_late:
    'Siden, der skulle udskrives, blev ikke færdig i tide, og der er ikke lavet nogen PDF. Luk andre programmer, og prøv igen.',
  wrong_usage: 'Sådan kan kommandoen ikke bruges. Skriv «tilstand help».',
  bad_request: 'Det, der blev sendt, kunne ikke forstås. Genindlæs siden, og prøv igen.',
  too_many_files: 'Der kan højst indlæses {limit} filer ad gangen. Del dem op.',
  internal: 'Der skete en fejl i programmet. Det, der var gemt, er gemt. Oplys dette nummer: {id}.',
  unknown: 'Det kunne ikke lade sig gøre ({code}).',

  // The world fails
  storage_not_a_database:
    'Filen med arbejdsområdet er ikke en database. Den er ikke rørt. Vælg en anden mappe, eller læg en sikkerhedskopi tilbage.',
  storage_foreign_file: 'Filen hører til et andet program. Den er ikke rørt. Vælg en anden mappe til arbejdsområdet.',
  storage_newer_version:
    'Arbejdsområdet er lavet med en nyere udgave af Tilstand. Det er ikke rørt. Opdatér programmet, og åbn igen.',
  storage_empty_file:
    'Filen med arbejdsområdet er tom, måske efter en afbrudt kopiering. Læg en sikkerhedskopi tilbage.',
  storage_corrupt: 'Arbejdsområdet er beskadiget. Der skrives ikke mere i det. Læg den seneste sikkerhedskopi tilbage.',
  storage_locked: 'Et andet program bruger arbejdsområdet. Luk det, og prøv igen. Intet er gået tabt.',
  storage_read_only:
    'Der kan ikke skrives i arbejdsområdets mappe. Intet er gået tabt. Giv skriverettighed, eller vælg en anden mappe.',
  storage_disk_full:
    'Disken er fuld. Det, der var gemt, er gemt; det seneste blev ikke skrevet. Frigør plads, og prøv igen.',
  storage_io_error:
    'Disken svarede med en fejl. Det, der var gemt, er gemt. Kontrollér disken, og start programmet igen.',
  storage_cannot_open: 'Arbejdsområdet kan ikke åbnes. Kontrollér, at mappen findes, og at du har adgang til den.',
  storage_old_sqlite: 'Programmets databasedel er for gammel til at være sikker. Installér Tilstand igen.',

  ...importsDa,
  ...kindsDa,
  ...planEditDa,
  ...photosDa,
  ...inspectionDa,
  ...versionsDa,
  ...settingsDa,
} as const;

export type MessageCode = keyof typeof da;
