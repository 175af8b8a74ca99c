/** Sentences about versions of a plan, points of attention and the year's work, Danish. As in `da.ts`; `{xMoney}` is the amount `xOre`. */
export const versionsDa = {
  not_found_version: 'Planversionen findes ikke længere. Hent planen igen.',
  not_found_attention_point: 'Opmærksomhedspunktet findes ikke længere. Hent listen igen.',
  attention_closed:
    'Planen er trådt i kraft, så dens opmærksomhedspunkter kan ikke ændres. Skriv dem i den næste version.',
  attention_needs_text: 'Et opmærksomhedspunkt uden regel skal have en tekst. Skriv, hvad der er at være opmærksom på.',
  attention_own_proposed:
    'Et punkt, som nogen har skrevet, er ikke et forslag. Behold det, afslut det, eller afvis det.',

  // Steps of a version's life
  version_open:
    'Version {versionNo} er stadig en kladde eller til gennemsyn. Gør den færdig, før der laves en ny version.',
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
  follow_up_needs_reason: 'Skriv, hvorfor arbejdet er udskudt eller droppet.',
  follow_up_needs_year: 'Skriv, hvilket år arbejdet er udskudt til.',
  follow_up_year_not_later: 'Arbejdet er planlagt i {year} og kan kun udskydes til et senere år. Ret året.',
  follow_up_year_only_postponed: 'Kun et udskudt arbejde har et nyt år. Fjern året, eller vælg udskudt.',
  follow_up_needs_cost: 'Et udført arbejde skal have en udgift. Skriv, hvad det kostede (0, hvis det var gratis).',
  follow_up_needs_day: 'Et udført arbejde skal have en dato. Skriv, hvornår det blev færdigt.',
  follow_up_day_invalid: '«{doneOn}» er ikke en dato i kalenderen. Ret den.',
  follow_up_day_in_future: 'Arbejdet kan ikke være udført {doneOn}, for den dag er ikke kommet. Ret datoen.',

  // Points of attention that rules propose
  attention_fund_below_floor:
    'Konto 401 kommer under sin bund i {firstYear}. Den laveste saldo er {lowestBalanceMoney} i {lowestYear}.',
  attention_peak_year:
    '{year} koster {spendingMoney}, mere end {times} gange et almindeligt år ({medianMoney}). Størst er «{activityTitle}».',
  attention_moved_past_end:
    '«{activityTitle}» er flyttet fra {fromYear} til {toYear}, efter at «{partName}» kan være udtjent ({endYear}).',
  attention_improvement_from_401:
    '«{activityTitle}» er en forbedring, men betales af konto 401, som kun er til vedligeholdelse og fornyelse.',
  attention_improvement_on_maintenance_account:
    '«{activityTitle}» er en forbedring, men er konteret på {account}, som er til vedligeholdelse.',
  attention_maintenance_from_draw_right:
    '«{activityTitle}» er vedligeholdelse, men betales af trækningsretten, som er til forbedringer.',
  attention_move_out_from_401:
    '«{activityTitle}» er istandsættelse ved fraflytning, men betales af konto 401 i stedet for 402.',
  attention_procurement_eu_tender:
    '«{activityTitle}» i {year} koster {exVatMoney} uden moms og skal i EU-udbud (grænsen er {fromMoney}).',
  attention_procurement_licitation:
    '«{activityTitle}» i {year} koster {exVatMoney} uden moms og skal i licitation (grænsen er {fromMoney}).',
  attention_procurement_two_or_three_bids:
    '«{activityTitle}» i {year} koster {exVatMoney} uden moms og kræver to eller tre tilbud (grænsen er {fromMoney}).',
  attention_data_old: 'Halvdelen af vurderingerne er mere end {years} år gamle.',
  attention_not_inspected: '{sharePercent} % af værdien er ikke undersøgt.',
  attention_review_due: 'Næste eksterne granskning skal ske senest {dueOn}.',
  attention_review_overdue: 'Den eksterne granskning skulle være sket senest {dueOn}.',
  attention_price_unknown: '{activities} planlinjer har ingen pris og tæller som 0.',
  attention_climate_without_line: '{risks} klimarisici er hverken besvaret af en planlinje eller af en begrundelse.',
  attention_follow_up_overspent:
    '«{activityTitle}» fra {plannedYear} kostede {actualMoney}, {overMoney} mere end planlagt. Ret pris eller henlæggelse.',
  attention_follow_up_postponed: '«{activityTitle}» er udskudt fra {year} til {toYear}: {reason}. Flyt det i planen.',
  attention_follow_up_dropped: '«{activityTitle}» fra {year} er droppet: {reason}. Tag det ud af planen.',
} as const;
