/** Sentences about versions of a plan, points of attention and the year's work, Danish. What a rule says about a plan is the page's to word. */
export const versionsDa = {
  not_found_version: 'Planversionen findes ikke længere. Hent planen igen.',
  not_found_attention_point: 'Opmærksomhedspunktet findes ikke længere. Hent listen igen.',
  attention_closed:
    'Planen er trådt i kraft, så dens opmærksomhedspunkter kan ikke ændres. Skriv dem i den næste version.',
  attention_needs_text: 'Et opmærksomhedspunkt uden regel skal have en tekst. Skriv, hvad der er at være opmærksom på.',
  attention_own_proposed:
    'Et punkt, som nogen har skrevet, er ikke et forslag. Behold det, afslut det, eller afvis det.',

  // Steps of a version's life
  version_superseded: 'Versionen er afløst af version {versionNo}, der gælder. Lav næste version ud fra den.',
  version_open:
    'Version {versionNo} er stadig en kladde eller til gennemsyn. Gør den færdig, før der laves en ny version.',
  base_year_out_of_range: 'Vælg et grundår fra {from} til {to}.',
  proposal_gone: 'Forslaget gælder ikke længere: planen eller opfølgningen er ændret siden. Se listen igen.',
  versions_of_two_departments: 'De to versioner hører til hver sin afdeling og kan ikke sammenlignes.',
  step_not_allowed: 'Det trin kan planen ikke tage, som den er nu. Hent den igen, og tag trinene i rækkefølge.',
  step_needs_decision: 'Trinet kræver en beslutning med dato. Skriv, hvornår det er besluttet.',
  step_needs_verdict: 'Afdelingsmødets beslutning mangler. Skriv stemmetal eller en tekst.',
  step_needs_text: 'Planen er afvist på afdelingsmødet. Skriv, hvorfor organisationsbestyrelsen fører den videre.',
  step_takes_no_decision: 'Trinet har ingen beslutning. Fjern dato, stemmer og tekst.',
  decision_day_invalid: '«{decidedOn}» er ikke en dato i kalenderen. Ret den.',
  decision_in_future: 'Der kan ikke være besluttet noget {decidedOn}, for den dag er ikke kommet. Ret datoen.',
  decision_before_earlier: 'Datoen {decidedOn} ligger før det forrige trin ({earlierOn}). Ret datoen.',
  votes_against_outcome:
    'Stemmetallene siger det modsatte: {votesFor} for og {votesAgainst} imod. Ret dem, eller vælg det andet udfald.',
  newer_version_in_force: 'Version {versionNo} er nyere og gælder allerede. En ældre version kan ikke afløse den.',

  // The year's work
  follow_up_not_in_force: 'Der følges kun op på en plan, der gælder. Sæt planen i kraft først.',
  follow_up_no_occurrence: 'Planlinjen har intet arbejde planlagt i {plannedYear}. Hent årets arbejder igen.',
  follow_up_changed: 'Andre har ændret arbejdet, siden du åbnede det. Intet er gemt; se, hvad de skrev, og gem igen.',
  follow_up_needs_reason: 'Skriv, hvorfor arbejdet er udskudt eller droppet.',
  follow_up_needs_year: 'Skriv, hvilket år arbejdet er udskudt til.',
  follow_up_year_not_later: 'Arbejdet er planlagt i {year} og kan kun udskydes til et senere år. Ret året.',
  follow_up_year_only_postponed: 'Kun et udskudt arbejde har et nyt år. Fjern året, eller vælg udskudt.',
  follow_up_needs_cost: 'Et udført arbejde skal have en udgift. Skriv, hvad det kostede (0, hvis det var gratis).',
  follow_up_needs_day: 'Et udført arbejde skal have en dato. Skriv, hvornår det blev færdigt.',
  follow_up_day_invalid: '«{doneOn}» er ikke en dato i kalenderen. Ret den.',
  follow_up_day_in_future: 'Arbejdet kan ikke være udført {doneOn}, for den dag er ikke kommet. Ret datoen.',
} as const;
