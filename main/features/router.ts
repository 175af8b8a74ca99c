/** All procedures, by feature, in the shape of the contract. */
import { os } from './base.ts';
import { departmentHandlers } from './department/handlers.ts';
import { exportsHandlers } from './exports/handlers.ts';
import { importsHandlers } from './imports/handlers.ts';
import { inspectionHandlers } from './inspection/handlers.ts';
import { photosHandlers } from './photos/handlers.ts';
import { planHandlers } from './plan/handlers.ts';
import { planEditHandlers } from './plan-edit/handlers.ts';
import { portfolioHandlers } from './portfolio/handlers.ts';
import { scenariosHandlers } from './scenarios/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { versionsHandlers } from './versions/handlers.ts';
import { workspaceHandlers } from './workspace/handlers.ts';
import { yearWorkHandlers } from './year-work/handlers.ts';

export const router = os.router({
  workspace: workspaceHandlers,
  portfolio: portfolioHandlers,
  department: departmentHandlers,
  plan: planHandlers,
  imports: importsHandlers,
  exports: exportsHandlers,
  scenarios: scenariosHandlers,
  planEdit: planEditHandlers,
  inspection: inspectionHandlers,
  settings: settingsHandlers,
  versions: versionsHandlers,
  yearWork: yearWorkHandlers,
  photos: photosHandlers,
});
