/** Sentences about photos, English: what is wrong with a file, and what to do. */
import type { photosDa } from './photos-da.ts';

export const photosEn: Readonly<Record<keyof typeof photosDa, string>> = {
  photo_empty: 'The file is empty. Fetch the picture again.',
  photo_unknown_kind: 'The file is no picture that can be read. Choose a picture in JPEG, PNG or WebP.',
  photo_other_kind: 'The file is {looksLike}, not a photo. Save the picture as JPEG, PNG or WebP, and try again.',
  photo_heic:
    'The file is a HEIC picture as telephones keep them, which cannot be shown here. On an iPhone: choose Settings › Camera › Formats › “Most Compatible”, and new pictures are JPEG. On Android: turn HEIF or “high efficiency pictures” off in the settings of the camera. This picture: open it on the telephone or in Photos on the PC, save it as JPEG, and add it again.',
  photo_damaged: 'The picture is damaged or was cut off on its way. Fetch it again from the camera or the phone.',
  photo_animated: 'The picture moves. Save one picture of it as JPEG or PNG.',
  photo_odd_jpeg: 'The picture is a rare kind of JPEG that is not read. Save it again as an ordinary JPEG.',
  photo_too_many_pixels:
    'The picture has {megapixels} megapixels; {limit} can be read. Take it at a lower resolution, or make it smaller.',
  photo_too_large: 'The picture is larger than the {limitMb} MB that can be kept. Make it smaller.',
  photo_too_many_bytes: 'Together the pictures are larger than {limitMb} MB. Add them in several rounds.',
  photo_not_upright: 'The picture lies on its side. Add it again on this page, which turns it upright.',
  photo_copy_wrong: 'The copy of the picture does not match the original. Add the picture again.',
  photo_not_decoded: 'The picture cannot be shown and was not kept. Open it in another program, and save it again.',
  photo_elsewhere: 'The photo belongs to another report already. Add the picture again.',
  photo_binding_unknown:
    'What the photo is to belong to is no longer in the report. Fetch the report again, and add the photo anew.',
  photo_file_missing:
    'The file of the photo is missing on this machine. Put a backup in its place, or fetch it from another machine.',
  photo_file_damaged:
    'The file of the photo is damaged and is not shown. Put a backup in its place, or fetch it from another machine.',
  photo_erased: 'The photo was erased for good on request. It cannot be shown or changed.',
  photo_erased_before:
    'This photo was erased for good on request and cannot be added again. Take a new one that does not show the person.',
  photo_erase_none: 'There is no photo to erase: none is marked as personal data, or they are erased already.',
  photo_erase_changed: 'By now there are {count} photos to erase. Look at the list again before you erase.',
  not_found_photo: 'The photo is no longer there. Fetch the report again.',
};
