import { countWorkspace } from '../../../db/queries/portfolio.ts';
import { os } from '../base.ts';
import type { AppContext } from '../context.ts';
import { importFiles } from '../imports/handlers.ts';
import { importStream } from '../imports/stream.ts';
import { verifyPhotoFiles } from '../photos/named-files.ts';
import { search } from '../search/search-index.ts';
import { DEMO_PROFILE, demoFiles } from './demo.ts';

const STARTED = 'started';

export const workspaceHandlers = {
  info: os.workspace.info.handler(({ context }) => workspaceInfo(context)),
  startEmpty: os.workspace.startEmpty.handler(async ({ context }) => {
    await context.db.local.setSetting(STARTED, 'empty');
    return { ok: true as const };
  }),
  loadDemo: os.workspace.loadDemo.handler(({ context, input, signal }) =>
    importStream(async (onProgress, stop) => {
      const request = {
        files: demoFiles(context.assetsDir),
        profile: DEMO_PROFILE,
        dryRun: false,
        language: input.language,
      };
      const result = await importFiles(context, request, onProgress, stop);
      await context.db.local.setSetting(STARTED, 'demo');
      return result;
    }, signal),
  ),
  verify: os.workspace.verify.handler(async ({ context }) => {
    const { differences, ...report } = await context.db.verify();
    // The files beside the database are part of the workspace.
    const photos = await verifyPhotoFiles(context);
    return { ...report, ok: report.ok && photos.length === 0, differences: [...differences, ...photos] };
  }),
  search: os.workspace.search.handler(({ context, input }) => search(context, input.text, input.limit)),
  changes: os.workspace.changes.handler(({ context, signal }) => context.changes.listen(signal)),
};

function workspaceInfo(app: AppContext) {
  const counts = countWorkspace(app.db.reader);
  return {
    workspaceId: app.db.workspaceId,
    appVersion: app.appVersion,
    schemaVersion: app.db.schemaVersion,
    host: app.host,
    ...counts,
    firstRun: counts.departments === 0 && app.db.local.getSetting(STARTED) === null,
    readOnly: app.db.readOnly,
    replica: app.db.replica,
  };
}
