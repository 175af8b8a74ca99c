/** Danish: what happened, what is safe, what to do now. */
export const errors = {
  notFound: 'Vi fandt ikke {{what}} »{{key}}«. Intet er ændret. Tjek nummeret, eller søg efter navnet med Ctrl+K.',
  what: {
    department: 'afdelingen',
    plan: 'planen',
    activity: 'planlinjen',
    batch: 'indlæsningen',
    profile: 'profilen',
    other: 'det, der blev bedt om:',
  },
  refused: 'Det blev afvist ({{code}}). Intet er ændret.',
  place: { file: 'fil {{file}}', row: 'række {{row}}', column: 'kolonne {{column}}' },
  storage: {
    disk_full:
      'Der er ikke mere plads på disken. Alt, der var gemt før, er bevaret; den sidste ændring er ikke gemt. Frigør plads, og prøv igen.',
    locked:
      'Et andet program holder arbejdsområdet. Intet er ændret. Luk det andet program eller vent et øjeblik, og prøv igen.',
    read_only:
      'Arbejdsområdet kan kun læses. Intet er ændret. Tjek, at du må skrive i mappen, og at disken ikke er skrivebeskyttet.',
    corrupt:
      'Arbejdsområdets fil er beskadiget. Programmet har stoppet med at skrive, så intet bliver værre. Luk Tilstand, og hent den seneste sikkerhedskopi frem.',
    newer_version:
      'Arbejdsområdet er lavet med en nyere udgave af Tilstand. Intet er ændret. Opdatér programmet på denne computer.',
    io_error:
      'Disken svarede med en fejl. Alt, der var gemt før, er bevaret; den sidste ændring er ikke sikker. Luk Tilstand, tjek disken, og start igen.',
    other:
      'Arbejdsområdet kan ikke bruges lige nu ({{code}}). Intet er ændret. Luk Tilstand, og start igen; hjælper det ikke, så hent sikkerhedskopien frem.',
  },
  internal:
    'Der skete en fejl i programmet, og handlingen blev ikke udført. Det, der var gemt, er bevaret. Prøv igen; sker det igen, så oplys nummeret {{id}}.',
  connection:
    'Forbindelsen til programmet blev afbrudt undervejs. Det, der nåede at blive gemt, er bevaret. Vent, til siden har forbindelse igen, og se efter, om ændringen er kommet med.',
  invalidInput: 'Programmet kunne ikke bruge det, siden sendte. Intet er ændret. Ret felterne, og prøv igen.',
  cancelled: 'Handlingen blev afbrudt. Intet er ændret.',
  unexpected: 'Noget uventet gik galt. Det, der var gemt, er bevaret. Prøv igen.',
} as const;
