/** Danish: failures of the page's own. Refusals and storage failures have their sentences in contract/messages. */
export const errors = {
  connection:
    'Forbindelsen til programmet blev afbrudt undervejs. Det, der nåede at blive gemt, er bevaret. Vent, til siden har forbindelse igen, og se efter, om ændringen er kommet med.',
  cancelled: 'Handlingen blev afbrudt. Intet er ændret.',
  unexpected: 'Noget uventet gik galt. Det, der var gemt, er bevaret. Prøv igen.',
} as const;
