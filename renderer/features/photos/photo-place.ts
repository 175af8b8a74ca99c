/** Where photos belong, as every component of this folder takes it. */
import type { PhotoBinding, PhotoView } from '../../../contract/photos.ts';

export interface PhotoPlace {
  readonly reportId: string;
  readonly partId?: string | undefined;
  readonly findingId?: string | undefined;
  readonly climateRiskId?: string | undefined;
  readonly reviewItemId?: string | undefined;
}

export interface PhotoPlaceProps extends PhotoPlace {
  /** True for a report that is not open: photos are shown and nothing else. */
  readonly readOnly: boolean;
}

/** A part's photos include those of its findings; a finding's are its own only. */
export function isAt(photo: PhotoView, place: PhotoPlace): boolean {
  const fits = (asked: string | undefined, id: string | null) => asked === undefined || asked === id;
  return (
    fits(place.partId, photo.partId) &&
    fits(place.findingId, photo.findingId) &&
    fits(place.climateRiskId, photo.climateRiskId) &&
    fits(place.reviewItemId, photo.reviewItemId)
  );
}

export function bindingOf({ partId, findingId, climateRiskId, reviewItemId }: PhotoPlace): Partial<PhotoBinding> {
  return {
    ...(partId === undefined ? {} : { partId }),
    ...(findingId === undefined ? {} : { findingId }),
    ...(climateRiskId === undefined ? {} : { climateRiskId }),
    ...(reviewItemId === undefined ? {} : { reviewItemId }),
  };
}
