/**
 * The few pages the host writes itself: a refusal in plain words, and the step from the start link to the app.
 * No script, no style, nothing taken from the request.
 */
import type { RefusalReason } from './gate.ts';

export type BarePageReason = RefusalReason | 'missing' | 'method';

const SENTENCES: Readonly<Record<BarePageReason, { da: string; en: string }>> = {
  host: {
    da: 'Tilstand svarer kun på sin egen adresse på denne maskine. Brug adressen, som programmet har skrevet.',
    en: 'Tilstand answers only at its own address on this machine. Use the address the program printed.',
  },
  origin: {
    da: 'Tilstand svarer kun sin egen side, ikke andre websteder. Åbn adressen, som programmet har skrevet, direkte.',
    en: 'Tilstand answers only its own page, not other sites. Open the address the program printed directly.',
  },
  token: {
    da: 'Adressen er brugt eller forkert; den virker én gang. Start Tilstand igen for at få en ny.',
    en: 'The address has been used or is wrong; it works once. Start Tilstand again to get a new one.',
  },
  session: {
    da: 'Denne browser er ikke lukket ind. Åbn adressen, som programmet har skrevet, eller start Tilstand igen for at få en ny.',
    en: 'This browser has not been let in. Open the address the program printed, or start Tilstand again to get a new one.',
  },
  missing: { da: 'Den side findes ikke her.', en: 'There is no such page here.' },
  method: { da: 'Siden kan kun hentes.', en: 'The page can only be fetched.' },
};

/** One plain sentence, in Danish and in English. */
export function refusalSentence(reason: BarePageReason): { da: string; en: string } {
  return SENTENCES[reason];
}

export function refusalPage(reason: BarePageReason): string {
  const { da, en } = SENTENCES[reason];
  return page('', `<p>${da}</p><p lang="en">${en}</p>`);
}

/**
 * Goes on to the app. A page and not a redirect: a redirect would still count as coming from where the link was clicked,
 * and the browser would keep back the strict cookie that was just set.
 */
export const WELCOME_PAGE = page(
  '<meta http-equiv="refresh" content="0;url=/">',
  '<p><a href="/">Åbn Tilstand</a></p>',
);

function page(head: string, body: string): string {
  return `<!doctype html><html lang="da"><head><meta charset="utf-8">${head}<title>Tilstand</title></head><body>${body}</body></html>`;
}
