/**
 * The sheet «Om planen»: what the figures are, so that a copy that has travelled still explains itself.
 * Must never name a person.
 */
import type { Worksheet } from 'wasm-xlsxwriter';
import type { Language } from '../../../contract/common.ts';
import type { DepartmentMaster } from '../../../contract/department.ts';
import type { PlanView } from '../../../contract/plan.ts';
import { accountingYearLabel } from '../../../domain/time/accounting-year.ts';
import { oreToDecimal, putText, type Styles } from './cells.ts';
import { fill, STATUS_NAMES, WORKBOOK_TEXTS } from './texts.ts';

type Value =
  | { readonly text: string }
  | { readonly ore: number }
  | { readonly number: number }
  | { readonly shareBp: number };

export function writeAboutSheet(
  sheet: Worksheet,
  view: PlanView,
  department: DepartmentMaster,
  language: Language,
  generatedAtMs: number,
  styles: Styles,
): void {
  const texts = WORKBOOK_TEXTS[language];
  const label = (year: number) => accountingYearLabel(year, view.accountingStartMonth);
  const years = `${label(view.baseYear)} – ${label(view.baseYear + view.horizonYears - 1)} (${view.horizonYears})`;
  const prices = view.priceBasis === 'fixed' ? texts.pricesFixed : texts.pricesCurrent;
  const { priceIndex } = view;
  const rows: readonly (readonly [string, Value])[] = [
    [texts.organisation, { text: `${department.organisationNumber} ${department.organisationName}`.trim() }],
    [texts.department, { text: `${department.number} ${department.name}` }],
    [texts.version, { number: view.versionNo }],
    [texts.status, { text: STATUS_NAMES[language][view.status] }],
    [texts.horizon, { text: years }],
    [texts.priceLevel, { text: fill(prices, { year: view.priceYear }) }],
    ...(view.priceBasis === 'fixed' ? [] : [[texts.priceRate, { shareBp: view.priceRateBp }] as const]),
    ...(priceIndex === null
      ? []
      : [[texts.priceIndex, { text: `${priceIndex.series.name}, ${priceIndex.level}` }] as const]),
    [texts.vat, { text: view.vatIncluded ? texts.vatIncluded : texts.vatExcluded }],
    [texts.currency, { text: view.currency }],
    [texts.planTotal, { ore: view.totalOre }],
    [texts.openingBalance, { ore: view.openingBalanceOre }],
    [texts.floorBalance, { ore: view.floorOre }],
    [texts.provisionNow, { ore: view.provisionOre }],
    [texts.provisionIndex, { shareBp: view.provisionIndexBp }],
    ...view.provisionSteps.map(
      ({ fromYear, provisionOre }) =>
        [fill(texts.provisionFrom, { year: label(fromYear) }), { ore: provisionOre }] as const,
    ),
    [texts.interestRate, { shareBp: view.interestBp }],
    [texts.required, { ore: view.requiredProvisionOre }],
    ...(view.provisionIndexBp === 0
      ? []
      : [[texts.requiredIndexed, { ore: view.requiredIndexedProvisionOre }] as const]),
    ...(view.bindingYear === null ? [] : [[texts.bindingYear, { text: label(view.bindingYear) }] as const]),
    [texts.average, { ore: view.averageProvisionOre }],
    [texts.lowestBalance, { ore: view.lowestBalance.ore }],
    [texts.lowestYear, { text: label(view.lowestBalance.year) }],
    [texts.generated, { text: moment(generatedAtMs, language) }],
    [texts.source, { text: texts.sourceText }],
  ];
  putText(sheet, 0, 0, texts.item, styles, styles.head);
  putText(sheet, 0, 1, texts.value, styles, styles.head);
  sheet.setColumnWidth(0, 62).setColumnWidth(1, 60);
  rows.forEach(([name, value], index) => {
    const row = index + 1;
    putText(sheet, row, 0, name, styles, styles.wrapped);
    if ('text' in value) putText(sheet, row, 1, value.text, styles, styles.wrapped);
    else if ('ore' in value) sheet.writeNumberWithFormat(row, 1, oreToDecimal(value.ore), styles.money);
    else if ('shareBp' in value) sheet.writeNumberWithFormat(row, 1, value.shareBp / 10_000, styles.share);
    else sheet.writeNumberWithFormat(row, 1, value.number, styles.year);
  });
  sheet.setFreezePanes(1, 0);
}

/** Danish local time, whatever the machine's zone: the same input gives the same workbook everywhere. */
function moment(ms: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(ms);
}
