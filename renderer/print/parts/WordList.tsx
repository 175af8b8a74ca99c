/** Part 6, first half: the words a new board member cannot be expected to know. */
import type { PartProps } from './props.ts';

export function WordList({ voice }: PartProps) {
  const { texts } = voice;
  return (
    <section className="bp-part bp-flow">
      <h2>{texts.parts.words}</h2>
      <p className="bp-lead">{texts.words.lead}</p>
      <dl className="bp-words">
        {texts.words.list.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
