/** What a photo is called where it is not seen. */
import type { PhotoView } from '../../../contract/photos.ts';
import type { Words } from '../../i18n/i18n.ts';

/** "Foto 7: Revne ved nedløb"; without a caption the number alone. */
export function photoName({ number, caption }: Pick<PhotoView, 'number' | 'caption'>, { t }: Pick<Words, 't'>): string {
  return caption === null || caption === '' ? t('photos.name', { number }) : t('photos.nameOf', { number, caption });
}
