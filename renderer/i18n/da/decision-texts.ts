/**
 * Proposed words of a decision. Danish whichever language the page has: they go into the minutes of a Danish meeting.
 * Not part of the language tree: the person edits them, and what is saved is what the meeting said.
 */
export interface DecisionFacts {
  readonly version: number;
  readonly from: string;
  readonly total: string;
  readonly provision: string;
  readonly required: string;
  readonly short: boolean;
}

const plan = ({ version, from }: DecisionFacts) =>
  `vedligeholdelsesplanen (PPV-planen) fra ${from}, version ${version}`;
const figures = ({ total, provision }: DecisionFacts) =>
  `udgifter på i alt ${total} og en henlæggelse på konto 120 på ${provision} om året`;

export const decisionTexts = {
  presented: (facts: DecisionFacts) => `${capital(plan(facts))}, er fremlagt med ${figures(facts)}.`,
  approved: (facts: DecisionFacts) => `Afdelingsmødet godkendte ${plan(facts)}, med ${figures(facts)}.`,
  rejected: (facts: DecisionFacts) => `Afdelingsmødet afviste ${plan(facts)}, med ${figures(facts)}. Begrundelse: `,
  board_treated: (facts: DecisionFacts) =>
    `Organisationsbestyrelsen har behandlet ${plan(facts)}, og gennemgået dens opmærksomhedspunkter.${
      facts.short
        ? ` Planen kræver en henlæggelse på ${facts.required} om året; i dag henlægges ${facts.provision}.`
        : ''
    }`,
  board_treated_rejected: (facts: DecisionFacts) =>
    `Afdelingsmødet afviste ${plan(facts)}. Organisationsbestyrelsen beslutter, at planen går videre med en henlæggelse på ${facts.provision} om året, fordi `,
} as const;

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
}
