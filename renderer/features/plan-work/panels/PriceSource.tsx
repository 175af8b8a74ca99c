/** Where the price comes from, how old it is, what own prices and the catalogue say today, and the rule for buying at that price. */
import { Button } from '@mantine/core';
import type { LineBackground, PriceBasis } from '../../../../contract/plan-edit.ts';
import { useWords } from '../../../i18n/i18n.ts';
import type { LineSection } from './LineFields.tsx';
import classes from './panels.module.css';
import { basisOf } from './price-words.ts';
import { useLineBackground } from './use-background.ts';

export function PriceSource({ work, line }: Pick<LineSection, 'work' | 'line'>) {
  const words = useWords();
  const { t, f } = words;
  const { currency } = work.model.stored;
  const { data } = useLineBackground(work, line.id);
  if (data === undefined) return null;
  const { source, setBy, setAtMs, ageYears, bank, catalogue } = data.price;
  return (
    <>
      {source === null ? null : (
        <p className={classes['note']}>
          {t(`planPanels.price.source.${source}`, { mark: catalogue?.mark ?? '–' })}{' '}
          {setBy === null || setAtMs === null
            ? ''
            : t('planPanels.price.setBy', { actor: setBy, at: f.instant(setAtMs) })}{' '}
          {ageYears === null ? '' : t('planPanels.price.age', { count: ageYears })}
        </p>
      )}
      {[bank, catalogue].map((basis) =>
        basis === null ? null : (
          <p className={classes['note']} key={basis.source}>
            {basisOf(basis, currency, words)}{' '}
            {canTake(basis) ? (
              <Button size="compact-xs" variant="default" onClick={() => take(basis)}>
                {t(`planPanels.price.take.${basis.source}`)}
              </Button>
            ) : null}
          </p>
        ),
      )}
      <Procurement procurement={data.procurement} work={work} line={line} />
    </>
  );

  /** A fixed amount stands before any price per unit. */
  function canTake({ unitPriceOre, asOf }: PriceBasis): boolean {
    const isTaken = line.unitPriceOre === unitPriceOre && line.priceDate === asOf;
    return work.editable && line.amountOre === null && !isTaken;
  }

  function take({ source: priceFrom, unitPriceOre, asOf: priceDate }: PriceBasis): void {
    const label = t('planWork.steps.cell', { column: t('planWork.fields.unitPriceOre'), title: line.title });
    work.edit(label, [{ kind: 'update', activityId: line.id, fields: { unitPriceOre, priceDate }, priceFrom }]);
  }
}

function Procurement({
  procurement,
  work,
  line,
}: Pick<LineSection, 'work' | 'line'> & { readonly procurement: LineBackground['procurement'] }) {
  const { t, f } = useWords();
  const { currency, accountingStartMonth } = work.model.stored;
  if (line.procurementKind === null) return <p className={classes['note']}>{t('planPanels.procurement.noKind')}</p>;
  if (procurement === null) return <p className={classes['note']}>{t('planPanels.procurement.nothing')}</p>;
  const { year, exVatOre, rule } = procurement;
  const bought = t('planPanels.procurement.bought', {
    year: f.accountingYear(year, accountingStartMonth),
    amount: f.money(exVatOre, currency),
  });
  if (rule === null) return <p className={classes['note']}>{`${bought} ${t('planPanels.procurement.noRule')}`}</p>;
  const { procedure, fromOre, toOre, validFrom, validTo, mark } = rule;
  return (
    <div className={classes['box']}>
      <b>{t(`planPanels.procurement.procedure.${procedure}`)}</b>
      <div>
        {bought}{' '}
        {toOre === null
          ? t('planPanels.procurement.from', { from: f.money(fromOre, currency) })
          : t('planPanels.procurement.between', { from: f.money(fromOre, currency), to: f.money(toOre, currency) })}
      </div>
      <div className={classes['note']}>
        {validTo === null
          ? t('planPanels.procurement.validFrom', { from: f.day(validFrom), mark })
          : t('planPanels.procurement.valid', { from: f.day(validFrom), to: f.day(validTo), mark })}
      </div>
    </div>
  );
}
