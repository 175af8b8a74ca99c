/** Danish: the first start. */
export const firstRun = {
  title: 'Velkommen til Tilstand',
  lead: 'Hvordan har bygningerne det, hvad kommer de til at koste de næste 30 år, er pengene der, og hvad skal der stemmes om? Alt ligger på denne computer og virker uden netværk.',
  question: 'Hvordan vil du begynde?',
  demo: {
    title: 'Se demoporteføljen',
    text: '3 opdigtede boligorganisationer med 24 afdelinger, bygningsdele, tilstandsrapporter og planer. God at lære på; tager under et minut.',
    action: 'Indlæs demoporteføljen',
    working: 'Demoporteføljen indlæses',
    done: 'Demoporteføljen er indlæst.',
  },
  empty: {
    title: 'Start tomt',
    text: 'Et tomt arbejdsområde. Du kan indlæse filer når som helst.',
    action: 'Start tomt',
  },
  files: {
    title: 'Indlæs filer',
    text: 'Afdelinger, bygningsdele, tilstandsrapporter og planer fra regneark eller CSV. Du ser resultatet, før noget gemmes.',
    action: 'Vælg filer',
  },
} as const;
