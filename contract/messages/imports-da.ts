/** Sentences of the import assistant, Danish: what was guessed, what is asked, what looks suspicious. */
export const importsDa = {
  bad_json: 'Filen er ikke et JSON-dokument, der kan læses her. Gem den som tabel (CSV eller Excel-projektmappe).',

  // The mapping
  mapping_empty: 'Ingen tabel er valgt til indlæsning. Vælg mindst én.',
  mapping_question_open: 'Svar først på spørgsmålet om {what} ({table}).',
  mapping_field_twice: 'To kolonner er begge «{field}». Vælg én af dem.',
  mapping_field_missing:
    'Ingen kolonne er «{field}», og den skal bruges ({table}). Vælg kolonnen, eller skriv en fast værdi.',
  mapping_unknown_field: 'Feltet «{field}» findes ikke.',
  mapping_not_found: 'Ingen af filerne ligner dem, tilknytningen er lavet til.',
  mapping_bad: 'Tilknytningen er ikke i orden: {fault}.',
  preview_gone: 'Forhåndsvisningen findes ikke længere. Lav den igen.',
  too_many_tables: 'Filerne har flere ark med indhold, end der kan læses på én gang ({limit}). Tag færre ad gangen.',
  profile_name_taken: 'Der er allerede en profil, der hedder «{name}». Vælg et andet navn.',
  import_is_report: '{file} er en rapport fra Tilstand, ikke et ark. Åbn afdelingens side Tilsyn, og læs den ind der.',
  batch_without_result: 'Resultatet af denne indlæsning er ikke gemt, for den er lavet med en tidligere udgave.',

  // What is asked
  date_style_open: 'Datoerne i «{column}» kan læses på to måder, fx {example}. Hvilken rækkefølge har dag og måned?',
  date_short_open:
    'Årstallene i «{column}» har to cifre, fx {example}. Hvilken rækkefølge? 00–29 læses som 2000–2029, 30–99 som 1930–1999.',
  percent_or_share:
    '{value} er læst som {value} procent. Er det en brøkdel (0,25 = 25 %), så skriv den med procenttegn.',
  date_serial_open: 'Tallene i «{column}» kan være datoer, som regneark tæller dem ({value} er {day}). Er de det?',
  months_not_kept:
    'Perioderne er måneder ({columns}), men prisindeks føres her pr. kvartal eller år. Hent tabellen pr. kvartal i stedet.',
  date_style_mixed: 'Datoerne i «{column}» er skrevet på flere måder. Hvilken gælder? Resten afvises.',
  decimal_style_open: 'Tallene i «{column}» kan læses på to måder, fx {example}. Hvad betyder tegnet?',
  decimal_style_mixed: 'Tallene i «{column}» er skrevet på flere måder, fx {example}. Hvilken gælder? Resten afvises.',
  grade_words_open:
    'Karaktererne i «{column}» er ord, som ingen skala har. Forslag fra 1 (bedst) til 6 (dårligst): {words}. Skal de læses sådan? Hvert ord kan også få sin egen karakter; et ord med ? læses som tomt.',
  grade_column_open:
    'Overskriften {columns} nævner en skala, og ingen anden kolonne er karakterer. Er det bygningsdelenes karakterer?',
  extent_share_open:
    '«{column}» har tal, som ikke er omfangsklasser (1–5), fx {value}. Er de den del af bygningsdelen, der er ramt, så {value} er {share} %? Klassen regnes da ud af det.',
  scale_open: 'Karaktererne i «{column}» passer til flere skalaer. Hvilken er brugt?',
  kind_open: 'Hvad indeholder tabellen?',
  heading_row: 'Rækken gentager overskrifterne og er ikke taget med.',
  unit_row: 'Rækken under overskrifterne siger, hvad tallene er i ({value}). Den er ingen linje.',
  note_row: '«{value}» står alene i rækken og er læst som en note. Rækken er ikke taget med.',
  postcode_split: 'Kolonnen «{column}» har postnummer og by i samme celle. Den deles i de to.',
  fund_cells_open: 'Hvad er beløbene under {columns}: det, der står på kontoen, eller det, der henlægges i året?',
  plan_currency_open:
    'Planens beløb er i {named}, men organisationen føres i {kept}. Hvad skal planen føres i? Intet omregnes: vælges {kept}, afvises beløb i {named}.',
  factor_open: 'Der står «{said}». Hvad er beløbene i {columns} angivet i?',
  factor_scaled:
    'Der står «{said}», men arket viser kun tallene afkortet; i filen står de helt ud. Hvad gælder i {columns}?',
  vat_open: 'Filen taler både om beløb med og uden moms. Er beløbene, der læses ind, inklusive moms?',
  survey_open:
    'Karaktererne står uden dato og uden rapportnummer, og der er læst karakterer uden dato ind før: dem ændres der i. Hvilket år er synet fra? Skriv året, eller «Import» for at ændre i dem, der står.',
  field_open: '«{field}» står ikke i filen. Hvad er den for alle rækker?',
  option_balance: 'saldo: det, der står på kontoen ved årets slutning',
  option_provision: 'henlæggelse: det, der lægges til side i året',
  option_1: 'hele kroner (eller hele euro, pund …)',
  option_1000: 'tusinder (t.kr.)',
  option_1000000: 'millioner (mio. kr.)',
  'option_0.01': 'øre',
  option_ja: 'ja, inklusive moms',
  option_nej: 'nej, uden moms',
  sum_rows_open: 'Er rækker som «{example}» summer af de andre rækker, eller er de noget for sig? ({rows} i alt)',
  option_totals: 'summer: de regnes efter og indlæses ikke',
  option_rows: 'rækker som de andre: de indlæses',
  years_open: 'De samme år står under flere overskrifter: {columns}. Hvilke beløb skal læses ind?',
  column_open: 'Flere kolonner kan være «{field}»: {columns}. Hvilken skal bruges?',
  column_needed: 'Ingen overskrift siger, hvor «{field}» står. Er det en af disse kolonner: {columns}?',
  column_of_all:
    '«{columns}» ser ud til at gælde alle boliger under ét, men «{field}» er for én bolig. Skal kolonnen bruges?',
  column_of_one: '«{columns}» ser ud til at gælde én bolig, men «{field}» er for det hele. Skal kolonnen bruges?',
  option_none: 'ingen af dem',
  option_use: 'ja, brug den',
  option_use_percent: 'ja, det er procent af bygningsdelen',
  option_use_words: 'ja, læs dem sådan',
  option_leave: 'nej, lad den ude',
  option_dmy: 'dag-måned-år',
  option_mdy: 'måned-dag-år (amerikansk)',
  option_ymd: 'år-måned-dag',
  option_comma: 'komma er decimaltegn',
  option_point: 'punktum er decimaltegn',
  option_whole: 'hele tal; tegnet deler tusinder',
  option_nen2767: 'NEN 2767: 1–6, og 8, 9, 0 for ikke undersøgt',
  option_ns3424: 'NS 3424: TG0–TG3 og TGIU',
  option_dk_k_until_2020: 'Huseftersyn til 2020: K0–K3, UN',
  option_dk_colour_2020: 'Huseftersyn fra 2020: rød, gul, grå, sort',
  option_letters_a_d: 'A–D',
  option_numbers_0_3: '0–3',
  option_numbers_1_4: '1–4',
  option_index_0_100: '0–100, højest er bedst',

  // What was noticed
  fund_without_figure: 'Rækken har hverken en saldo eller en henlæggelse, der kan læses, og er ikke taget med.',
  area_converted: 'Kolonnen er givet i {unit} og regnes om til m² med {factor}.',
  yearly_rent_unit:
    'Kolonnen er leje pr. år eller uge i en anden enhed end kroner og er ikke læst ind. Omregn den til kroner pr. år eller pr. måned.',
  columns_not_used: 'Disse kolonner er ikke læst ind: {columns}.',
  unnamed_columns_not_used:
    'Disse kolonner har ingen overskrift, men der står noget i dem. De er ikke læst ind: {columns}.',
  rows_say_nothing:
    'Her og {count} steder i alt står der intet tal. De er ikke læst ind; det, der står i forvejen, bliver stående.',
  columns_not_carried:
    'Disse kolonner er knyttet til felter, som en liste af denne slags ikke har plads til, og er ikke læst ind: {columns}.',
  column_not_carried:
    'Kolonnen ligner «{field}», men en liste af denne slags har ikke plads til det. Kolonnen læses ikke ind.',
  values_disagree:
    '«{key}» har «{value}» her og «{otherValue}» i række {otherRow}. Det første gælder; ret filen, hvis det andet er rigtigt.',
  row_without_thing:
    'Rækken siger noget under {said}, men giver intet til {table}: dertil mangler der noget. Resten er taget med.',
  year_not_real: '{value} er intet årstal og er ikke taget med. Et år, der står i forvejen, bliver stående.',
  value_implausible: '«{value}» er ikke rimelig her og er ikke taget med. Kontrollér, om det er en tastefejl.',
  asbestos_roof: 'Tagdækning 3 er fibercement med asbest ifølge BBR. Kontrollér det på stedet.',
  asbestos_wall: 'Ydervæg 3 er fibercement med asbest ifølge BBR. Kontrollér det på stedet.',
  value_left_out:
    '«{value}» kan ikke læses her og er ikke taget med; en værdi, der står i forvejen, bliver stående. Ret den i filen, eller sæt ordet til en kode.',
  amount_unusual:
    'Beløbet er mere end 100 gange det sædvanlige i kolonnen. Kontrollér, om det er øre eller en tastefejl.',
  grade_outside_scale:
    'Karakteren {value} findes ikke i skalaen og er læst som tom. Vælg en anden skala, eller giv ordet en karakter.',
  grade_no_equivalent:
    '{value} siger, hvor slem en skade er, ikke hvilken tilstand delen er i. Den er læst som tom; giv ordet en karakter, hvis I vil.',
  foreign_currency: '{value} er i {named}, men beløb her er i {kept}. Regn om i filen først; intet omregnes i stilhed.',
  foreign_currency_column:
    'Kolonnen «{column}» er i {named}, men beløb her er i {kept}. Regn om i filen først, eller sæt kolonnen til «bruges ikke».',
  import_busy: 'En anden indlæsning er i gang. Vent, til den er færdig, og prøv igen.',
  not_accessible: 'Bygningsdelen er ikke tilgængelig. Det er en tilstand for sig; filens karakter er ikke brugt.',
  group_assumed:
    'Filen har ingen kontogruppe, og navnet siger ikke hvilken. Gruppe 2 (klimaskærm) er sat; ret den, hvis det er forkert.',
  price_source_assumed:
    '«{value}» siger ikke, om prisen er fra et tilbud, en kontrakt, en faktura eller en prisliste. Den er læst som en prislistes, og teksten står ved leverandøren; sæt ordet til en kode, hvis det er forkert.',
  duplicate_key_kept: 'Nøglen «{key}» står flere gange. Begge rækker er taget med.',
  not_an_account: '«{value}» er ingen konto for et arbejde. Skriv fx 116, 116.2 eller 116200.',
  not_a_period: '{value} er hverken kvartal eller år. Hent tabellen pr. kvartal eller år.',
  ambiguous_number: '{value} kan læses på to måder. Vælg, hvad tegnet betyder.',
  fill_down_proposed: 'Kolonnen «{column}» har tomme celler under hver etiket. De udfyldes med etiketten ovenfor.',
  key_year_added:
    'De samme arbejder står flere gange med hvert sit år. En linje genkendes derfor også på sit år; nøglen kan ændres.',
  overview_left_out:
    'Arket lægger kun sammen, hvad afdelingernes planer i de andre ark koster. Det læses ikke ind, for så ville arbejderne tælle dobbelt.',
  mean_row_left_out: '«{value}» er et gennemsnit af andre rækker og er ikke indlæst.',
  total_row_left_out: '«{value}» er en sum af andre rækker og er ikke indlæst.',
  row_looks_like_total:
    'Rækken kalder sig en sum, men beløbene passer ikke med rækkerne ovenfor. Den er indlæst som en linje; kontrollér den.',
  json_key_unknown: 'Nøglen «{column}» er intet felt i {kind} og læses ikke.',
  works_outside_plan:
    'Planen for afdeling {number} går fra {from} til {to}, men filen har arbejder fra {first} til {last}. De, der ligger udenfor, er taget med, men ses ikke i planens år. Ret planens første år eller længde, hvis de skal ses.',
  parts_not_linked:
    '{rows} planlinjer nævner en bygningsdel ved navn («{example}»), som ikke står præcis én gang i afdelingen. Navnet står i linjens placering i stedet.',
  part_not_there: 'Ingen bygningsdel i afdelingen har nummeret «{value}». Linjen er taget med uden bygningsdel.',
  part_repeated: 'Delen «{key}» står også i række {otherRow}. Herfra er kun karakteren læst.',
  survey_named:
    'Synet hedder «{number}», for det er året, overskriften, arket eller filen nævner. Nummeret kan ændres.',
  names_as_numbers: 'Listen har ingen numre på afdelingerne. Navnene i «{column}» er læst som det, de kendes på.',
  findings_grade_nothing:
    '{defects} skader er læst ind uden en karakter for bygningsdelene. De dele, der ikke er bedømt i forvejen, tæller som ikke undersøgt: bedøm dem i synet, eller læs deres karakterer ind.',
  survey_undated: 'Karaktererne står uden dato. De ændrer i de karakterer uden dato, der er læst ind før.',
  names_alike:
    '«{one}» og «{other}» i «{column}» er kun forskellige i store bogstaver eller mellemrum. De læses som to. Ret filen, hvis de er den samme.',
  met_by_description:
    'Disse rækker fandtes i forvejen og er genkendt på det, der beskriver dem, for filens nøgle er en anden end sidst: {rows}, fx «{example}».',
  alike_not_met:
    '{rows} rækker ligner flere af dem, der står i forvejen, eller den samme, fx «{example}». De er oprettet for sig; kontrollér dem.',
  department_made: 'Afdelingen «{number}» fandtes ikke og er oprettet. Kontrollér, at nummeret ikke er en skrivefejl.',
  department_from_name:
    'Arket er læst som afdeling «{number}», for det er det, arket, titlen eller filen hedder. Nummeret kan ændres.',
  department_number_zeros: 'Afdeling «{value}» er læst som «{number}», der findes med foranstillede nuller.',
  department_number_cut: '«{value}» er læst som afdeling «{number}».',
  department_by_name: '«{value}» er navnet på afdeling «{number}» og er læst som den.',
  department_ambiguous: 'Flere afdelinger kan være «{value}». Skriv organisationens og afdelingens nummer i filen.',
  department_organisation_assumed:
    'Flere organisationer har en afdeling «{number}». Her er den i organisation «{organisation}» brugt.',
  department_of_other_organisation:
    'Afdeling «{number}» findes i organisation «{otherOrganisation}»; her hører den til «{organisation}» og er oprettet for sig.',
  department_stays:
    'Afdeling «{number}» står i organisation «{otherOrganisation}»; rækken siger «{organisation}». Afdelingen er ikke flyttet: det gør en liste over afdelinger.',
  organisation_by_name:
    'Organisation «{value}» er «{name}», som hidtil kun har været kendt på sit navn. Nummeret er ikke ændret.',
  organisation_ambiguous: 'Flere organisationer hedder «{value}». Skriv organisationens nummer i filen.',
  hidden_rows:
    'Arket har {rows} skjulte eller bortfiltrerede rækker. De er taget med; slet dem i arket, hvis de ikke skal indlæses.',
  hidden_columns: 'Arket har skjulte kolonner ({columns}). De er taget med, hvis de bruges.',
  encoding_doubtful:
    'Bogstaverne ser forkerte ud, fx «{example}»: filen er gemt i en anden tegntabel. Gem den som CSV UTF-8, eller vælg tegntabellen.',
  profile_differs:
    'Kolonnen «{column}» er skrevet anderledes, end profilen læser den (tal, datoer, enhed eller skala). Se efter, at tallene bliver rigtige.',
  table_not_understood: 'Det kan ikke ses, hvad tabellen indeholder. Vælg selv, eller lad den stå.',

  entity_dwelling_type: 'boligtypen',
  entity_fund_balance: 'saldoen',
  entity_price_index: 'indekstallet',
  entity_price_observation: 'prisen',
  entity_reference_project: 'referenceprojektet',
  entity_import_profile: 'importprofilen',
  entity_word_mapping: 'ordet',

  // Fields a row cannot do without, where the file has no heading for them
  needs_number: 'nummer',
  needs_name: 'navn',
  needs_currency: 'valuta',
  needs_accounting_start_month: 'regnskabsårets første måned',
  needs_horizon_years: 'planens længde i år',
  needs_organisation_id: 'organisation',
  needs_department_id: 'afdeling',
  needs_plan_id: 'plan',
  needs_part_id: 'bygningsdel',
  needs_report_id: 'tilstandsrapport',
  needs_activity_id: 'planlinje',
  needs_fk_group: 'kontogruppe',
  needs_account: 'konto',
  needs_accounting_year: 'regnskabsår',
  needs_source: 'kilde',
  needs_dwellings: 'antal boliger',
  needs_kind: 'art',
  needs_status: 'status',
  needs_state: 'tilstand',
  needs_method: 'metode',
  needs_method_version: 'metodens udgave',
  needs_version_no: 'planens udgave',
  needs_base_year: 'planens første år',
  needs_price_basis: 'prisgrundlag',
  needs_price_year: 'prisår',
  needs_opening_balance_ore: 'saldo primo',
  needs_floor_ore: 'mindste saldo',
  needs_provision_ore: 'årets henlæggelse',
  needs_provision_index_bp: 'regulering af henlæggelsen',
  needs_title: 'arbejde',
  needs_vat_rate_bp: 'momssats',
  needs_scaffold_bp: 'tillæg til stillads',
  needs_adviser_bp: 'tillæg til rådgivning',
  needs_contingency_bp: 'tillæg til uforudsete udgifter',
  needs_first_year: 'første år',
  needs_planned_year: 'planlagt år',
  needs_code: 'kode',
  needs_series: 'indeksserie',
  needs_period: 'periode',
  needs_value_milli: 'indekstal',
  needs_unit_price_ore: 'enhedspris',
  needs_price_date: 'prisens dato',
} as const;
