/**
 * The photos of the report, numbered as the annex refers to them.
 * Answers for photos of persons being left out, with their numbers named, for hidden boxes being hidden in the picture itself, and for an
 * erased photo keeping its place and number with the day and the reason.
 */
import type { PhotoView } from '../../../contract/photos.ts';
import { PhotoImage } from '../../features/photos/PhotoImage.tsx';
import type { ReportProps } from './report-props.ts';

export function PhotoPages({ view, photos, words, f }: ReportProps) {
  if (photos.length === 0) return null;
  const isShown = ({ personalData, erased }: PhotoView) => erased !== null || !personalData;
  const shown = photos.filter(isShown);
  const leftOut = photos.filter((photo) => !isShown(photo)).map(({ number }) => number);
  const names = new Map(view.parts.map(({ partId, name }) => [partId, name]));
  return (
    <section className="bp-part">
      <h2>{words.heads.photos}</h2>
      {leftOut.length === 0 ? null : <p className="bp-note">{words.leftOut(leftOut.join(', '))}</p>}
      <div className="rp-photos">
        {shown.map((photo) => {
          const part = names.get(photo.partId ?? '') ?? null;
          return (
            <figure
              key={photo.photoId}
              className={photo.height > photo.width && photo.erased === null ? 'rp-tall' : undefined}
            >
              {photo.erased === null ? (
                <PhotoImage photo={photo} size="report" alt={photo.caption ?? words.photo(photo.number)} />
              ) : (
                <p className="rp-erased">{words.erased(f.day(photo.erased.on), photo.erased.reason)}</p>
              )}
              <figcaption>
                <b>{words.photo(photo.number)}</b>
                {part === null ? '' : ` ${part}`}
                {photo.caption === null ? '' : `: ${photo.caption}`}
              </figcaption>
            </figure>
          );
        })}
      </div>
    </section>
  );
}
