/** The import assistant: detection, preview, kept profiles, words, workbooks. */
import { setImmediate } from 'node:timers/promises';
import type { ImportKindView, Preview, WordMatch } from '../../../contract/import-assist.ts';
import type { PreviewProgress } from '../../../contract/imports.ts';
import { readImportBatch, readWordMappings } from '../../../db/queries/imports.ts';
import { matchWord, wordIndex, wordKey } from '../../../domain/import/word-match.ts';
import { fileName } from '../../export/file-name.ts';
import { detectFiles } from '../../import/detect-files.ts';
import { refuseImport } from '../../import/findings.ts';
import { canBeRemembered, gradeCodeIn } from '../../import/mapping/grade-words.ts';
import { remember } from '../../import/mapping/kept/learn.ts';
import { forgetWords, learntWords } from '../../import/mapping/kept/learnt-words.ts';
import {
  deleteStored,
  listStored,
  profileFile,
  renameStored,
  saveStored,
  takeProfileFile,
} from '../../import/mapping/kept/stored-profiles.ts';
import { codesOf } from '../../import/mapping/words.ts';
import { type KeptPreview, keptOr, pageOf, previewImport } from '../../import/preview/preview.ts';
import type { KeptResult } from '../../import/run.ts';
import { resultWorkbook } from '../../import/workbooks/result.ts';
import { templateWorkbook } from '../../import/workbooks/template.ts';
import { os } from '../base.ts';
import type { AppContext } from '../context.ts';
import { batchTitle } from './batch-title.ts';
import { bytesOf } from './bytes.ts';
import { isReportFile } from './report-file.ts';
import { workStream } from './stream.ts';
import { importTurns } from './turns.ts';

const WORDS_AT_A_TIME = 50;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The last preview of each workspace; it is a list of somebody's rows, so there is only one. */
const previews = new WeakMap<AppContext['db'], KeptPreview>();

