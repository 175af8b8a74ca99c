/** Part 5: the provision's part of the rent, today and as proposed, per m² and for a typical home. */
import { divideRounded } from '../../../domain/money/ore.ts';
import { basisSentence } from '../board-words.ts';
import type { PartProps } from './props.ts';

export function Rent({ pack, facts, voice }: PartProps) {
  const { texts, f, money, exactMoney } = voice;
  const said = texts.rent;
  const { rent } = pack;
  const { areaM2, dwellings } = pack.department.master;
  if (rent === null || facts === null || areaM2 === null || dwellings === null) {
    return (
      <section className="bp-part bp-flow">
        <h2>{texts.parts.rent}</h2>
        <p>{said.unknown}</p>
      </section>
    );
  }
  const unit = f.unit(voice.currency, 'one');
  const home = f.integer(rent.typicalHomeM2);
  const monthOre = divideRounded(facts.todayOre * rent.typicalHomeM2, areaM2 * 12);
  const whole = voice.amount;
  const cents = (ore: number) => f.decimal(ore / 100, 2);
  const signed = (ore: number, write: (ore: number) => string) =>
    ore > 0 ? `+ ${write(ore)}` : ore < 0 ? `− ${write(-ore)}` : write(0);
  const rows = [
    { name: said.provision(unit), today: facts.todayOre, proposal: facts.proposedOre, write: whole },
    { name: said.perM2(unit), today: rent.todayPerM2Ore, proposal: rent.proposedPerM2Ore, write: cents },
    { name: said.perMonth(home, unit), today: monthOre, proposal: monthOre + rent.changePerMonthOre, write: cents },
  ];
  const { plan } = facts;
  return (
    <section className="bp-part">
      <h2>{texts.parts.rent}</h2>
      <p className="bp-lead">{said.lead}</p>
      <div className="bp-answer">
        <p className="bp-big">{facts.isRaise ? said.moreHeading(money(rent.changePerMonthOre)) : said.sameHeading}</p>
        <p>
          {facts.isRaise
            ? said.more(money(rent.changePerMonthOre), home, exactMoney(rent.proposedPerM2Ore - rent.todayPerM2Ore))
            : said.same}
        </p>
      </div>
      <table className="bp-table bp-rent">
        <caption>{said.caption}</caption>
        <thead>
          <tr>
            <td />
            {[said.today, said.proposal, said.change].map((name) => (
              <th scope="col" className="bp-number" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, today, proposal, write }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="bp-number">{write(today)}</td>
              <td className="bp-number">{write(proposal)}</td>
              <td className="bp-number bp-sum">{signed(proposal - today, write)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="bp-note">
        {basisSentence(facts, voice)} {said.vat}
      </p>
      <h3>{said.whyHeading}</h3>
      <p>
        {facts.isRaise
          ? said.why(money(plan.floorOre), facts.label(plan.bindingYear ?? plan.lowestBalance.year))
          : said.whySame(money(plan.lowestBalance.ore), facts.label(plan.lowestBalance.year))}
      </p>
      {facts.isRaise && facts.isTightEarly ? <p>{said.whyEarly}</p> : null}
      <h3>{said.howHeading}</h3>
      <p>
        {facts.isRaise ? `${said.how(money(facts.proposedOre - facts.todayOre), f.integer(areaM2), home)} ` : ''}
        {said.typical(home, f.integer(dwellings))}
      </p>
    </section>
  );
}
