/**
 * The plan of a department as a workbook that others can go on working in.
 * Answers for three sheets (plan, fund, about) with real numbers and sums as formulas.
 * Must never let a text from data become a formula, nor put a person's name into the file.
 */
import { DocProperties, Workbook, type Worksheet } from 'wasm-xlsxwriter';
import type { Language } from '../../contract/common.ts';
import type { DepartmentMaster } from '../../contract/department.ts';
import type { PlanView } from '../../contract/plan.ts';
import { fileName } from './file-name.ts';
import { writeAboutSheet } from './workbook/about-sheet.ts';
import { headerText, makeStyles } from './workbook/cells.ts';
import { writeFundSheet } from './workbook/fund-sheet.ts';
import { writePlanSheet } from './workbook/plan-sheet.ts';
import { repackAt } from './workbook/repack.ts';
import { fill, WORKBOOK_TEXTS } from './workbook/texts.ts';

const PLAN_NAME = { da: 'vedligeholdelsesplan', en: 'maintenance plan' } as const satisfies Record<Language, string>;
/** A3 for the wide plan, A4 for the rest; page numbers of the file format. */
const PAPER = { a3: 8, a4: 9 } as const;

/** Writes the workbook. `generatedAtMs` is the only moment in it: the same input gives the same bytes. */
export async function planWorkbook(
  view: PlanView,
  department: DepartmentMaster,
  language: Language,
  generatedAtMs: number,
): Promise<Uint8Array> {
  const texts = WORKBOOK_TEXTS[language];
  const title = fill(texts.planTitle, { department: `${department.number} ${department.name}`.toWellFormed() });
  const workbook = new Workbook();
  try {
    const styles = makeStyles();
    workbook.setProperties(new DocProperties().setTitle(title.slice(0, 200)));
    const planSheet = workbook.addWorksheet().setName(texts.sheetPlan);
    const plan = writePlanSheet(planSheet, view, language, styles);
    setUpPage(planSheet, title, PAPER.a3).setRepeatColumns(0, 2);
    const fundSheet = workbook.addWorksheet().setName(texts.sheetFund);
    writeFundSheet(fundSheet, view, plan, language, styles);
    setUpPage(fundSheet, title, PAPER.a4);
    const aboutSheet = workbook.addWorksheet().setName(texts.sheetAbout);
    writeAboutSheet(aboutSheet, view, department, language, generatedAtMs, styles);
    setUpPage(aboutSheet, title, PAPER.a4);
    return repackAt(workbook.saveToBufferSync(), generatedAtMs);
  } finally {
    workbook.free();
  }
}

/** `0101 Bøgelunden – vedligeholdelsesplan 2026-11-21.xlsx`, whatever the department is called. */
export function planWorkbookName(
  department: Pick<DepartmentMaster, 'number' | 'name'>,
  today: string,
  language: Language,
): string {
  return fileName(`${department.number} ${department.name} – ${PLAN_NAME[language]} ${today}`, 'xlsx');
}

function setUpPage(sheet: Worksheet, title: string, paper: number): Worksheet {
  return sheet
    .setPaperSize(paper)
    .setLandscape()
    .setPrintFitToPages(1, 0)
    .setRepeatRows(0, 0)
    .setHeader(`&L${headerText(title)}&R&A`)
    .setFooter('&R&P / &N');
}