export const assistHandlers = {
  kinds: os.imports.kinds.handler(({ context }) => kindViews(context)),
  detect: os.imports.detect.handler(async ({ context, input, signal }) => {
    const files = await bytesOf(input.files);
    const report = files.find(isReportFile);
    if (report !== undefined) refuseImport('import_is_report', { file: report.name });
    return detectFiles(context, {
      files,
      kind: input.kind ?? null,
      hints: input.hints,
      language: input.language,
      signal,
    });
  }),
  preview: os.imports.preview.handler(({ context, input, signal }) =>
    workStream<Preview, PreviewProgress>(
      (onProgress, stop) => {
        const onWait = () => onProgress({ kind: 'progress', stage: 'wait', done: 0, total: null });
        return importTurns.take(context.db, { signal: stop, onWait }, async () =>
          previewImport(context, { ...input, files: await bytesOf(input.files), onProgress, signal: stop }, (kept) =>
            previews.set(context.db, kept),
          ),
        );
      },
      (preview) => ({ kind: 'preview', preview }),
      signal,
    ),
  ),
  previewRows: os.imports.previewRows.handler(({ context, input }) => {
    const page = pageOf(keptOr(previews.get(context.db), input.preview), input.outcome, input.offset, input.limit);
    return { ...page, rows: [...page.rows] };
  }),
  result: os.imports.result.handler(({ context, input }) => {
    const batch =
      readImportBatch(context.db.reader, input.batch) ??
      refuseImport('unknown_batch', { batch: input.batch.slice(0, 64) });
    if (batch.result === null) refuseImport('batch_without_result');
    const bytes = resultWorkbook(
      {
        ...batch,
        profile: batchTitle(context, batch.profile)[input.language],
        files: JSON.parse(batch.files ?? '[]') as string[],
        importedAtMs: batch.imported_at_ms ?? 0,
      },
      JSON.parse(batch.result) as KeptResult,
      input.language,
    );
    return new File([new Uint8Array(bytes)], fileName(`import ${batch.profile}`, 'xlsx'), { type: XLSX });
  }),
  template: os.imports.template.handler(({ context, input }) => {
    const bytes = templateWorkbook(input.kind, context.profiles.words, input.language, context.clock.nowMs());
    const title = context.profiles.words.kinds[input.kind].title[input.language];
    return new File([new Uint8Array(bytes)], fileName(title, 'xlsx'), { type: XLSX });
  }),
  listProfiles: os.imports.listProfiles.handler(({ context }) => [...listStored(context)]),
  saveProfile: os.imports.saveProfile.handler(async ({ context, input }) => {
    const name = await saveStored(context, input.title, input.mapping);
    context.changes.announceAll(['import_profile']);
    return { name };
  }),
  renameProfile: os.imports.renameProfile.handler(async ({ context, input }) => {
    await renameStored(context, input.name, input.title);
    context.changes.announceAll(['import_profile']);
    return { name: input.name };
  }),
  deleteProfile: os.imports.deleteProfile.handler(async ({ context, input }) => {
    await deleteStored(context, input.name);
    context.changes.announceAll(['import_profile']);
    return { name: input.name };
  }),
  exportProfile: os.imports.exportProfile.handler(({ context, input }) => {
    const { title, text } = profileFile(context, input.name);
    return new File([text], fileName(title, 'json'), { type: 'application/json' });
  }),
  importProfile: os.imports.importProfile.handler(async ({ context, input }) => {
    const name = await takeProfileFile(context, await input.file.text());
    context.changes.announceAll(['import_profile']);
    return { name };
  }),
  words: os.imports.words.handler(async ({ context, input }) => {
    const { fields } = context.profiles.words;
    const spec = Object.hasOwn(fields, input.field) ? fields[input.field] : undefined;
    const codes = codesOf(spec);
    const index = wordIndex(codes);
    const remembered = new Map(
      readWordMappings(context.db.reader, [input.field])
        .filter(({ word }) => canBeRemembered(input.field, word, context.profiles.words))
        .map(({ word, target }) => [wordKey(word), target] as const),
    );
    const matches: WordMatch[] = [];
    for (const [at, word] of input.words.entries()) {
      // Two thousand words are a second's work: others are heard in between.
      if (at % WORDS_AT_A_TIME === WORDS_AT_A_TIME - 1) await setImmediate();
      const { code: said, remembered: isRemembered, suggestions } = matchWord(word, codes, index, remembered);
      // What a digit means as a grade, its scale says; a word of its own comes before the scale.
      const isScaled =
        spec?.type === 'grade' && input.scale !== undefined && (said === null || /^\d$/.test(word.trim()));
      const code = isScaled && input.scale !== undefined && !isRemembered ? gradeCodeIn(input.scale, word) : said;
      const titled = suggestions.map((one) => {
        const title = spec?.codes?.[one.code];
        return { ...one, title: { da: title?.da ?? one.code, en: title?.en ?? one.code } };
      });
      matches.push({ word, code, remembered: isRemembered, suggestions: titled });
    }
    return matches;
  }),
  rememberWords: os.imports.rememberWords.handler(async ({ context, input }) => {
    const { fields } = context.profiles.words;
    if (!Object.hasOwn(fields, input.field)) refuseImport('mapping_unknown_field', { field: input.field });
    const words = input.words.map(({ word, code }) => ({ domain: input.field, word, target: code }));
    const remembered = await remember(context, words);
    context.changes.announceAll(['word_mapping']);
    return { remembered };
  }),
  learntWords: os.imports.learntWords.handler(({ context }) => [...learntWords(context)]),
  forgetWords: os.imports.forgetWords.handler(async ({ context, input }) => {
    const forgotten = await forgetWords(context, input.ids);
    context.changes.announceAll(['word_mapping']);
    return { forgotten };
  }),
};

function kindViews({ profiles }: AppContext): ImportKindView[] {
  const { kinds, fields } = profiles.words;
  return Object.entries(kinds).map(([kind, { title, description, fields: own }]) => ({
    kind: kind as ImportKindView['kind'],
    title,
    description,
    fields: own.flatMap(({ field, required, key }) => {
      const spec = fields[field];
      if (spec === undefined) return [];
      const codes = Object.entries(spec.codes ?? {}).map(([code, { da, en }]) => ({ code, title: { da, en } }));
      return [{ field, title: spec.title, type: spec.type, required, key, help: spec.help ?? null, codes }];
    }),
  }));
}
