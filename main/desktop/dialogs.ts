/**
 * The few things the shell itself says to a person, before or beside the page.
 * Danish first; the page's own texts are the page's.
 */
import { BrowserWindow, dialog, type WebContents } from 'electron';
import { storageMessageOf } from '../../contract/messages/index.ts';
import { EngineStartError } from '../engine/errors.ts';

export type AskToOpen = (address: string, contents: WebContents) => Promise<boolean>;

export const askToOpen: AskToOpen = async (address, contents) => {
  const window = BrowserWindow.fromWebContents(contents);
  const question = {
    type: 'question' as const,
    message: 'Åbn siden i din browser?',
    detail: address,
    buttons: ['Åbn', 'Annuller'],
    defaultId: 1,
    cancelId: 1,
  };
  const { response } = await (window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question));
  return response === 0;
};

const LEAVE = {
  da: {
    message: 'Noget er ved at blive gemt',
    detail:
      'En indlæsning eller et billede er på vej. Går du nu, trækkes indlæsningen tilbage, og billedet skal vælges igen. Det, der er gemt, er gemt.',
    buttons: ['Bliv', 'Gå alligevel'],
  },
  en: {
    message: 'Something is being saved',
    detail:
      'An import or a photo is on its way. If you leave now, the import is taken back, and the photo has to be chosen again. What is saved is saved.',
    buttons: ['Stay', 'Leave anyway'],
  },
};
/** The page holds its window: whether the person wants to leave it all the same. In the language of the page. */
export async function askToLeave(window: BrowserWindow): Promise<boolean> {
  // The page names its window by its language: no code of ours has to run in it.
  const texts = LEAVE[window.webContents.mainFrame.name === 'en' ? 'en' : 'da'];
  const { response } = await dialog.showMessageBox(window, { type: 'question', ...texts, defaultId: 0, cancelId: 0 });
  return response === 1;
}

/** The workspace could not be opened: what happened and what is safe, in words. */
export function showStartFailure(thrown: unknown): void {
  const known = thrown instanceof EngineStartError && thrown.code !== 'internal';
  const sentence = known
    ? storageMessageOf('da', thrown.code, thrown.params)
    : 'Programmet kunne ikke starte på grund af en fejl. Dine data er ikke ændret. Fejlen står i programmets log.';
  dialog.showErrorBox('Tilstand kan ikke åbne', sentence);
}

/** The engine died. Returns whether the person wants to start again. */
export async function askToRestart(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'Tilstand er stoppet uventet',
    detail: 'Alt, der var gemt, er gemt. Start programmet igen for at fortsætte.',
    buttons: ['Start igen', 'Luk'],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
