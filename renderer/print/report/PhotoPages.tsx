/**
 * The photos of the report, numbered as the annex refers to them.
 * Answers for photos of persons being left out, with their numbers named, and for hidden boxes being hidden in the picture itself.
 */
import { PhotoImage } from '../../features/photos/PhotoImage.tsx';
import type { ReportProps } from './report-props.ts';

export function PhotoPages({ view, photos, words }: ReportProps) {
  if (photos.length === 0) return null;
  const shown = photos.filter(({ personalData }) => !personalData);
  const leftOut = photos.filter(({ personalData }) => personalData).map(({ number }) => number);
  const names = new Map(view.parts.map(({ partId, name }) => [partId, name]));
  return (
    <section className="bp-part">
      <h2>{words.heads.photos}</h2>
      {leftOut.length === 0 ? null : <p className="bp-note">{words.leftOut(leftOut.join(', '))}</p>}
      <div className="rp-photos">
        {shown.map((photo) => {
          const part = names.get(photo.partId ?? '') ?? null;
          return (
            <figure key={photo.photoId} className={photo.height > photo.width ? 'rp-tall' : undefined}>
              <PhotoImage photo={photo} size="report" alt={photo.caption ?? words.photo(photo.number)} />
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
