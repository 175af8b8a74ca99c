/** What a photo is called where it is not seen. */
import type { PhotoView } from '../../../contract/photos.ts';
import type { Words } from '../../i18n/i18n.ts';

/** "Foto 7: Revne ved nedløb"; without a caption the number alone; of an erased one that it was. */
export function photoName(
  { number, caption, erased }: Pick<PhotoView, 'number' | 'caption' | 'erased'>,
  { t, f }: Pick<Words, 't' | 'f'>,
): string {
  if (erased !== null) return t('photos.erased.name', { number, day: f.day(erased.on) });
  return caption === null || caption === '' ? t('photos.name', { number }) : t('photos.nameOf', { number, caption });
}
