/**
 * The board pack as a document: six parts for a department meeting, upright A4 (domain.md 6.1, left column).
 * Answers for the order of the parts and for what stands on every sheet. All text from data is shown as text.
 * Must never fetch: it shows what it is given.
 */
import { useEffect } from 'react';
import type { Language } from '../../contract/common.ts';
import type { BoardPack } from '../../contract/department.ts';
import { formatFor } from '../ui/format.ts';
import { boardFacts } from './board-facts.ts';
import { basisSentence, boardVoice, shortText } from './board-words.ts';
import { BOARD_TEXTS } from './i18n/index.ts';
import { Decision } from './parts/Decision.tsx';
import { FrontPage } from './parts/FrontPage.tsx';
import { Fund } from './parts/Fund.tsx';
import { GroupTable } from './parts/GroupTable.tsx';
import { Rent } from './parts/Rent.tsx';
import { WordList } from './parts/WordList.tsx';
import { Works } from './parts/Works.tsx';
import { setSheet } from './sheet.ts';
import './style/fonts.css';
import './style/sheet.css';
import './style/tables.css';
import './style/parts.css';
import './style/decision.css';

/** A name that would take two lines in the large size. */
const LONG_NAME = 34;
/** What fits on one line of the header beside the other half. */
const HEADER_LENGTH = 48;

export interface BoardPackDocumentProps {
  readonly pack: BoardPack;
  readonly language: Language;
}

export function BoardPackDocument({ pack, language }: BoardPackDocumentProps) {
  const texts = BOARD_TEXTS[language];
  const voice = boardVoice(
    texts,
    formatFor(language),
    pack.department.plan?.currency ?? pack.department.master.currency,
  );
  const facts = boardFacts(pack);
  const { master } = pack.department;
  const name = texts.department(shortText(master.number), shortText(master.name));
  const printed = texts.printed(voice.f.day(pack.today));
  useEffect(
    () =>
      setSheet(document, {
        language,
        title: texts.documentTitle(name),
        headLeft: shortText(name, HEADER_LENGTH),
        headRight: shortText(master.organisationName, HEADER_LENGTH),
        footLeft: printed,
        page: texts.page,
        of: texts.of,
      }),
    [language, texts, name, master.organisationName, printed],
  );
  const place = [master.address, [master.postcode, master.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <main className="bp" lang={language}>
      <header className="bp-title">
        <p className="bp-kicker">{texts.kicker}</p>
        <h1 className={name.length > LONG_NAME ? 'bp-long' : undefined}>{name}</h1>
        <p>
          {shortText(master.organisationName)}
          {place === '' ? '' : ` · ${shortText(place)}`}
        </p>
        {facts === null ? null : (
          <p className="bp-note">
            {texts.basis.plan(facts.plan.versionNo, texts.status[facts.plan.status])} {basisSentence(facts, voice)}
          </p>
        )}
      </header>
      <FrontPage pack={pack} facts={facts} voice={voice} />
      <Works pack={pack} facts={facts} voice={voice} />
      <Fund pack={pack} facts={facts} voice={voice} />
      <GroupTable pack={pack} facts={facts} voice={voice} />
      <Rent pack={pack} facts={facts} voice={voice} />
      <WordList pack={pack} facts={facts} voice={voice} />
      <Decision pack={pack} facts={facts} voice={voice} />
    </main>
  );
}
