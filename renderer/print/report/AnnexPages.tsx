/** The technical annex: every part of the walk, station by station, with its grade, the one before, findings and where its photos are. */
import type { FindingView, InspectionPart } from '../../../contract/inspection-view.ts';
import { photoNumbers } from './report-facts.ts';
import type { ReportProps } from './report-props.ts';

/** A part with more findings may be longer than a sheet; then it must be torn. */
const MOST_UNTORN = 4;

export function AnnexPages(props: ReportProps) {
  const { view, words } = props;
  return (
    <section className="bp-part">
      <h2>{words.heads.annex}</h2>
      <p className="bp-note">{words.annex.lead}</p>
      {view.stations.map(({ station }) => {
        const parts = view.parts.filter((part) => part.station === station);
        return parts.length === 0 ? null : (
          <div key={station}>
            <h3>{words.annex.stations[station]}</h3>
            <table className="bp-table rp-annex">
              <thead>
                <tr>
                  <th scope="col">{words.annex.part}</th>
                  <th scope="col">{words.annex.grade}</th>
                  <th scope="col">{words.annex.before}</th>
                  <th scope="col">{words.annex.remarks}</th>
                </tr>
              </thead>
              <tbody>
                {parts.map((part) => (
                  <PartRow key={part.partId} part={part} {...props} />
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </section>
  );
}

function PartRow({ part, photos, words, f }: ReportProps & { readonly part: InspectionPart }) {
  const { assessment, previous, findings } = part;
  const { annex } = words;
  const place = [
    part.buildingNumber === null ? null : annex.building(part.buildingNumber),
    part.location,
    part.quantityMilli === null ? null : `${f.quantity(part.quantityMilli)} ${part.unit ?? ''}`.trim(),
    part.installedYear === null ? null : annex.installed(part.installedYear),
  ].filter((text) => text !== null);
  const own = photoNumbers(photos, ({ partId, findingId }) => partId === part.partId && findingId === null);
  const remarks: readonly (readonly [string | null, string | null])[] = [
    [annex.reason, assessment?.reason ?? null],
    [annex.jump, assessment?.jumpReason ?? null],
    [null, assessment?.note ?? null],
  ];
  return (
    <tr className={findings.length > MOST_UNTORN ? 'rp-torn' : undefined}>
      <th scope="row">
        <b>{part.name}</b>
        {place.length === 0 ? null : <span className="rp-small">{place.join(' · ')}</span>}
      </th>
      <td>
        <Grade part={part} words={words} />
      </td>
      <td>
        {previous === null ? (
          '–'
        ) : (
          <>
            {previous.score ?? annex.states[previous.state]}
            {previous.assessedOn === null ? null : <span className="rp-small">{previous.assessedOn.slice(0, 4)}</span>}
          </>
        )}
      </td>
      <td>
        {findings.map((finding) => (
          <Finding
            key={finding.findingId}
            finding={finding}
            photos={photoNumbers(photos, ({ findingId }) => findingId === finding.findingId)}
            words={words}
            f={f}
          />
        ))}
        {remarks.map(([label, text]) =>
          text === null ? null : (
            <p key={label ?? 'note'}>
              {label === null ? null : <b>{label}: </b>}
              {text}
            </p>
          ),
        )}
        {own === '' ? null : <p className="rp-ref">{annex.photos(own)}</p>}
      </td>
    </tr>
  );
}

function Grade({ part: { assessment }, words }: Pick<ReportProps, 'words'> & { readonly part: InspectionPart }) {
  const { annex } = words;
  if (assessment === null || (assessment.state === 'graded' && assessment.score === null)) return annex.left;
  if (assessment.score === null) return annex.states[assessment.state];
  const { score, isEstimate, computedScore } = assessment;
  return (
    <>
      <b className="rp-score">{score}</b>
      <span className="rp-small">{words.scores[score]}</span>
      {isEstimate ? <span className="rp-small">{annex.estimate}</span> : null}
      {computedScore === null || computedScore === score ? null : (
        <span className="rp-small">{annex.computed(computedScore)}</span>
      )}
    </>
  );
}

function Finding({
  finding,
  photos,
  words,
  f,
}: Pick<ReportProps, 'words' | 'f'> & { readonly finding: FindingView; readonly photos: string }) {
  const { annex } = words;
  const share = finding.extentBp === null ? '' : ` (${f.percent(finding.extentBp)})`;
  const degree = (value: number | null) => (value === null ? '–' : String(value));
  const observation = annex.observation(
    degree(finding.severity),
    degree(finding.intensity),
    `${degree(finding.extentClass)}${share}`,
  );
  const { proposedWork, proposedYear, proposedAmountOre } = finding;
  const proposal = [
    proposedWork,
    proposedYear === null ? null : String(proposedYear),
    proposedAmountOre === null ? null : f.money(proposedAmountOre, 'DKK'),
  ].filter((text) => text !== null);
  return (
    <div className="rp-finding">
      <p>
        <b>{finding.defect ?? '–'}</b> {finding.location} <span className="rp-ref">{observation}</span>
        {finding.score === null ? null : <b> → {finding.score}</b>}
      </p>
      {finding.cause === null ? null : (
        <p>
          {annex.cause}: {finding.cause}
        </p>
      )}
      {finding.consequence === null ? null : (
        <p>
          {annex.consequence}: {finding.consequence}
        </p>
      )}
      {finding.note === null ? null : <p>{finding.note}</p>}
      {proposal.length === 0 ? null : (
        <p>
          {annex.proposed}: {proposal.join(' · ')}
        </p>
      )}
      {photos === '' ? null : <p className="rp-ref">{annex.photos(photos)}</p>}
    </div>
  );
}
