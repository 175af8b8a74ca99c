/** The climate section on paper: every risk with what is done about it, and every answer with its note. */
import { photoNumbers } from './report-facts.ts';
import type { ReportProps } from './report-props.ts';

export function ClimatePages({ view, photos, facts, words, f }: ReportProps) {
  const { answers, risks } = view.climate;
  const said = words.climate;
  // A report from a file has no climate section; forty empty answers would say less than nothing.
  if (risks.length === 0 && answers.every(({ answer, note }) => answer === null && note === null)) return null;
  return (
    <section className="bp-part">
      <h2>{words.heads.climate}</h2>
      <p>{facts.unanswered === 0 ? said.done : said.missing(facts.unanswered)}</p>
      {risks.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <table className="bp-table">
          <thead>
            <tr>
              <th scope="col">{said.hazard}</th>
              <th scope="col">{said.risk}</th>
              <th scope="col">{said.answer}</th>
            </tr>
          </thead>
          <tbody>
            {risks.map((risk) => {
              const own = photoNumbers(photos, ({ climateRiskId }) => climateRiskId === risk.riskId);
              return (
                <tr key={risk.riskId}>
                  <th scope="row">
                    <b>{said.hazards[risk.hazard]}</b>
                    {risk.exposedValueOre === null ? null : (
                      <span className="rp-small">{f.money(risk.exposedValueOre, 'DKK')}</span>
                    )}
                  </th>
                  <td>
                    {risk.riskScore === null || risk.riskClass === null
                      ? '–'
                      : said.level(risk.riskScore, said.classes[risk.riskClass])}
                  </td>
                  <td>
                    {risk.measure === null ? null : <p>{risk.measure}</p>}
                    <p>
                      {risk.activityTitle !== null
                        ? said.line(risk.activityTitle)
                        : risk.acceptedReason !== null
                          ? said.accepted(risk.acceptedReason)
                          : said.open}
                    </p>
                    {risk.note === null ? null : <p>{risk.note}</p>}
                    {own === '' ? null : <p className="rp-ref">{words.annex.photos(own)}</p>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <table className="bp-table bp-dense rp-answers">
        {[...Map.groupBy(answers, ({ hazard }) => hazard)].map(([hazard, own]) => (
          <tbody key={hazard}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                <b>{said.hazards[hazard]}</b>
              </th>
            </tr>
            {own.map(({ question, text, answer, note, concern }) => (
              <tr key={question}>
                <th scope="row">
                  {text?.[f.language] ?? question}
                  {note === null ? null : <span className="rp-small">{note}</span>}
                </th>
                <td className={answer !== null && answer === concern ? 'rp-concern' : undefined}>
                  {answer === null ? '–' : said.answers[answer]}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
