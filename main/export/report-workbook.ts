/**
 * A condition report as a workbook to count in.
 * Answers for four sheets (parts, findings, climate, about) with numbers as numbers and text as text.
 * Must never let a text from data become a formula.
 */
import { DocProperties, Workbook, type Worksheet } from 'wasm-xlsxwriter';
import type { Language } from '../../contract/common.ts';
import type { InspectionView } from '../../contract/inspection-view.ts';
import { fileName } from './file-name.ts';
import { headerText, makeStyles, oreToDecimal, putText, type Styles } from './workbook/cells.ts';
import { repackAt } from './workbook/repack.ts';
import { REPORT_TEXTS, type ReportTexts } from './workbook/report-texts.ts';

type Cell =
  | string
  | number
  | null
  | { readonly ore: number | null }
  | { readonly bp: number | null }
  | { readonly milli: number | null };
interface Column<T> {
  readonly head: string;
  readonly width: number;
  readonly cell: (row: T) => Cell;
}

/** Writes the workbook. `generatedAtMs` is the only moment in it: the same input gives the same bytes. */
export async function reportWorkbook(
  view: InspectionView,
  language: Language,
  generatedAtMs: number,
): Promise<Uint8Array> {
  const texts = REPORT_TEXTS[language];
  const title = reportTitle(view, language);
  const workbook = new Workbook();
  try {
    const styles = makeStyles();
    workbook.setProperties(new DocProperties().setTitle(title.slice(0, 200)));
    const add = (name: string) => setUpPage(workbook.addWorksheet().setName(name), title);
    writeRows(add(texts.sheets.parts), partColumns(texts), view.parts, styles);
    const findings = view.parts.flatMap((part) => part.findings.map((finding) => ({ part, finding })));
    writeRows(add(texts.sheets.findings), findingColumns(texts), findings, styles);
    writeRows(add(texts.sheets.climate), answerColumns(texts, language), view.climate.answers, styles);
    writeRows(add(texts.sheets.risks), riskColumns(texts), view.climate.risks, styles);
    writeRows(add(texts.sheets.about), aboutColumns(texts), aboutRows(view, texts), styles);
    return repackAt(workbook.saveToBufferSync(), generatedAtMs);
  } finally {
    workbook.free();
  }
}

export function reportTitle({ report }: Pick<InspectionView, 'report'>, language: Language): string {
  const kind = REPORT_TEXTS[language].kinds[report.kind];
  const number = report.number === null ? '' : ` ${report.number}`;
  const revision = report.revisionNo > 1 ? ` rev. ${report.revisionNo}` : '';
  return `${report.departmentNumber} ${report.departmentName} – ${kind}${number}${revision} ${report.heldOn ?? ''}`.trim();
}

/** `0101 Bøgelunden – markvandring 2026-11-21.xlsx`, whatever the department is called. */
export function reportFileName(view: Pick<InspectionView, 'report'>, language: Language, extension: string): string {
  return fileName(reportTitle(view, language), extension);
}

type Part = InspectionView['parts'][number];
type FindingRow = { readonly part: Part; readonly finding: Part['findings'][number] };

function partColumns(texts: ReportTexts): readonly Column<Part>[] {
  const { columns: c, states, stations } = texts;
  return [
    { head: c.station, width: 18, cell: ({ station }) => stations[station] },
    { head: c.building, width: 10, cell: ({ buildingNumber }) => buildingNumber },
    { head: c.part, width: 36, cell: ({ name }) => name },
    { head: c.location, width: 24, cell: ({ location }) => location },
    { head: c.quantity, width: 12, cell: ({ quantityMilli }) => ({ milli: quantityMilli }) },
    { head: c.unit, width: 8, cell: ({ unit }) => unit },
    { head: c.installedYear, width: 10, cell: ({ installedYear }) => installedYear },
    {
      head: c.state,
      width: 18,
      cell: ({ assessment }) => (assessment === null ? texts.left : states[assessment.state]),
    },
    { head: c.score, width: 9, cell: ({ assessment }) => assessment?.score ?? null },
    { head: c.estimate, width: 8, cell: ({ assessment }) => (assessment?.isEstimate ? texts.estimate : null) },
    { head: c.computed, width: 10, cell: ({ assessment }) => assessment?.computedScore ?? null },
    { head: c.previous, width: 10, cell: ({ previous }) => previous?.score ?? null },
    { head: c.reason, width: 30, cell: ({ assessment }) => assessment?.reason ?? null },
    { head: c.jumpReason, width: 30, cell: ({ assessment }) => assessment?.jumpReason ?? null },
    { head: c.note, width: 40, cell: ({ assessment }) => assessment?.note ?? null },
    { head: c.findings, width: 9, cell: ({ findings }) => findings.length },
    { head: c.photos, width: 9, cell: ({ photos }) => photos },
    { head: c.end, width: 12, cell: ({ expectedEndYear }) => expectedEndYear },
  ];
}

