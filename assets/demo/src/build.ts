// Puts the demo portfolio together and returns the four hand-over files as bytes. Pure: no file is read or written here, so
// that the test can compare a second run with what is committed.

import { findingsOf } from './condition.ts';
import { decisions } from './decisions.ts';
import { departments } from './departments.ts';
import { fundOf } from './fund.ts';
import { registerOf } from './parts.ts';
import { planOf } from './plan.ts';
import { conditionSheet, departmentSheets, planSheet } from './sheets.ts';
import { partsCsv } from './write-csv.ts';
import { workbookBytes } from './write-xlsx.ts';

export interface DemoFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The demo's four files, the same bytes every time. */
export const buildDemoFiles = (): readonly DemoFile[] => {
  const data = departments.map((department) => {
    const { buildings, parts } = registerOf(department);
    const findings = findingsOf(department, parts);
    const lines = planOf(department, parts, findings);
    const decision = decisions.get(department.number);
    if (decision === undefined) {
      throw new Error(`Department ${department.number} has no row among the decisions.`);
    }
    return { department, buildings, parts, findings, lines, decision, fund: fundOf(department.fund, lines) };
  });
  return [
    { name: 'afdelinger.xlsx', bytes: workbookBytes('Afdelinger', departmentSheets(data)) },
    { name: 'bygningsdele.csv', bytes: partsCsv(data.flatMap((entry) => entry.parts)) },
    {
      name: 'tilstandsrapport.xlsx',
      bytes: workbookBytes('Tilstandsrapporter', [conditionSheet(data.flatMap((entry) => entry.findings))]),
    },
    {
      name: 'planer.xlsx',
      bytes: workbookBytes('Vedligeholdelsesplaner', [planSheet(data.flatMap((entry) => entry.lines))]),
    },
  ];
};
