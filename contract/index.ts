/** The whole contract between page, hosts and engine. Everything that crosses a process border is named here. */
import { departmentContract } from './department.ts';
import { exportsContract } from './exports.ts';
import { importsContract } from './imports.ts';
import { inspectionContract } from './inspection.ts';
import { photosContract } from './photos.ts';
import { planContract } from './plan.ts';
import { planEditContract } from './plan-edit.ts';
import { portfolioContract } from './portfolio.ts';
import { scenariosContract } from './scenarios.ts';
import { settingsContract } from './settings.ts';
import { versionsContract } from './versions.ts';
import { workspaceContract } from './workspace.ts';
import { yearWorkContract } from './year-work.ts';

export const contract = {
  workspace: workspaceContract,
  portfolio: portfolioContract,
  department: departmentContract,
  plan: planContract,
  imports: importsContract,
  exports: exportsContract,
  scenarios: scenariosContract,
  planEdit: planEditContract,
  inspection: inspectionContract,
  settings: settingsContract,
  versions: versionsContract,
  yearWork: yearWorkContract,
  photos: photosContract,
};
export type Contract = typeof contract;
