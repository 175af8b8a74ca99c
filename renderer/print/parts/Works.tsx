/** Part 2: the largest works of the next ten years, each with its reason. */
import { reasonText, shortText, yearsText } from '../board-words.ts';
import type { PartProps } from './props.ts';

export function Works({ pack, facts, voice }: PartProps) {
  const { texts, f, money } = voice;
  const said = texts.works;
  const { largestWorks } = pack;
  const largest = largestWorks[0]?.amountOre ?? 0;
  if (facts === null || facts.ahead === null || largestWorks.length === 0) {
    return (
      <section className="bp-part bp-flow">
        <h2>{texts.parts.works}</h2>
        <p>{facts === null ? texts.nextYear.noPlan : said.none}</p>
      </section>
    );
  }
  const from = facts.label(facts.ahead.fromYear);
  const to = facts.label(facts.ahead.toYear);
  const sum = largestWorks.reduce((total, work) => total + work.amountOre, 0);
  const share = facts.aheadOre === 0 ? 0 : Math.round((sum / facts.aheadOre) * 10_000);
  return (
    <section className="bp-part">
      <h2>{texts.parts.works}</h2>
      <p className="bp-lead">
        {largestWorks.length === 5 ? said.lead(from, to) : said.leadFew(from, to)}{' '}
        {said.share(money(sum), f.percent(share), money(facts.aheadOre))}
      </p>
      <ol className="bp-works">
        {largestWorks.map((work, index) => (
          <li key={work.activityId}>
            <span className="bp-rank" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h3>{shortText(work.title)}</h3>
              <p className="bp-when">
                <strong>{yearsText(work.years, facts.label, voice)}</strong> ·{' '}
                {said.group(work.group, texts.table.groups[work.group])}
                {work.partName === null || work.title.includes(work.partName) ? '' : ` · ${shortText(work.partName)}`}
              </p>
              <p>
                <strong>{said.why}:</strong> {reasonText(work, voice)}
              </p>
              <div className="bp-bar" aria-hidden="true">
                <i style={{ width: `${(work.amountOre / largest) * 100}%` }} />
              </div>
            </div>
            <p className="bp-amount">{money(work.amountOre)}</p>
          </li>
        ))}
      </ol>
      <p className="bp-note">{said.bars}</p>
    </section>
  );
}
