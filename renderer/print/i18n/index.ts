/** Texts of the printed page in the language that was asked for, which need not be the language of the window. */
import type { Language } from '../../../contract/common.ts';
import { type BoardTexts, boardDa } from './da.ts';
import { boardEn } from './en.ts';

export type { BoardTexts } from './da.ts';

export const BOARD_TEXTS: Readonly<Record<Language, BoardTexts>> = { da: boardDa, en: boardEn };
