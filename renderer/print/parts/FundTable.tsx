/** The chart's table: every figure of part 3, year by year, lowest and forbidden years marked in words. */
import { basisSentence } from '../board-words.ts';
import type { PlanPartProps } from './props.ts';

export function FundTable({ facts, voice }: PlanPartProps) {
  const { texts, f } = voice;
  const said = texts.fund;
  const { points, plan } = facts;
  const hasInterest = points.some(({ interestOre }) => interestOre !== 0);
  const hasProposal = points.some(({ proposedOre }) => proposedOre !== null);
  const amount = (ore: number) => <td className="bp-number">{voice.amount(ore)}</td>;
  return (
    <div className="bp-new-page">
      <h3>{said.tableHeading}</h3>
      <table className="bp-table bp-dense">
        <caption>{said.tableCaption(f.unit(voice.currency, 'one'))}</caption>
        <thead>
          <tr>
            <th scope="col">{said.year}</th>
            {[
              said.spending,
              said.provision,
              ...(hasInterest ? [said.interest] : []),
              said.drawnColumn,
              said.balance,
              ...(hasProposal ? [said.balanceProposed] : []),
            ].map((name) => (
              <th scope="col" className="bp-number" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => {
            const marks = [
              point.year === plan.lowestBalance.year ? said.lowestMark : '',
              point.belowFloor ? said.belowMark : '',
            ].filter((mark) => mark !== '');
            return (
              <tr key={point.year} className={point.year === plan.lowestBalance.year ? 'bp-marked' : undefined}>
                <th scope="row">
                  {point.label}
                  {marks.length === 0 ? null : <em> {marks.join(', ')}</em>}
                </th>
                {amount(point.spendingOre)}
                {amount(point.provisionOre)}
                {hasInterest ? amount(point.interestOre) : null}
                {amount(point.drawnOre)}
                {amount(point.balanceOre)}
                {point.proposedOre === null ? null : amount(point.proposedOre)}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="bp-note">
        {said.tableNote(f.unit(voice.currency, 'one'))} {basisSentence(facts, voice)}
      </p>
    </div>
  );
}
