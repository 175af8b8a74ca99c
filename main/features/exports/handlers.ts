import { exportBoardPdf } from '../../export/board-pdf.ts';
import { planWorkbook, planWorkbookName } from '../../export/plan-workbook.ts';
import { os } from '../base.ts';
import { masterOf } from '../department/department-view.ts';
import { departmentRows, versionOr } from '../department/handlers.ts';
import { NotFoundError } from '../failures.ts';
import { planView } from '../plan/plan-view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const exportsHandlers = {
  boardPack: os.exports.boardPack.handler(async ({ context, input }) => {
    const { department, plan } = departmentRows(context, input.number, versionOr(input.planId, 'boards'));
    const chosen = input.planId === null || plan === null ? null : { planId: plan.id, versionNo: plan.version_no };
    const { fileName, bytes } = await exportBoardPdf({
      department,
      version: chosen,
      today: context.today(),
      language: input.language,
      printer: context.printer,
    });
    return new File([copyOf(bytes)], fileName, { type: 'application/pdf' });
  }),
  planWorkbook: os.exports.planWorkbook.handler(async ({ context, input }) => {
    const rows = departmentRows(context, input.number, versionOr(input.planId));
    const view = planView(rows);
    if (!view) throw new NotFoundError('plan', input.number);
    const master = masterOf(rows);
    const bytes = await planWorkbook(view, master, input.language, context.clock.nowMs());
    return new File([copyOf(bytes)], planWorkbookName(master, context.today(), input.language), { type: XLSX });
  }),
};

/** A File wants bytes of its own, not a view on memory that may be shared. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
