/** What the command line says, Danish and English. Sentences for refusals shared with the page are in contract/messages. */
import type { Language } from '../../contract/common.ts';

const da = {
  help: `Tilstand — tilstandsrapporter og vedligeholdelsesplaner for almene boliger

Brug: tilstand <kommando> [--data MAPPE] [--lang da|en] [--json]

  import FIL… --profile NAVN [--dry-run]   læs filer ind (alt eller intet)
  departments                              vis afdelingerne
  condition NUMMER                         vis en afdelings tilstand
  plan NUMMER                              vis en afdelings plan og konto 401
  export board NUMMER --out FIL.pdf        skriv bestyrelsesoplægget
  export plan NUMMER --out FIL.xlsx        skriv planen som regneark
  undo-import INDLÆSNING                   fortryd en indlæsning
  verify                                   kontrollér arbejdsområdet mod sin log
  serve [--port PORT] [--no-open]          åbn appen i browseren på denne computer
  demo                                     indlæs demoporteføljen og skriv out/demo/

--json skriver præcis ét JSON-dokument. Slutkode 0 udført · 1 afvist · 2 forkert brug · 3 intern fejl.`,
  usage_unknown_command: 'Kommandoen «{command}» findes ikke; skriv «tilstand help» for at se, hvad der kan bruges.',
  usage_option_not_here: '{option} kan ikke bruges sammen med «{command}»; skriv «tilstand help».',
  usage_too_few: '«{command}» mangler noget; skriv «tilstand help» for at se hvad.',
  usage_too_many: '«{word}» er ét ord for meget efter «{command}»; skriv «tilstand help».',
  usage_bad_option: 'Indstillingen {option} findes ikke eller mangler sin værdi; skriv «tilstand help».',
  usage_bad_language: '--lang skal være da eller en, ikke «{value}».',
  usage_bad_port: '--port skal være et tal fra 0 til 65535, ikke «{value}».',
  usage_export_kind: 'Skriv «export board» eller «export plan», ikke «export {kind}».',
  usage_out: 'Skriv med --out FIL, hvor filen skal ligge.',
  usage_profile: 'Skriv med --profile NAVN, hvilken profil filerne skal læses med: {profiles}.',
  file_unreadable: 'Filen «{file}» kan ikke læses; findes den, og må den åbnes?',
  out_unwritable: 'Filen «{file}» kan ikke skrives; findes mappen, og må der skrives i den?',
  internal: 'Der skete en fejl i programmet. Dine data er urørte. Oplys dette nummer: {id}.',
  written: 'Skrevet: {file}',
  import_done: 'Læst {read} rækker: {created} nye, {updated} ændrede, {unchanged} uændrede, {rejected} afvist.',
  import_batch: 'Indlæsningen hedder {batch}; den kan fortrydes med «tilstand undo-import {batch}».',
  import_dry: 'Prøvekørsel: intet er skrevet.',
  undo_done:
    'Fortrudt: {removed} fjernet, {restored} sat tilbage, {leftAlone} ladt i fred, fordi nogen har rettet dem siden.',
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
  col_balance: 'Saldo 401',
  plan_head:
    'Plan {number}: {years} år fra {base}, {price}, {currency}. Nødvendig henlæggelse {required} om året (i dag {provision}).',
  price_fixed: 'faste priser',
  price_current: 'løbende priser',
  serving: 'Tilstand er åben på denne computer: {address}\nAdressen kan bruges én gang. Stop med Ctrl+C.',
  engine_failed: 'Programmets motor stoppede: {reason}. Alt, der var gemt, er gemt. Start igen.',
  demo_title: 'Demoporteføljen er læst ind på {seconds} s og skrevet til {folder}',
} as const;

const en: Readonly<Record<keyof typeof da, string>> = {
  help: `Tilstand — condition reports and maintenance plans for social housing

Usage: tilstand <command> [--data DIR] [--lang da|en] [--json]

  import FILE… --profile NAME [--dry-run]  bring files in (all or nothing)
  departments                              list the departments
  condition NUMBER                         show a department's condition
  plan NUMBER                              show a department's plan and its 401 fund
  export board NUMBER --out FILE.pdf       write the board pack
  export plan NUMBER --out FILE.xlsx       write the plan as a workbook
  undo-import BATCH                        take an import back
  verify                                   check the workspace against its log
  serve [--port PORT] [--no-open]          open the app in the browser on this computer
  demo                                     bring in the demo portfolio and write out/demo/

--json prints exactly one JSON document. Exit code 0 done · 1 refused · 2 wrong usage · 3 internal error.`,
  usage_unknown_command: 'There is no command “{command}”; type “tilstand help” to see what there is.',
  usage_option_not_here: '{option} does not go with “{command}”; type “tilstand help”.',
  usage_too_few: '“{command}” lacks something; type “tilstand help” to see what.',
  usage_too_many: '“{word}” is one word too many after “{command}”; type “tilstand help”.',
  usage_bad_option: 'The option {option} does not exist or lacks its value; type “tilstand help”.',
  usage_bad_language: '--lang must be da or en, not “{value}”.',
  usage_bad_port: '--port must be a number from 0 to 65535, not “{value}”.',
  usage_export_kind: 'Type “export board” or “export plan”, not “export {kind}”.',
  usage_out: 'Say with --out FILE where the file should go.',
  usage_profile: 'Say with --profile NAME which profile to read the files with: {profiles}.',
  file_unreadable: 'The file “{file}” cannot be read; is it there, and may it be opened?',
  out_unwritable: 'The file “{file}” cannot be written; is the folder there, and may it be written to?',
  internal: 'Something went wrong inside the program. Your data is untouched. Quote this number: {id}.',
  written: 'Written: {file}',
  import_done: 'Read {read} rows: {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected.',
  import_batch: 'The import is called {batch}; take it back with “tilstand undo-import {batch}”.',
  import_dry: 'Dry run: nothing was written.',
  undo_done:
    'Taken back: {removed} removed, {restored} restored, {leftAlone} left alone because somebody changed them since.',
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
  col_balance: 'Balance 401',
  plan_head:
    'Plan {number}: {years} years from {base}, {price}, {currency}. Required provision {required} a year (today {provision}).',
  price_fixed: 'fixed prices',
  price_current: 'current prices',
  serving: 'Tilstand is open on this computer: {address}\nThe address works once. Stop with Ctrl+C.',
  engine_failed: 'The engine stopped: {reason}. All that was saved is saved. Start again.',
  demo_title: 'The demo portfolio was brought in within {seconds} s and written to {folder}',
};

export type CliText = keyof typeof da;

export function say(language: Language, key: CliText, params: Readonly<Record<string, string | number>> = {}): string {
  const texts: Readonly<Record<CliText, string>> = language === 'da' ? da : en;
  return texts[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
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
