/** The findings of a handover inspection by the 14 themes; each leads to its place in the walk. */
import { useMemo } from 'react';
import type { FindingView, InspectionPart } from '../../../../contract/inspection-view.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ScoreMark } from '../../../ui/ScoreMark.tsx';
import type { Inspection } from '../use-inspection.ts';
import classes from './themes.module.css';

interface Found {
  readonly part: InspectionPart;
  readonly finding: FindingView;
}

export function ThemesView({
  inspection,
  onShow,
}: {
  readonly inspection: Inspection;
  readonly onShow: (partId: string, findingId: string) => void;
}) {
  const { t, language } = useWords();
  const { themes, parts } = inspection.content;
  const byTheme = useMemo(() => {
    const known = new Set(themes.map(({ key }) => key));
    const found = parts.flatMap((part) => part.findings.map((finding): Found => ({ part, finding })));
    return Map.groupBy(found, ({ finding }) => (known.has(finding.theme ?? '') ? (finding.theme ?? '') : ''));
  }, [themes, parts]);
  const sections = [
    ...themes.map(({ key, title }) => ({ key, title: title[language] })),
    { key: '', title: t('inspection.finding.noTheme') },
  ];
  return (
    <section className={classes['page']} aria-label={t('inspection.themes.heading')}>
      <p className={classes['intro']}>{t('inspection.themes.text')}</p>
      <ol className={classes['themes']}>
        {sections.map(({ key, title }) => {
          const found = byTheme.get(key) ?? [];
          if (key === '' && found.length === 0) return null;
          return (
            <li key={key} className={classes['theme']}>
              <h2>
                {title} <span className={classes['count']}>{found.length}</span>
              </h2>
              {found.length === 0 ? <p className={classes['none']}>{t('inspection.themes.none')}</p> : null}
              {found.map(({ part, finding }) => (
                <button
                  type="button"
                  key={finding.findingId}
                  className={classes['found']}
                  onClick={() => onShow(part.partId, finding.findingId)}
                >
                  <span className={classes['name']}>
                    {part.name}: {finding.defect ?? t('inspection.finding.untitled')}
                  </span>
                  {finding.score === null ? null : <ScoreMark score={finding.score} />}
                </button>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
