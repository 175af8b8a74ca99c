/** The external review: the form of 20 parts per building type, proposals taken by one key, the reviewer's findings and our answers. */
import { Button } from '@mantine/core';
import { useRef } from 'react';
import { v7 as uuid7 } from 'uuid';
import type { InspectionChange } from '../../../../contract/inspection.ts';
import type { ReviewItemFields, ReviewItemView } from '../../../../contract/inspection-view.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { dayOf } from '../../../ui/read-day.ts';
import { SavedDay } from '../SavedDay.tsx';
import type { Inspection } from '../use-inspection.ts';
import { ReviewRow } from './ReviewRow.tsx';
import classes from './review.module.css';
import { daysUntil, hasProposal, proposedFields, rowKey } from './review-rows.ts';

export function ReviewView({ inspection }: { readonly inspection: Inspection }) {
  const { t } = useWords();
  const { review } = inspection.content;
  // A row without an id of its own is named here once, so that two quick edits of it are edits of one row.
  const names = useRef(new Map<string, string>());
  const types = [...new Set(review.map(({ buildingType }) => buildingType))];
  const open = review.filter(hasProposal);

  function changeOf(item: ReviewItemView, fields: Partial<ReviewItemFields>): InspectionChange {
    const key = rowKey(item);
    const itemId = item.itemId ?? names.current.get(key) ?? uuid7();
    names.current.set(key, itemId);
    const { reviewNo, buildingType } = item;
    return { kind: 'review_item', itemId, reviewNo, buildingType, fields };
  }

  return (
    <section className={classes['page']} aria-label={t('inspection.review.heading')}>
      <p className={classes['intro']}>{t('inspection.review.text')}</p>
      <Provisional inspection={inspection} />
      {inspection.editable ? (
        <Button
          size="sm"
          variant="default"
          className={classes['start'] ?? ''}
          disabled={open.length === 0}
          onClick={() =>
            inspection.edit(
              t('inspection.steps.reviewAll'),
              open.map((item) => changeOf(item, proposedFields(item))),
            )
          }
        >
          {t(open.length === 0 ? 'inspection.review.accepted' : 'inspection.review.acceptAll')}
        </Button>
      ) : null}
      {types.map((type) => (
        <div key={type ?? ''} className={classes['scroller']}>
          <table className={classes['table']}>
            <caption>{type ?? t('inspection.review.noType')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('inspection.review.no')}</th>
                <th scope="col">{t('inspection.review.item')}</th>
                <th scope="col">{t('inspection.review.installed')}</th>
                <th scope="col">{t('inspection.review.remaining')}</th>
                <th scope="col">{t('inspection.review.score')}</th>
                <th scope="col">{t('inspection.review.measure')}</th>
                <th scope="col">{t('inspection.review.measureYear')}</th>
                <th scope="col">{t('inspection.review.amount')}</th>
                <th scope="col">{t('inspection.review.more')}</th>
              </tr>
            </thead>
            <tbody>
              {review
                .filter(({ buildingType }) => buildingType === type)
                .map((item) => (
                  <ReviewRow
                    key={rowKey(item)}
                    item={item}
                    inspection={inspection}
                    onSet={(fields) =>
                      inspection.edit(t('inspection.steps.review', { no: item.reviewNo }), [changeOf(item, fields)])
                    }
                  />
                ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

/** The day of the provisional report starts the months for comments. */
function Provisional({ inspection }: { readonly inspection: Inspection }) {
  const { t, f } = useWords();
  const { provisionalOn, commentsDueOn } = inspection.content.report;
  const left = commentsDueOn === null ? null : daysUntil(commentsDueOn, dayOf(new Date()));
  return (
    <div className={classes['provisional']}>
      <SavedDay
        label={t('inspection.review.provisional')}
        value={provisionalOn}
        disabled={!inspection.editable}
        clearable
        onSave={(day) =>
          inspection.edit(t('inspection.steps.report'), [{ kind: 'report', fields: { provisionalOn: day } }])
        }
      />
      {commentsDueOn === null || left === null ? null : (
        <p className={classes['due']} data-late={left < 0 || undefined}>
          {t('inspection.review.due', { day: f.day(commentsDueOn) })} ·{' '}
          <b>{left < 0 ? t('inspection.review.overdue') : t('inspection.review.daysLeft', { count: left })}</b>
        </p>
      )}
    </div>
  );
}
