/** English: photos of a condition report. */
import type { photos as danish } from '../da/photos.ts';
import type { SameKeys } from '../same-keys.ts';

export const photos: SameKeys<typeof danish> = {
  name: 'Photo {{number}}',
  nameOf: 'Photo {{number}}: {{caption}}',
  nameWithPersonal: '{{name}} (shows personal data)',
  strip_one: '{{count}} photo',
  strip_other: '{{count}} photos',
  saved: 'Saved {{at}}',
  steps: { add: 'Add photo', change: 'Change photo', remove: 'Remove photo' },
  add: {
    pick: 'Choose photos',
    camera: 'Take photo',
    hint: 'or drag them here, or paste with Ctrl+V',
    progress: 'Photos being saved',
    working: '{{done}} of {{total}} photos are saved …',
    unnamed: 'Photo without a name',
    refused_one: '{{count}} photo was not saved',
    refused_other: '{{count}} photos were not saved',
    lowSpaceTitle: 'Space is running out',
    lowSpace: 'There are {{megabytes}} MB left on the disk. Make room before you take more photos.',
  },
  camera: {
    title: 'Take a photo',
    screen: 'What the camera sees',
    take: 'Take picture',
    turn: 'Other camera',
    done: 'Done',
    taken_one: '{{count}} photo taken',
    taken_other: '{{count}} photos taken',
    fileName: 'Camera.jpg',
    denied:
      'Tilstand may not use the camera. Allow it in the browser (the icon beside the address) or in Windows under Settings › Privacy & security › Camera, or choose photos from the disk.',
    away: 'The camera does not answer. Close other programs that use it, or choose photos from the disk.',
  },
  viewer: {
    title: 'Photo {{number}} · {{place}} of {{total}}',
    stage:
      '{{name}}. Choose a tool and press Enter to put it in the middle of the picture. Arrow keys move, Shift and arrow keys resize, Delete removes.',
    previous: 'Previous photo',
    next: 'Next photo',
    redo: 'Redo',
    remove: 'Remove photo',
    removed: 'The photo has been removed.',
    caption: 'Caption',
    takenOn: 'Taken on',
    noDay: 'Write the day as 31/12/2026.',
    personal: 'Shows personal data',
    personalHint: 'Persons, names on doors, medicine. The photo is left out of papers for the board.',
    facts: '{{width}} × {{height}} pixels · {{size}}',
    marks: 'Marks',
    tools: { arrow: 'Arrow', circle: 'Circle', text: 'Text', blur: 'Blur' },
    text: 'Text on the picture',
    choose: 'Choose a tool to draw on the picture.',
    chooseOrMove: 'Choose a tool, or drag a mark to move it.',
    how: {
      arrow: 'Drag on the picture to where the arrow is to point.',
      circle: 'Drag on the picture from corner to corner.',
      text: 'Write the text, and press on the picture where it is to stand.',
      blur: 'Drag on the picture over what must not be seen.',
    },
    removeMark: 'Remove mark {{number}}',
    unknownMarks:
      'The photo has marks that this version of Tilstand does not know. It is shown blurred until the program is updated.',
  },
  erased: {
    short: 'Erased',
    name: 'Photo {{number}}: erased on request {{day}}',
    on: 'The photo was erased on request {{day}}.',
    reason: 'Reason: {{reason}}',
    stays: 'There was a photo here. It was erased for good; its number stays, so that references in the report hold.',
  },
  erase: {
    open: 'Erase for good …',
    openAll: 'Erase photos with personal data for good …',
    title: 'Erase for good',
    text_one:
      'The photo is erased for good, with all its copies. This cannot be undone. The report says in its place that the photo was erased, when and why. It happens here:',
    text_other:
      '{{count}} photos are erased for good, with all their copies. This cannot be undone. The reports say in their place that the photo was erased, when and why. It happens here:',
    report_one: 'Dept. {{number}} {{name}} · {{kind}} {{day}} · {{count}} photo',
    report_other: 'Dept. {{number}} {{name}} · {{kind}} {{day}} · {{count}} photos',
    outOfReach:
      'Reports and files that were handed out before, and backups, are out of reach. You have to find and delete those yourself.',
    reason: 'Why is it erased?',
    reasonHint: 'Everybody who opens the report can read the reason. Write no names.',
    sure: 'I know that this cannot be undone',
    go_one: 'Erase the photo for good',
    go_other: 'Erase {{count}} photos for good',
    none: 'There is no photo to erase. They are erased already, or none is marked as personal data.',
    done_one: 'The photo is erased for good.',
    done_other: '{{count}} photos are erased for good.',
    doneLeft_one:
      'The photo is erased and no longer shown. {{count}} file is in use by another program; it is removed the next time Tilstand starts.',
    doneLeft_other:
      'The photo is erased and no longer shown. {{count}} files are in use by another program; they are removed the next time Tilstand starts.',
  },
};
