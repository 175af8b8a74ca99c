import { os } from '../base.ts';
import { departmentOf } from '../department/handlers.ts';
import { listAttention, saveAttention } from './attention.ts';
import { createVersion } from './copy.ts';
import { versionDifference } from './difference.ts';
import { outlineNext } from './outline.ts';
import { acceptProposals, listProposals } from './proposals.ts';
import { takeStep } from './step.ts';
import { listVersions } from './version-view.ts';

export const versionsHandlers = {
  list: os.versions.list.handler(({ context, input }) => listVersions(context, departmentOf(context, input.number).id)),
  outline: os.versions.outline.handler(({ context, input }) => outlineNext(context, input).view),
  create: os.versions.create.handler(({ context, input }) => createVersion(context, input)),
  transition: os.versions.transition.handler(({ context, input }) => takeStep(context, input)),
  difference: os.versions.difference.handler(({ context, input }) =>
    versionDifference(context, input.fromPlanId, input.toPlanId),
  ),
  proposals: os.versions.proposals.handler(({ context, input }) => listProposals(context, input.planId)),
  acceptProposals: os.versions.acceptProposals.handler(({ context, input }) => acceptProposals(context, input)),
  attention: os.versions.attention.handler(({ context, input }) => listAttention(context, input.planId)),
  saveAttention: os.versions.saveAttention.handler(({ context, input }) => saveAttention(context, input)),
};
