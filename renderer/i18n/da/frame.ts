/** Danish: the frame around every screen. */
export const frame = {
  skipToContent: 'Gå til indhold',
  mainNavigation: 'Hovedmenu',
  nav: {
    overview: 'Overblik',
    inspections: 'Tilsyn',
    yearWork: 'Årets arbejder',
    imports: 'Indlæs filer',
    settings: 'Indstillinger',
    workspace: 'Om arbejdsområdet',
  },
  search: {
    open: 'Søg',
    placeholder: 'Søg efter afdeling, bygning, bygningsdel eller planlinje',
    hint: 'Skriv mindst to bogstaver eller et nummer.',
    nothing: 'Intet fundet for »{{text}}«. Prøv et nummer, et vejnavn eller en del af et ord.',
    inDepartment: 'Afd. {{number}}',
  },
  language: 'Sprog',
  languageDa: 'Dansk',
  languageEn: 'English',
  scheme: { label: 'Lys eller mørk', light: 'Lys', dark: 'Mørk', auto: 'Som systemet' },
  sync: {
    localOnly: 'Kun på denne computer',
    explain: 'Arbejdsområdet ligger på denne computer og udveksles ikke med andre endnu.',
    readOnly: 'Kun læsning',
    readOnlyExplain: 'Arbejdsområdet kan læses, men ikke ændres. Se Om arbejdsområdet.',
  },
  connection: {
    away: 'Forbindelsen til programmet er afbrudt. Det, du har gemt, er bevaret. Siden prøver igen af sig selv.',
    awayLong:
      'Programmet svarer stadig ikke. Det, du har gemt, er bevaret. Er det lukket, så start Tilstand igen; åbnede du siden i en browser, så brug den nye adresse, programmet skriver.',
    retryNow: 'Prøv nu',
  },
  shortcuts: {
    title: 'Tastaturgenveje',
    search: 'Søg',
    help: 'Vis denne liste',
    overview: 'Gå til Overblik',
    yearWork: 'Gå til Årets arbejder',
    imports: 'Gå til Indlæs filer',
    workspace: 'Gå til Om arbejdsområdet',
    table: 'Skift mellem diagram og tabel, når diagrammet eller dets knap har fokus',
    rows: 'Forrige og næste række i en liste over afdelinger',
    openRow: 'Åbn den valgte række',
    afterwards: 'derefter',
  },
  notFound: {
    title: 'Siden findes ikke',
    text: 'Adressen »{{path}}« hører ikke til en side i Tilstand.',
    toOverview: 'Gå til Overblik',
  },
  crash: {
    title: 'Siden gik i stå',
    text: 'Der skete en fejl i visningen. Dine data er ikke berørt: de gemmes af programmet, ikke af siden. Indlæs siden igen; sker det igen, så notér, hvad du gjorde.',
    reload: 'Indlæs siden igen',
  },
} as const;
