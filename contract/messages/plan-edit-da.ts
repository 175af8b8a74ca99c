/** Sentences about editing a plan and about scenarios kept with it, Danish: what is wrong, and what to do. */
export const planEditDa = {
  line_gone: 'Planlinjen findes ikke længere. Hent planen igen.',
  line_exists: 'Der er allerede en planlinje med dette nummer. Hent planen igen.',
  line_title_missing: 'Arbejdet har intet navn. Skriv, hvad der skal laves.',
  line_kind_unknown: 'Arten kendes ikke. Vælg vedligeholdelse, fornyelse, forbedring eller fraflytning.',
  line_account_invalid: 'Kontoen skal være et tal mellem 100 og 999, f.eks. 116.',
  line_group_invalid: 'Kontogruppen skal være 1 til 6.',
  line_amount_invalid: 'Beløbet eller mængden er for stor eller negativ. Ret tallet.',
  line_price_too_large: 'Prisen pr. gang bliver over 1 mia. Kontrollér mængde, pris og tillæg.',
  line_price_date_invalid: 'Prisens dato findes ikke i kalenderen. Skriv den som 31-12-2026.',
  line_rate_invalid: 'Procenten ligger uden for det tilladte. Ret den.',
  line_year_invalid: 'Året ligger uden for det, en plan kan rumme. Skriv et årstal med fire cifre.',
  line_interval_invalid:
    'Intervallet skal være et helt antal år fra 1 til 100, eller tomt for et arbejde, der kun laves én gang.',
  line_last_year_before_first: 'Det sidste år ligger før det første. Ret et af dem.',
  line_window_invalid:
    'Startåret ligger uden for de år, arbejdet må flyttes til. Ret startåret, det tidligste eller det seneste år.',
  line_funding_not_whole: 'Finansieringen giver ikke 100 %. Ret andelene.',
  line_funding_duplicate: 'Den samme finansiering står to gange. Læg andelene sammen.',
  line_tag_unknown: 'Mærket kendes ikke. Vælg et fra listen.',
  line_procurement_unknown: 'Udbudsarten kendes ikke. Vælg bygge- og anlægsarbejde, tjenesteydelse eller vare.',
  line_override_invalid: 'Undtagelsen passer ikke til linjens år. Fjern den, eller ret linjens start og interval.',
  line_building_unknown: 'Bygningen hører ikke til afdelingen. Vælg en af afdelingens bygninger.',
  line_part_unknown: 'Bygningsdelen hører ikke til afdelingen. Vælg en af afdelingens bygningsdele.',
  line_finding_unknown: 'Skaden hører ikke til afdelingen. Vælg en fra afdelingens tilstandsrapporter.',
  line_no_such_occurrence: 'Linjen har intet arbejde i det år. Ret start eller interval, eller tilføj en ny linje.',
  line_moved_out_of_plan: 'Arbejdet kan kun flyttes til et år i planen eller højst ti år efter den. Vælg et andet år.',
  line_skipped_alone: 'Et arbejde, der springes over, kan ikke også flyttes eller få et andet beløb. Vælg ét af dem.',
  undo_left_alone: 'Alt i «{label}» er ændret af andre siden og er ikke rørt. Fortryd igen for at tage det foregående.',

  // Scenarios kept with a plan
  not_found_scenario: 'Scenariet findes ikke længere. Hent planen igen.',
  scenario_exists: 'Der er allerede et scenarie med dette nummer. Hent planen igen.',
  scenario_too_many: 'Der er allerede {limit} scenarier i denne version. Slet et, før du gemmer et nyt.',
  scenario_field_unknown:
    '«{name}» er gemt af en anden udgave af programmet og bruger «{field}», som denne ikke kender. Det bliver, hvor det er, men kan ikke beregnes. Opdatér programmet, eller lav scenariet igen.',
  scenario_unreadable: '«{name}» kan ikke læses og derfor ikke beregnes. Slet det, og lav scenariet igen.',
  steps_same_year: 'Henlæggelsen kan kun ændres én gang pr. år.',
  step_before_plan: 'En ændring af henlæggelsen skal ligge efter planens første år.',
  price_series_unknown: 'Prisindekset findes ikke længere. Vælg et andet.',
  price_level_unknown: 'Indekset har ingen værdi for det prisniveau. Vælg en anden periode.',
} as const;
