/** The external review's form on paper, one table per building type; what is proposed and not yet written stands in italics. */
import type { ReviewItemView } from '../../../contract/inspection-view.ts';
import type { ReportProps } from './report-props.ts';

export function ReviewPages({ view, words, f }: ReportProps) {
  const types = Map.groupBy(view.review, ({ buildingType }) => buildingType);
  const { commentsDueOn } = view.report;
  if (types.size === 0) return null;
  return (
    <section className="bp-part">
      <h2>{words.heads.review}</h2>
      {commentsDueOn === null ? null : <p>{words.review.due(f.day(commentsDueOn))}</p>}
      {[...types].map(([type, items]) => (
        <div key={type ?? ''}>
          <h3>{words.review.type(type)}</h3>
          <table className="bp-table bp-dense rp-review">
            <thead>
              <tr>
                <th scope="col">{words.review.no}</th>
                <th scope="col">{words.review.part}</th>
                <th scope="col">{words.review.year}</th>
                <th scope="col">{words.review.left}</th>
                <th scope="col">{words.review.grade}</th>
                <th scope="col">{words.review.measure}</th>
                <th scope="col">{words.review.finding}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.reviewNo}>
                  <td>{item.reviewNo}</td>
                  <th scope="row">{item.title[f.language]}</th>
                  <td>
                    <Value item={item} field="installedYear" />
                  </td>
                  <td>
                    <Value item={item} field="remainingYears" />
                  </td>
                  <td>
                    <Value item={item} field="score" />
                  </td>
                  <td>
                    <Value item={item} field="measure" /> <Value item={item} field="measureYear" empty="" />
                  </td>
                  <td>
                    {item.reviewerFinding}
                    {item.ourAnswer === null ? null : <p>{item.ourAnswer}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

type Field = 'installedYear' | 'remainingYears' | 'score' | 'measure' | 'measureYear';

function Value({
  item,
  field,
  empty = '–',
}: {
  readonly item: ReviewItemView;
  readonly field: Field;
  readonly empty?: string;
}) {
  const written = item[field];
  if (written !== null) return written;
  const proposed = item.filled[field] ?? null;
  return proposed === null ? empty : <i>{proposed}</i>;
}