function findingColumns({ columns: c }: ReportTexts): readonly Column<FindingRow>[] {
  return [
    { head: c.building, width: 10, cell: ({ part }) => part.buildingNumber },
    { head: c.part, width: 32, cell: ({ part }) => part.name },
    { head: c.defect, width: 32, cell: ({ finding }) => finding.defect },
    { head: c.location, width: 24, cell: ({ finding }) => finding.location },
    { head: c.severity, width: 9, cell: ({ finding }) => finding.severity },
    { head: c.intensity, width: 10, cell: ({ finding }) => finding.intensity },
    { head: c.extent, width: 10, cell: ({ finding }) => finding.extentClass },
    { head: c.extentShare, width: 10, cell: ({ finding }) => ({ bp: finding.extentBp }) },
    { head: c.score, width: 9, cell: ({ finding }) => finding.score },
    { head: c.cause, width: 28, cell: ({ finding }) => finding.cause },
    { head: c.consequence, width: 28, cell: ({ finding }) => finding.consequence },
    { head: c.note, width: 36, cell: ({ finding }) => finding.note },
    { head: c.quantity, width: 12, cell: ({ finding }) => ({ milli: finding.quantityMilli }) },
    { head: c.unit, width: 8, cell: ({ finding }) => finding.unit },
    { head: c.work, width: 32, cell: ({ finding }) => finding.proposedWork },
    { head: c.workYear, width: 8, cell: ({ finding }) => finding.proposedYear },
    { head: c.amount, width: 16, cell: ({ finding }) => ({ ore: finding.proposedAmountOre }) },
    { head: c.photos, width: 9, cell: ({ finding }) => finding.photos },
  ];
}

function answerColumns(
  { columns: c, hazards, answers }: ReportTexts,
  language: Language,
): readonly Column<InspectionView['climate']['answers'][number]>[] {
  return [
    { head: c.hazard, width: 24, cell: ({ hazard }) => hazards[hazard] },
    { head: c.question, width: 60, cell: ({ question, text }) => text?.[language] ?? question },
    { head: c.answer, width: 14, cell: ({ answer }) => (answer === null ? null : answers[answer]) },
    { head: c.note, width: 50, cell: ({ note }) => note },
  ];
}

function riskColumns({
  columns: c,
  hazards,
  riskClasses,
}: ReportTexts): readonly Column<InspectionView['climate']['risks'][number]>[] {
  return [
    { head: c.hazard, width: 24, cell: ({ hazard }) => hazards[hazard] },
    { head: c.probability, width: 14, cell: ({ probability }) => probability },
    { head: c.consequence, width: 14, cell: ({ consequence }) => consequence },
    { head: c.risk, width: 8, cell: ({ riskScore }) => riskScore },
    { head: c.riskClass, width: 12, cell: ({ riskClass }) => (riskClass === null ? null : riskClasses[riskClass]) },
    { head: c.exposed, width: 18, cell: ({ exposedValueOre }) => ({ ore: exposedValueOre }) },
    { head: c.homes, width: 10, cell: ({ homesAffected }) => homesAffected },
    { head: c.measure, width: 36, cell: ({ measure }) => measure },
    { head: c.line, width: 32, cell: ({ activityTitle }) => activityTitle },
    { head: c.accepted, width: 36, cell: ({ acceptedReason }) => acceptedReason },
    { head: c.note, width: 36, cell: ({ note }) => note },
  ];
}

type AboutRow = readonly [string, Cell];

function aboutColumns({ columns: c }: ReportTexts): readonly Column<AboutRow>[] {
  return [
    { head: c.item, width: 34, cell: ([name]) => name },
    { head: c.value, width: 80, cell: ([, value]) => value },
  ];
}

function aboutRows({ report, progress }: InspectionView, texts: ReportTexts): readonly AboutRow[] {
  const { about } = texts;
  return [
    [about.department, `${report.departmentNumber} ${report.departmentName}`],
    [about.kind, texts.kinds[report.kind]],
    [about.status, texts.statuses[report.status]],
    [about.number, report.number],
    [about.revision, report.revisionNo],
    [about.revisionReason, report.revisionReason],
    [about.heldOn, report.heldOn],
    [about.inspector, report.inspector],
    [about.participants, report.participants],
    [about.progress, `${progress.done} / ${progress.total}`],
    [about.method, `${report.method} ${report.methodVersion}`],
    [about.summary, report.summary],
    [about.statement, report.statement],
    [about.scale, about.scaleText],
  ];
}

function writeRows<T>(sheet: Worksheet, columns: readonly Column<T>[], rows: readonly T[], styles: Styles): void {
  for (const [column, { head, width }] of columns.entries()) {
    putText(sheet, 0, column, head, styles, styles.head);
    sheet.setColumnWidth(column, width);
  }
  for (const [index, row] of rows.entries()) {
    for (const [column, { cell }] of columns.entries()) putCell(sheet, index + 1, column, cell(row), styles);
  }
  sheet.setFreezePanes(1, 0);
  if (rows.length > 0) sheet.autofilter(0, 0, rows.length, columns.length - 1);
}

function putCell(sheet: Worksheet, row: number, column: number, value: Cell, styles: Styles): void {
  if (value === null) return;
  if (typeof value === 'string') putText(sheet, row, column, value, styles, wrapped(value, styles));
  else if (typeof value === 'number') sheet.writeNumberWithFormat(row, column, value, styles.year);
  else if ('ore' in value) {
    if (value.ore !== null) sheet.writeNumberWithFormat(row, column, oreToDecimal(value.ore), styles.money);
  } else if ('bp' in value) {
    if (value.bp !== null) sheet.writeNumberWithFormat(row, column, value.bp / 10_000, styles.share);
  } else if (value.milli !== null) sheet.writeNumberWithFormat(row, column, value.milli / 1_000, styles.quantity);
}

/** Long text takes several lines; short text keeps the mark that stops it from becoming a formula. */
function wrapped(text: string, styles: Styles) {
  return text.length > 40 && !/^[=+\-@\t\r\n|%]/.test(text) ? styles.wrapped : undefined;
}

function setUpPage(sheet: Worksheet, title: string): Worksheet {
  return sheet
    .setPaperSize(8)
    .setLandscape()
    .setPrintFitToPages(1, 0)
    .setRepeatRows(0, 0)
    .setHeader(`&L${headerText(title)}&R&A`)
    .setFooter('&R&P / &N');
}
