/** Sentences about inspections and condition reports, Danish: what is wrong, and what to do. */
export const inspectionDa = {
  not_found_report: 'Rapporten findes ikke længere. Hent listen igen.',
  not_found_risk: 'Klimarisikoen findes ikke længere. Hent rapporten igen.',
  not_found_phrase: 'Frasen findes ikke længere. Hent listen igen.',
  not_found_row: 'Der er ingen historik for det valgte. Hent rapporten igen.',
  report_closed: 'Rapporten er afsluttet og kan ikke ændres. Lav en ny revision for at rette den.',
  report_imported: 'Rapporten er hentet fra en fil og kan ikke ændres. Lav en ny revision for at rette den.',
  document_package_bad:
    'ZIP-filen er beskadiget, afbrudt undervejs eller usædvanligt pakket og læses ikke ({reason}). Hent den igen, der hvor den blev lavet.',
  document_package_empty:
    'ZIP-filen indeholder ikke én rapport med fotos fra Tilstand. Vælg en ZIP-fil, som Tilstand har skrevet.',
  document_photo_wrong:
    'Fotoet {name}… i ZIP-filen er ikke det, rapporten siger. Intet er hentet. Hent filen igen, der hvor den blev lavet.',
  not_found_report_file: 'Rapporten har ikke så mange dele. Hent den forfra.',
  document_not_json: 'Filen er ikke JSON. Vælg en rapport, som Tilstand har skrevet som data (JSON).',
  document_not_a_report:
    'Filen er ingen hel rapport: fejlen er ved «{path}». Intet er læst ind. Hent rapporten igen som data (JSON).',
  document_department_unknown: 'Afdeling {number} {name} findes ikke her. Indlæs afdelingen først, og prøv igen.',
  document_report_differs:
    'Rapporten findes allerede i afdeling {number} med andet indhold, og den skrives ikke over. Brug den, der er her.',
  document_row_taken:
    'Filen vil skrive i noget, der hører til en anden rapport eller afdeling ({id}). Intet er læst ind.',
  report_open: 'Rapporten er stadig åben. Ret den direkte i stedet for at lave en revision.',
  report_revised: 'Rapporten er allerede rettet i en nyere revision. Brug den.',
  report_holds_work: 'Rapporten er ikke tom og kan ikke kasseres. Kun en åben rapport uden indhold kan det.',
  report_not_complete: 'Rapporten mangler {count} ting, før den kan afsluttes. Se listen over mangler.',
  report_day_invalid: '«{heldOn}» findes ikke i kalenderen. Ret datoen.',
  report_closed_in_future: 'Rapporten kan ikke afsluttes den {closedOn}: dagen er ikke kommet. Ret datoen.',
  report_closed_before_held:
    'Rapporten kan ikke være afsluttet ({closedOn}), før den blev holdt ({heldOn}). Ret datoen.',
  report_other_department: 'De to rapporter er fra hver sin afdeling og kan ikke sammenlignes.',
  report_plan_missing: 'Afdelingen har ingen plan i kladde. Opret en ny version af planen, og prøv igen.',
  risk_has_line: 'Risikoen har allerede en planlinje. Ret den i planen.',
  inspection_day_invalid: 'Datoen findes ikke i kalenderen. Skriv den som 31-12-2026.',
  inspection_part_gone: 'Bygningsdelen findes ikke længere i afdelingen. Hent rapporten igen.',
  inspection_part_retired: 'Bygningsdelen er udgået. Tag den i brug igen, før den vurderes.',
  inspection_part_exists: 'Der er allerede en bygningsdel med dette nummer. Hent rapporten igen.',
  inspection_building_unknown: 'Bygningen hører ikke til afdelingen. Vælg en af afdelingens bygninger.',
  inspection_class_unknown: 'Bygningsdelsklassen kendes ikke. Vælg en fra kataloget.',
  inspection_score_missing: 'En karakter mangler. Vælg 1 til 6, eller vælg hvorfor delen ikke er vurderet.',
  inspection_score_refused: 'En del, der ikke er vurderet, kan ikke have en karakter. Vælg ét af dem.',
  inspection_nothing_to_confirm: 'Delen har ingen tidligere karakter at bekræfte. Giv den en karakter.',
  inspection_finding_gone: 'Skaden findes ikke længere. Hent rapporten igen.',
  inspection_finding_moved: 'Skaden hører til en anden bygningsdel. Hent rapporten igen.',
  inspection_theme_unknown: 'Temaet kendes ikke. Vælg et af de 14 temaer.',
  inspection_split_quantity:
    'Mængderne går ikke op. De nye dele skal tilsammen være mindre end den del, de deles fra, og alle have en mængde, når den har.',
  inspection_reason_missing: 'Skriv, hvorfor delen udgår.',
  inspection_day_in_future: 'Dagen er ikke kommet endnu. Ret datoen.',
  inspection_question_unknown: 'Spørgsmålet kendes ikke. Hent rapporten igen.',
  inspection_risk_gone: 'Klimarisikoen findes ikke længere. Hent rapporten igen.',
  inspection_risk_moved: 'Klimarisikoen hører til en anden fare. Hent rapporten igen.',
  inspection_line_unknown: 'Planlinjen findes ikke i afdelingens planer. Vælg en anden.',
  inspection_review_kind: 'Kun en ekstern granskning har et granskningsskema.',
  inspection_review_gone: 'Rækken i granskningsskemaet findes ikke længere. Hent rapporten igen.',
} as const;
