/**
 * A photo with its marks, on the screen and on paper.
 * Answers for: where something is blurred, the picture is a canvas whose pixels are blurred, so that no print, PDF or saved picture holds what
 * was hidden. Must never put the untouched file of such a photo into the page.
 */
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { PhotoView } from '../../../contract/photos.ts';
import type { PhotoMark } from '../../../domain/inspection/marks.ts';
import { PHOTO_LIMITS } from '../../../domain/inspection/photo-limits.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { ErasedPhoto } from './ErasedPhoto.tsx';
import { MarksLayer } from './MarksLayer.tsx';
import { blurBoxes, drawBlurred, WHOLE_PICTURE } from './model/blur.ts';
import { photoName } from './photo-words.ts';
import classes from './photos.module.css';
import { type Picture, usePicture } from './use-picture.ts';

export interface PhotoImageProps {
  readonly photo: PhotoView;
  readonly size: 'thumb' | 'report';
  /** False while it is out of sight: its place is kept, its picture is not fetched. */
  readonly inSight?: boolean;
  /** Other marks than the stored ones, while they are edited. */
  readonly marks?: readonly PhotoMark[];
  readonly selected?: number | null;
  readonly editing?: boolean;
  /** As large as fits into the box around it, instead of as wide as it. */
  readonly contain?: boolean;
  /** As a canvas although nothing is blurred: its pixels are given back when it goes, where the browser would keep an image's for a while. */
  readonly drawn?: boolean;
  /** Decorative where a name stands beside it. */
  readonly alt?: string;
}

/** The picture, or that it was erased: then no file is asked for. */
export function PhotoImage(props: PhotoImageProps) {
  const { photo, size, contain = false } = props;
  return photo.erased === null ? <KeptPhoto {...props} /> : <ErasedPhoto photo={photo} size={size} contain={contain} />;
}

/** Fills the width it is given, in the photo's own shape. `data-photo-ready` tells a printer that the picture stands. */
function KeptPhoto({
  photo,
  size,
  inSight = true,
  marks = photo.marks,
  selected = null,
  editing = false,
  contain = false,
  drawn = false,
  alt,
}: PhotoImageProps) {
  const words = useWords();
  const state = usePicture(inSight ? (size === 'thumb' ? photo.thumbHash : photo.reportHash) : null);
  const [shown, setShown] = useState<string | null>(null);
  const boxes = photo.marksComplete ? blurBoxes(marks) : [WHOLE_PICTURE];
  const name = alt ?? photoName(photo, words);
  // A picture stands when it is drawn with the boxes it has now.
  const stand = state.kind === 'here' ? `${state.hash} ${JSON.stringify(boxes)}` : null;
  const ready = stand !== null && shown === stand;
  return (
    <span
      className={`${classes['image']} ${contain ? classes['contained'] : ''}`}
      style={{ '--photo-ratio': photo.width / photo.height } as CSSProperties}
      data-photo-ready={ready || state.kind === 'failed' ? 'true' : 'false'}
    >
      {state.kind === 'failed' ? <span className={classes['failed']}>{errorText(state.error, words)}</span> : null}
      {state.kind !== 'here' ? null : boxes.length > 0 || drawn ? (
        <DrawnPicture
          picture={state.picture}
          boxes={boxes}
          width={pixelsAcross(photo, size, drawn)}
          name={name}
          onShown={() => setShown(stand)}
        />
      ) : (
        <img
          src={state.picture.url}
          alt={name}
          className={classes['picture']}
          decoding="async"
          onLoad={() => setShown(stand)}
          draggable={false}
        />
      )}
      {state.kind === 'here' ? (
        <MarksLayer marks={marks} width={photo.width} height={photo.height} selected={selected} editing={editing} />
      ) : null}
    </span>
  );
}

/** As many as the copy has; on the screen no more than the screen has, because decoded pixels are what a page's memory goes to. */
function pixelsAcross({ width, height }: PhotoView, size: PhotoImageProps['size'], onScreen: boolean): number {
  const edge = size === 'thumb' ? PHOTO_LIMITS.thumbEdge : PHOTO_LIMITS.reportEdge;
  const screen = Math.max(window.screen.width, window.screen.height) * window.devicePixelRatio;
  const longest = Math.min(Math.max(width, height), onScreen ? Math.min(edge, screen) : edge);
  return Math.max(1, Math.round((width * longest) / Math.max(width, height)));
}

function DrawnPicture({
  picture,
  boxes,
  width,
  name,
  onShown,
}: {
  readonly picture: Picture;
  readonly boxes: ReturnType<typeof blurBoxes>;
  /** Pixels to draw it with; the file's own where there are fewer. */
  readonly width: number;
  readonly name: string;
  readonly onShown: () => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null);
  const told = useRef(onShown);
  told.current = onShown;
  const key = JSON.stringify(boxes);

  useEffect(() => {
    let wanted = true;
    let mine: ImageBitmap | null = null;
    createImageBitmap(picture.blob, { resizeWidth: width, resizeQuality: 'high' }).then(
      (made) => {
        if (!wanted) return made.close();
        mine = made;
        setBitmap(made);
      },
      // Nothing to show: the frame stays empty.
      () => undefined,
    );
    return () => {
      wanted = false;
      mine?.close();
    };
  }, [picture, width]);

  useEffect(() => {
    // One that was closed for the next picture has no width any more.
    if (canvas.current === null || bitmap === null || bitmap.width === 0) return;
    drawBlurred(canvas.current, bitmap, JSON.parse(key) as typeof boxes);
    told.current();
  }, [bitmap, key]);

  useEffect(() => {
    const drawn = canvas.current;
    return () => {
      if (drawn !== null) drawn.width = 0;
    };
  }, []);
  const spoken = name === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name };
  return <canvas ref={canvas} {...spoken} className={classes['picture']} />;
}
