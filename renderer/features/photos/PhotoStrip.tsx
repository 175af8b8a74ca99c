/**
 * The photos of a place as thumbnails; one opens the viewer.
 * Answers for a report of hundreds: only what is in sight, or nearly, is fetched and decoded; the rest is an empty frame of the same size.
 */
import { Text, UnstyledButton } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PhotoView } from '../../../contract/photos.ts';
import { useWords } from '../../i18n/i18n.ts';
import { ErrorState } from '../../ui/States.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { PhotoImage } from './PhotoImage.tsx';
import type { PhotoPlaceProps } from './photo-place.ts';
import { photoName } from './photo-words.ts';
import classes from './photos.module.css';
import { usePhotos, useReportPhotos } from './use-photos.ts';
import { PhotoViewer } from './viewer/PhotoViewer.tsx';

export interface PhotoStripProps extends PhotoPlaceProps {
  /** Shown where there is no photo; nothing by default. */
  readonly empty?: string;
}

export function PhotoStrip({ empty, readOnly, ...place }: PhotoStripProps) {
  const { t } = useWords();
  const report = useReportPhotos(place.reportId);
  const photos = usePhotos(place);
  const [openId, setOpenId] = useState<string | null>(null);
  if (report.isError) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />;
  if (photos.length === 0 && openId === null) {
    return empty === undefined || report.isPending ? null : (
      <Text size="sm" c="dimmed">
        {empty}
      </Text>
    );
  }
  return (
    <>
      <ul className={classes['strip']} aria-label={t('photos.strip', { count: photos.length })}>
        {photos.map((photo) => (
          <li key={photo.photoId}>
            <Thumbnail photo={photo} onOpen={() => setOpenId(photo.photoId)} />
          </li>
        ))}
      </ul>
      {openId === null ? null : (
        <PhotoViewer
          photos={photos}
          photoId={openId}
          readOnly={readOnly}
          onShow={setOpenId}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

function Thumbnail({ photo, onOpen }: { readonly photo: PhotoView; readonly onOpen: () => void }) {
  const words = useWords();
  const { t, f } = words;
  const frame = useRef<HTMLButtonElement>(null);
  const inSight = useInSight(frame);
  const printing = usePrinting();
  const hides = photo.personalData && photo.erased === null;
  return (
    <UnstyledButton
      ref={frame}
      className={classes['thumb'] ?? ''}
      onClick={onOpen}
      aria-label={hides ? t('photos.nameWithPersonal', { name: photoName(photo, words) }) : photoName(photo, words)}
    >
      <span className={classes['thumbFrame']}>
        <PhotoImage photo={photo} size="thumb" inSight={inSight || printing} contain alt="" />
      </span>
      <span className={classes['thumbNumber']}>{f.integer(photo.number)}</span>
      {hides ? (
        <span className={classes['thumbPersonal']}>
          <IconEyeOff size={14} aria-hidden="true" />
        </span>
      ) : null}
    </UnstyledButton>
  );
}

/** One screen ahead in each direction, so that a calm scroll meets pictures and not frames. */
const AHEAD = '100% 0%';

function useInSight(element: React.RefObject<HTMLElement | null>): boolean {
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const watcher = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting === true), {
      rootMargin: AHEAD,
    });
    watcher.observe(target);
    return () => watcher.disconnect();
  }, [element]);
  return inSight;
}
