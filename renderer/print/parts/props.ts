/** What every part of the printed pack is handed: data, derived figures and the voice. */
import type { BoardPack } from '../../../contract/department.ts';
import type { BoardFacts } from '../board-facts.ts';
import type { BoardVoice } from '../board-words.ts';

export interface PartProps {
  readonly pack: BoardPack;
  readonly facts: BoardFacts | null;
  readonly voice: BoardVoice;
}

/** The same where there is a plan. */
export interface PlanPartProps extends PartProps {
  readonly facts: BoardFacts;
}
