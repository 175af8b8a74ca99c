/** All English texts, one file a feature. */
import { attention } from './attention.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { department } from './department.ts';
import { errors } from './errors.ts';
import { firstRun } from './first-run.ts';
import { frame } from './frame.ts';
import { importAssist } from './import-assist.ts';
import { imports } from './imports.ts';
import { inspection } from './inspection.ts';
import { nextVersion, versionProposals } from './next-version.ts';
import { overview } from './overview.ts';
import { photos } from './photos.ts';
import { planChanges } from './plan-changes.ts';
import { planPanels } from './plan-panels.ts';
import { planTerms } from './plan-terms.ts';
import { planWork } from './plan-work.ts';
import { reasons } from './reasons.ts';
import { settings } from './settings.ts';
import { versions } from './versions.ts';
import { workspace } from './workspace.ts';
import { yearWork } from './year-work.ts';

export const en = {
  common,
  codes,
  frame,
  firstRun,
  errors,
  reasons,
  overview,
  department,
  planWork,
  planChanges,
  planPanels,
  planTerms,
  imports,
  importAssist,
  inspection,
  workspace,
  settings,
  versions,
  attention,
  nextVersion,
  versionProposals,
  yearWork,
  photos,
};
