/** Part 4: spending per account group, ten years one by one and then five at a time, in thousands that add up. */
import { roundTable } from '../../../domain/plan/board-rounding.ts';
import { basisSentence } from '../board-words.ts';
import type { PartProps } from './props.ts';

/** One thousand of the currency in minor units. */
const THOUSAND_ORE = 100_000;
const GROUPS = [1, 2, 3, 4, 5, 6] as const;

export function GroupTable({ pack, facts, voice }: PartProps) {
  const { texts, f } = voice;
  const said = texts.table;
  const { table } = pack;
  if (facts === null || table.columns.length === 0) return null;
  // A year is a row on paper: seven columns of figures fit an upright sheet in a readable size, sixteen would not.
  const rounded = roundTable(
    table.columns.map((_, column) => table.rows.map((row) => row.amountsOre[column] ?? 0)),
    THOUSAND_ORE,
  );
  const cell = (value: number) => (value === 0 ? '' : f.integer(value));
  const span = (fromYear: number, toYear: number) =>
    fromYear === toYear ? facts.label(fromYear) : `${facts.label(fromYear)}–${facts.label(toYear)}`;
  return (
    <section className="bp-part">
      <h2>{texts.parts.table}</h2>
      <p className="bp-lead">{said.lead(facts.label(facts.firstYear), facts.label(facts.lastYear))}</p>
      <table className="bp-table bp-groups">
        <caption>{said.caption(f.unit(voice.currency, 'thousand'))}</caption>
        <thead>
          <tr>
            <th scope="col">{said.year}</th>
            {table.rows.map(({ group }) => (
              <th scope="col" className="bp-number" key={group}>
                {group}
                <br />
                {said.groups[group]}
              </th>
            ))}
            <th scope="col" className="bp-number">
              {said.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ fromYear, toYear }, index) => (
            <tr key={fromYear} className={startsBlocks(table.columns, index) ? 'bp-ruled' : undefined}>
              <th scope="row">{span(fromYear, toYear)}</th>
              {table.rows.map(({ group }, column) => (
                <td className="bp-number" key={group}>
                  {cell(rounded.cells[index]?.[column] ?? 0)}
                </td>
              ))}
              <td className="bp-number bp-sum">{f.integer(rounded.rowTotals[index] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{said.total}</th>
            {table.rows.map(({ group }, column) => (
              <td className="bp-number" key={group}>
                {f.integer(rounded.columnTotals[column] ?? 0)}
              </td>
            ))}
            <td className="bp-number bp-sum">{f.integer(rounded.total)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="bp-note">
        {said.note} {basisSentence(facts, voice)}
      </p>
      <div className="bp-keep">
        <h3>{said.groupsHeading}</h3>
        <dl className="bp-words">
          {GROUPS.map((group) => (
            <div key={group}>
              <dt>
                {group} {said.groups[group]}
              </dt>
              <dd>{said.groupTexts[group]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

/** The first row that stands for several years: a rule above it shows where the step changes. */
function startsBlocks(
  columns: readonly { readonly fromYear: number; readonly toYear: number }[],
  index: number,
): boolean {
  const isBlock = (at: number) => columns[at] !== undefined && columns[at].fromYear !== columns[at].toYear;
  return isBlock(index) && !isBlock(index - 1);
}
