/** All parts at the left, by station or building: what is done, what is left, and the way to any of them. */
import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconPlayerTrackNext, IconSearch } from '@tabler/icons-react';
import { memo, type RefObject, useMemo } from 'react';
import type { InspectionPart } from '../../../../contract/inspection-view.ts';
import { type T, useWords } from '../../../i18n/i18n.ts';
import { ScoreMark } from '../../../ui/ScoreMark.tsx';
import { isLeft, type Section } from '../model/walk.ts';
import type { Walk } from '../use-walk.ts';
import { VirtualList } from './VirtualList.tsx';
import classes from './walk.module.css';

type Row =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'part'; readonly part: InspectionPart };

export function Rail({ walk, search }: { readonly walk: Walk; readonly search: RefObject<HTMLInputElement | null> }) {
  const { t } = useWords();
  const { sections, filter, current } = walk;
  const { progress } = walk.inspection.content;
  const rows = useMemo(
    () =>
      sections.flatMap((section): Row[] => [
        { kind: 'section', section },
        ...section.parts.map((part): Row => ({ kind: 'part', part })),
      ]),
    [sections],
  );
  const wanted = rows.findIndex((row) => row.kind === 'part' && row.part.partId === current?.partId);
  return (
    <nav className={classes['rail']} aria-label={t('inspection.rail.label')}>
      <div className={classes['railTop']}>
        <TextInput
          ref={search}
          size={walk.field ? 'md' : 'xs'}
          aria-label={t('inspection.rail.search')}
          placeholder={t('inspection.rail.search')}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={filter.text}
          onChange={(event) => walk.setFilter({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              walk.goTo(walk.ordered[0] ?? null);
              event.currentTarget.blur();
              event.preventDefault();
            } else if (event.key === 'Escape') {
              walk.setFilter({ text: '' });
              event.currentTarget.blur();
            }
          }}
        />
        <div className={classes['railRow']}>
          <button
            type="button"
            className={classes['left']}
            style={walk.field ? { minHeight: 44 } : undefined}
            aria-pressed={filter.onlyLeft}
            aria-keyshortcuts="H"
            title={`${t('inspection.rail.onlyLeft')} (H)`}
            onClick={() => walk.setFilter({ onlyLeft: !filter.onlyLeft })}
          >
            {progress.left === 0 ? t('inspection.rail.allDone') : t('inspection.rail.left', { count: progress.left })}
          </button>
          <Tooltip label={`${t('inspection.rail.nextLeft')} (M)`}>
            <ActionIcon
              size={walk.field ? 44 : 30}
              variant="default"
              aria-label={t('inspection.rail.nextLeft')}
              aria-keyshortcuts="M"
              disabled={progress.left === 0}
              onClick={walk.nextLeft}
            >
              <IconPlayerTrackNext size={16} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </div>
        <div className={classes['bar']} aria-hidden="true">
          <span style={{ width: `${progress.total === 0 ? 0 : (100 * progress.done) / progress.total}%` }} />
        </div>
      </div>
      {rows.length === 0 ? (
        <p className={classes['nothing']}>{t('inspection.rail.none')}</p>
      ) : (
        <VirtualList
          label={t('inspection.rail.label')}
          count={rows.length}
          rowHeight={walk.field ? 46 : 30}
          wanted={wanted}
          rowKey={(index) => keyOf(rows[index])}
          renderRow={(index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return row.kind === 'section' ? (
              <SectionRow section={row.section} />
            ) : (
              <PartRow part={row.part} isCurrent={index === wanted} onGo={walk.goToId} />
            );
          }}
        />
      )}
    </nav>
  );
}

function keyOf(row: Row | undefined): string {
  if (row === undefined) return '';
  return row.kind === 'section' ? `section ${row.section.key}` : row.part.partId;
}

export function sectionName(section: Pick<Section, 'key' | 'station'>, t: T): string {
  if (section.station !== null) return t(`inspection.station.${section.station}`);
  return section.key === '' ? t('inspection.noBuilding') : t('inspection.building', { number: section.key });
}

function SectionRow({ section }: { readonly section: Section }) {
  const { t } = useWords();
  const { done, total, left } = section.progress;
  return (
    <div className={classes['section']} data-done={left === 0 || undefined}>
      <span>{sectionName(section, t)}</span>
      <span className={classes['count']}>{t('inspection.rail.sectionDone', { done, total })}</span>
    </div>
  );
}

/** Only the rows that changed are drawn again; `onGo` is new with every edit and means the same. */
const PartRow = memo(
  function PartRow({
    part,
    isCurrent,
    onGo,
  }: {
    readonly part: InspectionPart;
    readonly isCurrent: boolean;
    readonly onGo: (partId: string) => void;
  }) {
    const { t } = useWords();
    const { assessment } = part;
    return (
      <button
        type="button"
        className={classes['railPart']}
        aria-current={isCurrent || undefined}
        onClick={() => onGo(part.partId)}
      >
        {assessment === null || isLeft(part) ? (
          <span className={classes['todo']} aria-hidden="true" />
        ) : (
          <ScoreMark score={assessment.score} state={assessment.state} compact />
        )}
        <span className={classes['name']}>{part.name}</span>
        {part.buildingNumber === null ? null : <span className={classes['place']}>{part.buildingNumber}</span>}
        {part.asksWhy ? (
          <b className={classes['mark']} title={t('inspection.rail.asksWhy')}>
            ?
          </b>
        ) : null}
      </button>
    );
  },
  (before, after) => before.part === after.part && before.isCurrent === after.isCurrent,
);
