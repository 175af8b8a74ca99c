/** Page one, in plain words: how the buildings are, what is urgent, what is proposed, and who says so. */
import { shortText } from '../board-words.ts';
import { worstDefect } from './report-facts.ts';
import type { ReportProps } from './report-props.ts';

export function FirstPage(props: ReportProps) {
  const { view, facts, words } = props;
  const { report } = view;
  return (
    <section className="bp-part bp-first">
      <FactList {...props} />
      <h2>{words.heads.short}</h2>
      {report.summary === null ? null : <p className="rp-summary">{report.summary}</p>}
      <ul className="rp-plain">
        {plainSentences(props).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>{words.heads.grades}</h3>
      <Grades {...props} />
      {facts.urgent.length === 0 ? null : (
        <>
          <h3>{words.heads.urgent}</h3>
          <ol className="rp-plain">
            {facts.urgent.map((part) => {
              const { partId, name, assessment } = part;
              const defect = worstDefect(part);
              return (
                <li key={partId}>
                  <b>{shortText(name)}</b>
                  {assessment?.score == null ? '' : `: ${assessment.score} (${words.scores[assessment.score]})`}
                  {defect === null ? '' : `. ${shortText(defect)}`}
                </li>
              );
            })}
          </ol>
        </>
      )}
      <Works {...props} />
      {report.statement === null ? null : (
        <div className="bp-keep">
          <h3>{words.heads.statement}</h3>
          <p>{report.statement}</p>
          <p className="bp-note">{report.inspector ?? words.facts.unknown}</p>
        </div>
      )}
    </section>
  );
}

function plainSentences({ view, facts, words }: ReportProps): string[] {
  const { short, climate } = words;
  return [
    short.looked(facts.graded, facts.total),
    ...(facts.good > 0 ? [short.good(facts.good)] : []),
    ...(facts.worn > 0 ? [short.worn(facts.worn)] : []),
    facts.poor > 0 ? short.poor(facts.poor) : short.nonePoor,
    ...(facts.unknown > 0 ? [short.unknown(facts.unknown)] : []),
    ...(facts.estimates > 0 ? [short.estimates(facts.estimates)] : []),
    ...(facts.jumps > 0 ? [short.jumps(facts.jumps)] : []),
    ...(view.climate.answers.length === 0
      ? []
      : [facts.unanswered === 0 ? climate.done : climate.missing(facts.unanswered)]),
  ];
}

function FactList({ view, facts, words, f }: ReportProps) {
  const { report } = view;
  const rows = [
    [words.facts.heldOn, report.heldOn === null ? null : f.day(report.heldOn)],
    [words.facts.inspector, report.inspector],
    [words.facts.number, report.number],
    [words.facts.parts, f.integer(facts.total)],
  ] as const;
  return (
    <>
      <dl className="bp-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === null ? words.facts.unknown : shortText(value, 40)}</dd>
          </div>
        ))}
      </dl>
      {report.participants === null ? null : (
        <p className="bp-note">
          {words.facts.participants}: {report.participants}
        </p>
      )}
    </>
  );
}

/** A bar per grade, with number and word: it reads the same in black and white. */
function Grades({ facts, words, f }: ReportProps) {
  const rows = [
    ...facts.byScore.map(({ score, count }) => ({
      key: String(score),
      name: `${score} ${words.scores[score]}`,
      count,
    })),
    { key: 'unknown', name: words.heads.gaps, count: facts.unknown },
  ];
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className="bp-table bp-dense rp-grades">
      <tbody>
        {rows.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="bp-number">{f.integer(count)}</td>
            <td>
              <svg className="rp-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * count) / most} height="4" className={key === 'unknown' ? 'rp-open' : undefined} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Works({ facts, words, f }: ReportProps) {
  const said = words.works;
  return (
    <div>
      <h3>{words.heads.works}</h3>
      {facts.works.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <table className="bp-table bp-dense">
          <caption>{said.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{said.part}</th>
              <th scope="col">{said.work}</th>
              <th scope="col">{said.year}</th>
              <th scope="col" className="bp-number">
                {said.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {facts.works.map(({ key, part, work, year, amountOre }) => (
              <tr key={key}>
                <th scope="row">{shortText(part)}</th>
                <td>{shortText(work)}</td>
                <td>{year ?? '–'}</td>
                <td className="bp-number">{amountOre === null ? '–' : f.amount(amountOre, 'one')}</td>
              </tr>
            ))}
            {facts.moreWorks === 0 ? null : (
              <tr>
                <th scope="row">+ {f.integer(facts.moreWorks)}</th>
                <td />
                <td />
                <td />
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{said.total}</th>
              <td />
              <td />
              <td className="bp-number">{f.amount(facts.worksOre, 'one')}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </div>
  );
}
