/** What a person is writing about a photo, and which of it is not saved yet. */
import type { PhotoFields, PhotoView } from '../../../../contract/photos.ts';
import type { PhotoMark } from '../../../../domain/inspection/marks.ts';

export interface PhotoDraft {
  readonly caption: string;
  readonly takenOn: string | null;
  readonly personalData: boolean;
  readonly marks: readonly PhotoMark[];
}

export function draftOf({ caption, takenOn, personalData, marks }: PhotoView): PhotoDraft {
  return { caption: caption ?? '', takenOn, personalData, marks };
}

/** The fields that differ, as they are sent; null when none does. */
export function unsaved(saved: PhotoDraft, draft: PhotoDraft): Partial<PhotoFields> | null {
  const fields: Partial<PhotoFields> = {
    ...(draft.caption.trim() === saved.caption.trim() ? {} : { caption: draft.caption.trim() || null }),
    ...(draft.takenOn === saved.takenOn ? {} : { takenOn: draft.takenOn }),
    ...(draft.personalData === saved.personalData ? {} : { personalData: draft.personalData }),
    ...(JSON.stringify(draft.marks) === JSON.stringify(saved.marks) ? {} : { marks: [...draft.marks] }),
  };
  return Object.keys(fields).length === 0 ? null : fields;
}
