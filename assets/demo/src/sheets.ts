// The sheets of the three workbooks, column by column, exactly as the import profile for the demo files expects them.

import { yearAmountsKr } from './amounts.ts';
import {
  BASE_YEAR,
  type Building,
  type Decision,
  type Department,
  type Finding,
  type Fund,
  HORIZON,
  LAST_YEAR,
  type PlanLine,
} from './model.ts';
import type { Cell, Column, SheetSpec } from './write-xlsx.ts';

export interface DepartmentData {
  readonly department: Department;
  readonly buildings: readonly Building[];
  readonly fund: Fund;
  readonly decision: Decision;
}

const MONEY = '#,##0';

const day = (value: string | null): Cell => (value === null ? null : { day: value });

/** `Header:width` pairs; a third figure `kr` gives grouped thousands. */
const columns = (...specs: readonly string[]): readonly Column[] =>
  specs.map((spec): Column => {
    const [header = '', width = '12', kind] = spec.split(':');
    return kind === 'kr' ? { header, width: Number(width), format: MONEY } : { header, width: Number(width) };
  });

const sheet = (name: string, specs: readonly Column[], rows: readonly (readonly Cell[])[]): SheetSpec => ({
  name,
  columns: specs,
  rows,
  titles: [],
  totals: null,
  frozenColumns: 0,
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const departmentSheets = (data: readonly DepartmentData[]): readonly SheetSpec[] => [
  sheet(
    'Afdelinger',
    columns(
      'Organisationsnr:15',
      'Organisation:28',
      'Regnskabsår starter (måned):26',
      'Afdelingsnr:11',
      'Afdeling:22',
      'Adresse:28',
      'Postnr:8',
      'By:16',
      'Kommunekode:13',
      'Kommune:16',
      'Region:20',
      'Boligtype:16',
      'Bebyggelse:14',
      'Antal boliger:13',
      'Bruttoetageareal m2:19:kr',
      'Opført:8',
      'Energimærke:12',
      'Varmeforsyning:15',
    ),
    data.map(({ department, buildings }) => [
      department.organisation.number,
      department.organisation.name,
      department.organisation.startMonth,
      department.number,
      department.name,
      buildings[0]?.address ?? department.street,
      department.postcode,
      department.town,
      department.municipalityCode,
      department.municipality,
      department.region,
      department.dwellingKind,
      department.form,
      sum(buildings.map((b) => b.dwellings)),
      sum(buildings.map((b) => b.areaM2)),
      department.built,
      department.energyLabel,
      department.heating,
    ]),
  ),
  sheet(
    'Økonomi',
    columns(
      'Afdelingsnr:11',
      'Budgetår:9',
      'Saldo 401 primo kr.:18:kr',
      'Henlæggelse 120 kr./år:21:kr',
      'Bundgrænse 401 kr.:18:kr',
      'Resultatkonto 407 kr.:20:kr',
      'Planstatus:32',
      'Afdelingsmøde:14',
      'Stemmer for:12',
      'Stemmer imod:13',
      'Stemmer blankt:14',
      'Beslutning:70',
      'Organisationsbestyrelse:22',
      'Seneste granskning:18',
    ),
    data.map(({ department, fund, decision }) => [
      department.number,
      BASE_YEAR,
      fund.openingKr,
      fund.provisionKr,
      fund.floorKr,
      decision.resultKr,
      decision.status,
      day(decision.meeting),
      ...(decision.votes ?? [null, null, null]),
      decision.text,
      day(decision.board),
      day(decision.review),
    ]),
  ),
  sheet(
    'Bygninger',
    columns(
      'Afdelingsnr:11',
      'Bygningsnr:11',
      'Adresse:28',
      'Postnr:8',
      'By:16',
      'Opført:8',
      'Ombygget:10',
      'Etager:7',
      'Areal m2:10:kr',
      'BBR anvendelse:15',
      'BBR ydervæg:12',
      'BBR tag:8',
      'BBR varme:10',
    ),
    data.flatMap(({ department, buildings }) =>
      buildings.map((b) => [
        department.number,
        b.number,
        b.address,
        department.postcode,
        department.town,
        b.built,
        b.rebuilt,
        b.floors,
        b.areaM2,
        b.useCode,
        b.wallCode,
        b.roofCode,
        b.heatingCode,
      ]),
    ),
  ),
];

export const conditionSheet = (findings: readonly Finding[]): SheetSpec =>
  sheet(
    'Tilstand',
    columns(
      'Rapportnr:14',
      'Afdelingsnr:11',
      'Dato:11',
      'Inspektør:10',
      'Rapporttype:17',
      'Del-id:14',
      'Tilstand:9',
      'Skøn:6',
      'Alvor:6',
      'Intensitet:10',
      'Omfang %:10',
      'Skade:48',
      'Bemærkning:60',
    ),
    findings.map((finding) => [
      finding.report,
      finding.part.department.number,
      { day: finding.date },
      finding.inspector,
      finding.kind,
      finding.part.id,
      finding.grade,
      finding.estimate ? 'ja' : 'nej',
      finding.damage?.severity ?? null,
      finding.damage?.intensity ?? null,
      finding.damage?.extentPercent ?? null,
      finding.damageText,
      finding.remark,
    ]),
  );

export const planSheet = (lines: readonly PlanLine[]): SheetSpec => {
  const years = Array.from({ length: HORIZON }, (_, index) => BASE_YEAR + index);
  const amounts = lines.map(yearAmountsKr);
  const yearSums = years.map((_, index) => sum(amounts.map((row) => row[index] ?? 0)));
  const fixed = columns(
    'Linje-id:11',
    'Afdelingsnr:11',
    'Bygningsnr:11',
    'Del-id:14',
    'FK-gruppe:10',
    'Arbejde:56',
    'Art:16',
    'Konto:7',
    'Mængde:10',
    'Enhed:8',
    'Enhedspris kr.:14:kr',
    'Startår:8',
    'Interval år:11',
    'Andel 401 %:11',
    'Øvrig finansiering:18',
    'Begrundelse:70',
  );
  return {
    name: 'Vedligeholdelsesplaner',
    titles: [
      `Vedligeholdelsesplaner ${BASE_YEAR}-${LAST_YEAR}, alle afdelinger`,
      `Beløb i hele kroner inkl. moms, faste priser ${BASE_YEAR}. Udtrukket 20-11-2026.`,
      '',
    ],
    columns: [
      ...fixed.map((column): Column => (column.header === 'Mængde' ? { ...column, format: '#,##0.0' } : column)),
      ...years.map((year): Column => ({ header: year, width: 11, format: MONEY })),
      { header: 'I alt', width: 13, format: MONEY },
    ],
    rows: lines.map((line, index) => {
      const row = amounts[index] ?? [];
      return [
        line.id,
        line.department.number,
        line.buildingNumber,
        line.partId,
        line.group,
        line.work,
        line.kind,
        line.account,
        line.quantityTenths / 10,
        line.unit,
        line.unitPriceKr,
        line.startYear,
        line.intervalYears,
        line.fundSharePercent,
        line.purse,
        line.cause,
        ...row.map((amount): Cell => (amount === 0 ? null : amount)),
        sum(row),
      ];
    }),
    totals: ['I alt', ...Array.from({ length: fixed.length - 1 }, () => null), ...yearSums, sum(yearSums)],
    frozenColumns: 6,
  };
};
