/** The dense list: every part on a line, graded with the same keys; only the lines in sight are in the document. */
import { memo } from 'react';
import type { InspectionPart } from '../../../../contract/inspection-view.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ScoreMark } from '../../../ui/ScoreMark.tsx';
import { isLeft } from '../model/walk.ts';
import type { Walk } from '../use-walk.ts';
import { ReasonPrompt } from './ReasonPrompt.tsx';
import { VirtualList } from './VirtualList.tsx';
import classes from './walk.module.css';

export function PartList({ walk }: { readonly walk: Walk }) {
  const { t } = useWords();
  const { ordered, current, question } = walk;
  return (
    <div className={classes['table']}>
      {question === null || current === null ? null : (
        <ReasonPrompt
          key={`${current.partId} ${question.kind}`}
          part={current}
          question={question}
          typed={walk.typedReason()}
          onType={walk.typeReason}
          onAnswer={walk.answer}
          onLater={question.kind === 'jump' ? walk.skipQuestion : null}
          onCancel={walk.dropQuestion}
        />
      )}
      <div className={classes['lineHead']} aria-hidden="true">
        <span>{t('inspection.table.part')}</span>
        <span>{t('inspection.table.place')}</span>
        <span>{t('inspection.table.before')}</span>
        <span>{t('inspection.table.now')}</span>
        <span>{t('inspection.table.note')}</span>
        <span>{t('inspection.table.findings')}</span>
        <span>{t('inspection.table.photos')}</span>
      </div>
      <VirtualList
        label={t('inspection.table.label')}
        count={ordered.length}
        rowHeight={walk.field ? 48 : 32}
        wanted={walk.position}
        rowKey={(index) => ordered[index]?.partId ?? ''}
        renderRow={(index) => {
          const part = ordered[index];
          return part === undefined ? null : (
            <Line part={part} isCurrent={index === walk.position} onGo={walk.goToId} onOpen={walk.toggleMode} />
          );
        }}
      />
    </div>
  );
}

/** `onGo` is new with every edit and means the same. */
const Line = memo(
  function Line({
    part,
    isCurrent,
    onGo,
    onOpen,
  }: {
    readonly part: InspectionPart;
    readonly isCurrent: boolean;
    readonly onGo: (partId: string) => void;
    readonly onOpen: () => void;
  }) {
    const { t, f } = useWords();
    const { assessment, previous } = part;
    return (
      <button
        type="button"
        className={classes['line']}
        aria-current={isCurrent || undefined}
        onClick={() => onGo(part.partId)}
        onDoubleClick={onOpen}
      >
        <span className={classes['name']}>{part.name}</span>
        <span className={classes['place']}>
          {[part.buildingNumber, part.location].filter((text) => text !== null && text !== '').join(' · ')}
        </span>
        <span>{previous === null ? '' : <ScoreMark score={previous.score} state={previous.state} compact />}</span>
        <span>
          {assessment === null || isLeft(part) ? (
            <span className={classes['todo']} title={t('inspection.card.notYet')} />
          ) : (
            <ScoreMark score={assessment.score} state={assessment.state} compact />
          )}
          {part.asksWhy ? <b className={classes['mark']}>?</b> : null}
        </span>
        <span className={classes['place']}>{assessment?.note ?? ''}</span>
        <span>{part.findings.length === 0 ? '' : f.integer(part.findings.length)}</span>
        <span>{part.photos === 0 ? '' : f.integer(part.photos)}</span>
      </button>
    );
  },
  (before, after) => before.part === after.part && before.isCurrent === after.isCurrent,
);
