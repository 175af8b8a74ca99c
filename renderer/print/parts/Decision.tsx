/** Part 6, second half: the text to vote on, with room for votes, day and signatures. */
import { areCounted } from '../../../domain/plan/status-machine.ts';
import { basisSentence, decisionSentences } from '../board-words.ts';
import type { PartProps } from './props.ts';

export function Decision({ pack, facts, voice }: PartProps) {
  const { texts } = voice;
  const said = texts.decision;
  const sentences = decisionSentences(pack, facts, voice);
  return (
    <section className="bp-part bp-decision bp-flow">
      <h2>{texts.parts.decision}</h2>
      <p className="bp-lead">{said.lead}</p>
      <ol className="bp-motion">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {facts === null ? null : <p className="bp-note">{basisSentence(facts, voice)}</p>}
      <Earlier pack={pack} facts={facts} voice={voice} />
      <h3>{said.votes}</h3>
      <table className="bp-fields">
        <tbody>
          {sentences.map((sentence, index) => (
            <tr key={sentence}>
              {sentences.length > 1 ? <th scope="row">{index + 1}.</th> : null}
              <Field name={said.votesFor} />
              <Field name={said.votesAgainst} />
              <Field name={said.votesBlank} />
              <Box name={said.adopted} />
              <Box name={said.notAdopted} />
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{said.signatures}</h3>
      <p className="bp-line">
        <span>{said.meetingDay}</span>
      </p>
      <table className="bp-signatures">
        <thead>
          <tr>
            <td />
            <th scope="col">{said.name}</th>
            <th scope="col">{said.signature}</th>
          </tr>
        </thead>
        <tbody>
          {[said.chair, said.head, said.minutes].map((role) => (
            <tr key={role}>
              <th scope="row">{role}</th>
              <td>
                <span className="bp-rule" />
              </td>
              <td>
                <span className="bp-rule" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What other bodies have already decided about this version. */
function Earlier({ facts, voice }: PartProps) {
  const { texts, f } = voice;
  const said = texts.decision;
  const decisions = (facts?.plan.decisions ?? []).filter(({ decidedOn }) => decidedOn !== null);
  if (decisions.length === 0) return null;
  return (
    <>
      <h3>{said.earlier}</h3>
      <ul className="bp-list">
        {decisions.map(({ body, decidedOn, votesFor, votesAgainst, votesBlank }) => (
          <li key={`${body}${decidedOn}`}>
            {said.bodies[body]} {f.day(decidedOn ?? '')}
            {areCounted({ votesFor, votesAgainst, votesBlank })
              ? `: ${said.counted(votesFor ?? 0, votesAgainst ?? 0, votesBlank ?? 0)}`
              : ''}
          </li>
        ))}
      </ul>
    </>
  );
}

function Field({ name }: { readonly name: string }) {
  return (
    <td>
      {name} <span className="bp-blank" />
    </td>
  );
}

function Box({ name }: { readonly name: string }) {
  return (
    <td>
      <span className="bp-tick" /> {name}
    </td>
  );
}
