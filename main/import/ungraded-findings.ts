/**
 * Defects that came with no grade of the parts they are of.
 * Answers for it being said that such parts still count as not inspected: a part's grade is what an inspector set, and is not made up of
 * what was found here and there.
 */
import type { Counts } from './commit.ts';
import { type Findings, NOWHERE } from './findings.ts';

export function tellUngraded({ byEntity }: Pick<Counts, 'byEntity'>, findings: Findings): void {
  const of = (entity: string) => byEntity.find((one) => one.entity === entity);
  const { created = 0 } = of('finding') ?? {};
  if (created > 0 && of('assessment') === undefined)
    findings.add('info', 'findings_grade_nothing', NOWHERE, { defects: created });
}
