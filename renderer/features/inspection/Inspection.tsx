/** The inspection of one department: its sections, the state of saving, and the section that is open. */
import './contrast.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import { Bars } from './Bars.tsx';
import { CalibrationView } from './calibration/CalibrationView.tsx';
import { ClimateView } from './climate/ClimateView.tsx';
import { ClosingView } from './closing/ClosingView.tsx';
import { useFieldMode } from './field-mode.ts';
import { InspectionHeader } from './InspectionHeader.tsx';
import classes from './inspection.module.css';
import type { InspectionAnswer } from './inspection-queries.ts';
import type { ViewName } from './inspection-search.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { ReviewView } from './review/ReviewView.tsx';
import { SavedAt } from './saved-at.ts';
import { ThemesView } from './themes/ThemesView.tsx';
import { LAST_REPORT_KEY, remember } from './use-choice.ts';
import { useInspection } from './use-inspection.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { useWalk } from './use-walk.ts';
import { WalkView } from './walk/WalkView.tsx';

/** The address follows the walk when it pauses; a step of the router for every key would be felt. */
const ADDRESS_AFTER_MS = 400;

export function Inspection({ loaded }: { readonly loaded: InspectionAnswer }) {
  const search = useSearch({ from: '/frame/tilsyn/$reportId' });
  const navigate = useNavigate();
  const inspection = useInspection(loaded);
  const timer = useRef<number | undefined>(undefined);
  const walk = useWalk(inspection, search.part ?? null, (part) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      void navigate({ to: '.', search: (before) => ({ ...before, part }), replace: true });
    }, ADDRESS_AFTER_MS);
  });
  const { reportId } = inspection;
  useUndoKeys(inspection);
  useFieldMode(walk.field);
  useEffect(() => remember(LAST_REPORT_KEY, reportId), [reportId]);
  const view = search.view ?? 'walk';

  function show(name: ViewName, place: { readonly part?: string; readonly finding?: string } = {}): void {
    window.clearTimeout(timer.current);
    if (place.part !== undefined) walk.goToId(place.part);
    if (place.finding !== undefined) walk.setOpenFinding(place.finding);
    const part = place.part ?? walk.current?.partId;
    void navigate({ to: '.', search: { view: name, ...(part === undefined ? {} : { part }) } });
  }

  return (
    <div className={classes['work']}>
      <InspectionHeader inspection={inspection} />
      <Tabs inspection={inspection} view={view} onShow={show} />
      <Bars inspection={inspection} />
      <Section view={view}>
        {view === 'walk' ? (
          <SavedAt value={inspection.savedAtMs}>
            <WalkView walk={walk} />
          </SavedAt>
        ) : null}
        {view === 'climate' ? <ClimateView inspection={inspection} /> : null}
        {view === 'review' ? <ReviewView inspection={inspection} /> : null}
        {view === 'themes' ? (
          <ThemesView inspection={inspection} onShow={(part, finding) => show('walk', { part, finding })} />
        ) : null}
        {view === 'closing' ? <ClosingView inspection={inspection} onShow={show} /> : null}
        {view === 'calibration' ? (
          <CalibrationView
            inspection={inspection}
            other={search.other ?? null}
            onShow={(part) => show('walk', { part })}
          />
        ) : null}
      </Section>
      <LeaveDialog inspection={inspection} />
    </div>
  );
}

/** A section that scrolls is reached by the keyboard; the walk scrolls inside itself. */
function Section({ view, children }: { readonly view: ViewName; readonly children: ReactNode }) {
  const { t } = useWords();
  if (view === 'walk') return <div className={classes['body']}>{children}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no group of form fields
    <div
      className={classes['body']}
      data-scrolls
      role="group"
      aria-label={t(`inspection.tabs.${view}`)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
      tabIndex={0}
    >
      {children}
    </div>
  );
}

function Tabs({
  inspection,
  view,
  onShow,
}: {
  readonly inspection: ReturnType<typeof useInspection>;
  readonly view: ViewName;
  readonly onShow: (view: ViewName) => void;
}) {
  const { t } = useWords();
  const { kind } = inspection.content.report;
  const shown = (['walk', 'themes', 'review', 'climate', 'closing', 'calibration'] as const).filter((name) => {
    if (name === 'themes') return kind.startsWith('handover');
    return name === 'review' ? kind === 'review' : true;
  });
  const { progress, climate } = inspection.content;
  return (
    <nav className={classes['tabs']} aria-label={t('inspection.tabs.label')}>
      {shown.map((name) => (
        <button
          type="button"
          key={name}
          className={classes['tab']}
          aria-current={name === view ? 'page' : undefined}
          onClick={() => onShow(name)}
        >
          {t(`inspection.tabs.${name}`)}
          {name === 'walk' && progress.left > 0 ? <span className={classes['badge']}>{progress.left}</span> : null}
          {name === 'climate' && !climate.complete ? <span className={classes['badge']}>!</span> : null}
        </button>
      ))}
    </nav>
  );
}
