/**
 * The report's figures for its first page: how many parts are how, what is urgent, what is proposed, which photos show what.
 * Answers for plain counting of what the engine sent; grades and risks are not judged here.
 */
import type { InspectionPart, InspectionView } from '../../../contract/inspection-view.ts';
import type { PhotoView } from '../../../contract/photos.ts';

const SCORES = [1, 2, 3, 4, 5, 6] as const;
const POOR_FROM = 5;
/** Parts named on the first page; the annex names all. */
const MOST_URGENT = 6;
const MOST_WORKS = 8;

export interface ProposedWork {
  readonly key: string;
  readonly part: string;
  readonly work: string;
  readonly year: number | null;
  readonly amountOre: number | null;
}

export interface ReportFacts {
  readonly total: number;
  readonly graded: number;
  /** Parts with grade 1 to 6. */
  readonly byScore: readonly { readonly score: (typeof SCORES)[number]; readonly count: number }[];
  readonly good: number;
  readonly worn: number;
  readonly poor: number;
  readonly unknown: number;
  readonly estimates: number;
  readonly jumps: number;
  readonly urgent: readonly InspectionPart[];
  readonly works: readonly ProposedWork[];
  readonly moreWorks: number;
  readonly worksOre: number;
  readonly unanswered: number;
}

export function reportFacts({ parts, climate }: InspectionView): ReportFacts {
  const counting = parts.filter(({ assessment }) => assessment?.state !== 'not_applicable');
  const scores = counting.flatMap(({ assessment }) => assessment?.score ?? []);
  const count = (from: number, to: number) => scores.filter((score) => score >= from && score <= to).length;
  const works = counting.flatMap(({ name, findings }) =>
    findings.flatMap((finding): ProposedWork[] =>
      finding.proposedWork === null
        ? []
        : [
            {
              key: finding.findingId,
              part: name,
              work: finding.proposedWork,
              year: finding.proposedYear,
              amountOre: finding.proposedAmountOre,
            },
          ],
    ),
  );
  works.sort((a, b) => (a.year ?? 9_999) - (b.year ?? 9_999));
  return {
    total: counting.length,
    graded: scores.length,
    byScore: SCORES.map((score) => ({ score, count: count(score, score) })),
    good: count(1, 3),
    worn: count(4, 4),
    poor: count(5, 6),
    unknown: counting.length - scores.length,
    estimates: counting.filter(({ assessment }) => assessment?.isEstimate === true).length,
    jumps: counting.filter(({ assessment }) => assessment?.jumpReason != null).length,
    urgent: counting
      .filter(({ assessment }) => (assessment?.score ?? 0) >= POOR_FROM)
      .toSorted((a, b) => (b.assessment?.score ?? 0) - (a.assessment?.score ?? 0))
      .slice(0, MOST_URGENT),
    works: works.slice(0, MOST_WORKS),
    moreWorks: Math.max(0, works.length - MOST_WORKS),
    worksOre: works.reduce((sum, { amountOre }) => sum + (amountOre ?? 0), 0),
    unanswered: climate.answers.filter(({ answer, text }) => answer === null && text !== null).length,
  };
}

/** What was found where the part is worst; null when nobody wrote it. */
export function worstDefect({ findings }: Pick<InspectionPart, 'findings'>): string | null {
  const [worst] = findings.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  return worst?.defect ?? null;
}

/** Numbers of photos, in their order; those with personal data have no number on paper. */
export function photoNumbers(photos: readonly PhotoView[], shows: (photo: PhotoView) => boolean): string {
  return photos
    .filter((photo) => !photo.personalData && shows(photo))
    .map(({ number }) => number)
    .join(', ');
}
