/** Part 3: spending against savings as a figure, its main figures in words, and the table behind it. */
import { basisSentence, fundSentences } from '../board-words.ts';
import { FundChart } from './FundChart.tsx';
import { FundTable } from './FundTable.tsx';
import type { PartProps } from './props.ts';

export function Fund({ pack, facts, voice }: PartProps) {
  const { texts } = voice;
  if (facts === null) {
    return (
      <section className="bp-part bp-flow">
        <h2>{texts.parts.fund}</h2>
        <p>{texts.fund.noPlan}</p>
      </section>
    );
  }
  return (
    <section className="bp-part">
      <h2>{texts.parts.fund}</h2>
      <p className="bp-lead">{texts.fund.lead}</p>
      <figure className="bp-figure">
        <FundChart pack={pack} facts={facts} voice={voice} />
        <figcaption>
          {texts.fund.caption(facts.label(facts.firstYear), facts.label(facts.lastYear))} {basisSentence(facts, voice)}
        </figcaption>
      </figure>
      <div className="bp-keep">
        <h3>{texts.fund.figures}</h3>
        <ul className="bp-list">
          {fundSentences(facts, voice).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <FundTable pack={pack} facts={facts} voice={voice} />
    </section>
  );
}
