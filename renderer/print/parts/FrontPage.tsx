/** Part 1: who we are, how the buildings are, what happens next year, and what the meeting is asked. */
import { conditionSentences, moneySentences, rentSentence, shortText, voteSentence } from '../board-words.ts';
import type { PartProps } from './props.ts';
import { ScoreScale } from './ScoreScale.tsx';

/** Works named one by one on the front page; the rest are added up in a last line. */
const NAMED_WORKS = 6;

export function FrontPage({ pack, facts, voice }: PartProps) {
  const { texts } = voice;
  const { condition } = pack.department;
  return (
    <section className="bp-part bp-first">
      <h2>{texts.parts.front}</h2>
      <FactList pack={pack} facts={facts} voice={voice} />
      <h3>{texts.short.heading}</h3>
      <dl className="bp-short">
        <dt>{texts.short.condition}</dt>
        <dd>
          <ScoreScale score={condition.score} voice={voice} />
          <p>{conditionSentences(condition, pack.department.dataOldDays, voice).join(' ')}</p>
        </dd>
        <dt>{texts.short.money}</dt>
        <dd>
          <p>{moneySentences(facts, voice).join(' ')}</p>
        </dd>
        <dt>{texts.short.rent}</dt>
        <dd>
          <p>{rentSentence(pack, facts, voice)}</p>
        </dd>
        <dt>{texts.short.vote}</dt>
        <dd>
          <p>{voteSentence(facts, voice)}</p>
        </dd>
      </dl>
      <NextYear pack={pack} facts={facts} voice={voice} />
    </section>
  );
}

function FactList({ pack, facts, voice }: PartProps) {
  const { texts, f } = voice;
  const { master } = pack.department;
  const known = (value: string | null) => value ?? texts.facts.unknown;
  const rows = [
    [texts.facts.dwellings, known(master.dwellings === null ? null : f.integer(master.dwellings))],
    [texts.facts.area, known(master.areaM2 === null ? null : texts.facts.m2(f.integer(master.areaM2)))],
    [texts.facts.builtYear, known(master.builtYear === null ? null : String(master.builtYear))],
    [texts.facts.energyLabel, known(master.energyLabel === null ? null : shortText(master.energyLabel))],
    [texts.facts.planYears, facts === null ? '–' : `${facts.label(facts.firstYear)}–${facts.label(facts.lastYear)}`],
  ] as const;
  return (
    <dl className="bp-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function NextYear({ pack, facts, voice }: PartProps) {
  const { texts, f } = voice;
  const said = texts.nextYear;
  if (facts === null) return <p>{said.noPlan}</p>;
  const year = facts.label(facts.comingYear);
  const total = pack.nextYear.reduce((sum, work) => sum + work.amountOre, 0);
  // One line more instead of a line that says "one work more".
  const cut = pack.nextYear.length > NAMED_WORKS + 1 ? NAMED_WORKS : pack.nextYear.length;
  const rest = pack.nextYear.slice(cut);
  return (
    <div className="bp-keep">
      <h3>{said.heading(year)}</h3>
      {pack.nextYear.length === 0 ? (
        <p>{said.none(year)}</p>
      ) : (
        <table className="bp-table">
          <caption>{said.caption(year)}</caption>
          <thead>
            <tr>
              <th scope="col">{said.work}</th>
              <th scope="col">{said.group}</th>
              <th scope="col" className="bp-number">
                {said.amount(f.unit(voice.currency, 'one'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {pack.nextYear.slice(0, cut).map((work) => (
              <tr key={work.activityId}>
                <th scope="row">{shortText(work.title)}</th>
                <td className="bp-nowrap">
                  {work.group} {texts.table.groups[work.group]}
                </td>
                <td className="bp-number">{voice.amount(work.amountOre)}</td>
              </tr>
            ))}
            {rest.length === 0 ? null : (
              <tr>
                <th scope="row">{said.more(rest.length)}</th>
                <td />
                <td className="bp-number">
                  {f.amount(
                    rest.reduce((sum, work) => sum + work.amountOre, 0),
                    'one',
                  )}
                </td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{said.total}</th>
              <td />
              <td className="bp-number">{voice.amount(total)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </div>
  );
}
