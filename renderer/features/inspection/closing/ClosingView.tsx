/** Closing: what is missing and what is unusual, each leading to its place; the report's facts, the statement, and the closing itself. */
import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CheckPoint } from '../../../../contract/inspection-view.ts';
import { refetchAll } from '../../../app/changes.ts';
import { client, rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { errorText } from '../../../ui/error-text.ts';
import { dayOf, readDay } from '../../../ui/read-day.ts';
import { ErrorState, LoadingShape } from '../../../ui/States.tsx';
import type { Inspection } from '../use-inspection.ts';
import classes from './closing.module.css';
import { type PointPlace, placeOf, pointText } from './point-words.ts';
import { ReportFacts } from './ReportFacts.tsx';

export interface ClosingViewProps {
  readonly inspection: Inspection;
  readonly onShow: (view: PointPlace['view'], place: PointPlace) => void;
}

export function ClosingView({ inspection, onShow }: ClosingViewProps) {
  const { t } = useWords();
  const { reportId, editable, content } = inspection;
  const { departmentNumber: number } = content.report;
  const check = useQuery({ ...rpc.inspection.closing.queryOptions({ input: { reportId } }), enabled: editable });
  // What is on its way already is not asked for again.
  const missing = (check.data?.missing ?? []).filter(
    ({ code }) => code !== 'statement_missing' || (content.report.statement ?? '').trim() === '',
  );
  return (
    <section className={classes['page']} aria-label={t('inspection.closing.heading')}>
      {editable ? (
        <>
          {check.isError ? <ErrorState error={check.error} onRetry={() => void check.refetch()} /> : null}
          {check.isPending ? <LoadingShape lines={[120]} /> : null}
          {check.data === undefined ? null : (
            <div className={classes['lists']}>
              <Points
                title={t('inspection.closing.missing')}
                points={missing}
                empty={t('inspection.closing.nothingMissing')}
                kind="missing"
                onShow={onShow}
              />
              <Points
                title={t('inspection.closing.unusual')}
                points={check.data.unusual}
                empty={t('inspection.closing.nothingUnusual')}
                kind="unusual"
                onShow={onShow}
              />
            </div>
          )}
        </>
      ) : (
        <p className={classes['closed']}>{t('inspection.closing.closed')}</p>
      )}
      <ReportFacts inspection={inspection} />
      {editable && check.data !== undefined ? <CloseNow inspection={inspection} missing={missing.length} /> : null}
      <aside className={classes['plan']}>
        <h2>{t('inspection.closing.toPlan')}</h2>
        <p>
          {t('inspection.closing.toPlanText')}{' '}
          <Link to="/plan/$number" params={{ number }}>
            {t('planWork.open')}
          </Link>
        </p>
      </aside>
    </section>
  );
}

/** More would bury the rest of the screen; they are worked off from the top. */
const SHOWN = 40;

function Points({
  title,
  points,
  empty,
  kind,
  onShow,
}: {
  readonly title: string;
  readonly points: readonly CheckPoint[];
  readonly empty: string;
  readonly kind: 'missing' | 'unusual';
  readonly onShow: ClosingViewProps['onShow'];
}) {
  const words = useWords();
  const { f } = words;
  return (
    <div className={classes['points']} data-kind={points.length === 0 ? 'none' : kind}>
      <h2>
        {title} <span>{f.integer(points.length)}</span>
      </h2>
      {points.length === 0 ? <p>{empty}</p> : null}
      <ul>
        {points.slice(0, SHOWN).map((point) => {
          const place = placeOf(point);
          const text = pointText(point, words);
          return (
            <li key={`${point.code} ${point.partId} ${point.findingId} ${point.riskId} ${point.facts['hazard'] ?? ''}`}>
              {place === null ? (
                text
              ) : (
                <button
                  type="button"
                  className={classes['link']}
                  onClick={() => {
                    onShow(place.view, place);
                    scrollTo(place.anchor);
                  }}
                >
                  {text}
                </button>
              )}
            </li>
          );
        })}
        {points.length > SHOWN ? <li>… {f.integer(points.length - SHOWN)}</li> : null}
      </ul>
    </div>
  );
}

/** The section is drawn first. */
function scrollTo(anchor: string | undefined): void {
  if (anchor === undefined) return;
  window.setTimeout(() => document.getElementById(anchor)?.scrollIntoView({ block: 'start' }), 50);
}

function CloseNow({ inspection, missing }: { readonly inspection: Inspection; readonly missing: number }) {
  const words = useWords();
  const { t, f } = words;
  const queries = useQueryClient();
  const [day, setDay] = useState(() => f.day(dayOf(new Date())));
  const [asking, setAsking] = useState(false);
  const closedOn = readDay(day);
  const statement = (inspection.content.report.statement ?? '').trim();
  const close = useMutation({
    mutationFn: async (on: string) => {
      if (!(await inspection.settled())) return;
      await client.inspection.close({ reportId: inspection.reportId, statement, closedOn: on });
      await inspection.fetchAgain();
      void refetchAll(queries);
    },
    onSettled: () => setAsking(false),
  });
  return (
    <div className={classes['close']}>
      <DayInput
        label={t('inspection.closing.closedOn')}
        w={160}
        text={day}
        onText={setDay}
        error={closedOn === null ? t('inspection.closing.badDay') : null}
      />
      <Button disabled={missing > 0 || statement === '' || closedOn === null} onClick={() => setAsking(true)}>
        {t('inspection.closing.close')}
      </Button>
      <span className={classes['hint']}>
        {missing > 0 || statement === '' ? t('inspection.closing.cannot') : t('inspection.closing.confirm')}
      </span>
      {close.isError ? (
        <p className={classes['failed']} role="alert">
          {errorText(close.error, words)}
        </p>
      ) : null}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('inspection.closing.close')}>
        <p className={classes['text']}>{t('inspection.closing.confirm')}</p>
        <Button
          data-autofocus
          loading={close.isPending}
          onClick={() => (closedOn === null ? undefined : close.mutate(closedOn))}
        >
          {t('inspection.closing.close')}
        </Button>
      </Modal>
    </div>
  );
}
