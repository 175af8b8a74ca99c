/** What stands where a photo was that was erased on request. Keeps the picture's shape; never asks for a file. */
import { IconPhotoOff } from '@tabler/icons-react';
import { type CSSProperties, useEffect } from 'react';
import type { PhotoView } from '../../../contract/photos.ts';
import { useWords } from '../../i18n/i18n.ts';
import classes from './photos.module.css';
import { forgetPictures } from './use-picture.ts';

export function ErasedPhoto({
  photo,
  size,
  contain = false,
}: {
  readonly photo: PhotoView;
  readonly size: 'thumb' | 'report';
  readonly contain?: boolean;
}) {
  const { t, f } = useWords();
  const { thumbHash, reportHash, erased } = photo;
  // The page may hold it from before.
  useEffect(() => forgetPictures([thumbHash, reportHash]), [thumbHash, reportHash]);
  if (erased === null) return null;
  return (
    <span
      className={`${classes['image']} ${classes['erased']} ${contain ? classes['contained'] : ''}`}
      style={{ '--photo-ratio': photo.width / photo.height } as CSSProperties}
      data-photo-ready="true"
      data-size={size}
    >
      <IconPhotoOff size={size === 'thumb' ? 20 : 48} aria-hidden="true" />
      <span>
        {size === 'thumb' ? t('photos.erased.short') : t('photos.erased.on', { day: f.day(erased.on) })}
        {size === 'thumb' || erased.reason === null ? null : (
          <span className={classes['erasedWhy']}>{t('photos.erased.reason', { reason: erased.reason })}</span>
        )}
      </span>
    </span>
  );
}
