/** What the page and the worker that prepares photos say to each other. */
import type { PictureFault } from '../../../../domain/inspection/picture-file.ts';

export interface PrepareRequest {
  readonly id: number;
  readonly file: Blob;
}

export interface PreparedPhoto {
  readonly original: Blob;
  readonly report: Blob;
  readonly thumb: Blob;
  readonly takenOn: string | null;
}

export interface PrepareFault {
  readonly code: PictureFault['code'] | 'photo_too_large' | 'photo_not_decoded';
  readonly params: PictureFault['params'];
}

export type PrepareAnswer =
  | { readonly id: number; readonly ok: true; readonly photo: PreparedPhoto }
  | { readonly id: number; readonly ok: false; readonly fault: PrepareFault };
