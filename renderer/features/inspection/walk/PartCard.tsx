/** One part with what is known from before beside what is being written: the grade, the reason, the note, the photos, the findings. */
import { Button } from '@mantine/core';
import { IconCamera, IconCheck, IconPencil, IconPlus } from '@tabler/icons-react';
import { memo, type Ref, type RefObject, useEffect, useRef } from 'react';
import type { InspectionPart } from '../../../../contract/inspection-view.ts';
import type { Score } from '../../../../domain/condition/score.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { PhotoAdd } from '../../photos/PhotoAdd.tsx';
import { PhotoStrip } from '../../photos/PhotoStrip.tsx';
import { isLeft } from '../model/walk.ts';
import { useLatest } from '../use-latest.ts';
import type { Walk } from '../use-walk.ts';
import classes from './card.module.css';
import { FindingForm } from './FindingForm.tsx';
import { GradeButtons } from './GradeButtons.tsx';
import { NoteField } from './NoteField.tsx';
import { PartHead } from './PartHead.tsx';
import { NowGrade, PreviousGrade } from './PreviousGrade.tsx';
import { ReasonPrompt } from './ReasonPrompt.tsx';
import type { WalkDeeds } from './use-walk-keys.ts';

export interface PartCardProps {
  readonly walk: Walk;
  readonly part: InspectionPart;
  readonly note: Ref<{ focus(): void }>;
  readonly photos: RefObject<HTMLDivElement | null>;
  readonly deeds: Pick<WalkDeeds, 'photo' | 'note' | 'full' | 'history'>;
}

export function PartCard({ walk, part, note, photos, deeds }: PartCardProps) {
  const { t } = useWords();
  const { editable, question, inspection } = walk;
  const card = useRef<HTMLElement>(null);
  const scrolled = useRef(false);
  // Another part begins at its top, and the keys are not left on a button of the one before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is what this waits for
  useEffect(() => {
    // Asked for only where it changes something: it lays the page out.
    if (scrolled.current) card.current?.scrollTo({ top: 0 });
    scrolled.current = false;
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && card.current?.contains(focused) === true) focused.blur();
  }, [part.partId]);
  const acts = useLatest({
    grade: walk.grade,
    setState: walk.setState,
    confirm: walk.confirm,
    photo: deeds.photo,
    note: deeds.note,
    full: deeds.full,
  });
  const draft = walk.openFinding;
  const isNew = draft !== null && !part.findings.some(({ findingId }) => findingId === draft);
  return (
    <section
      className={classes['card']}
      aria-label={part.name}
      ref={card}
      data-field={walk.field || undefined}
      onScroll={() => {
        scrolled.current = true;
      }}
    >
      <PartHead walk={walk} part={part} onHistory={deeds.history} />
      <div className={classes['compare']}>
        <PreviousGrade part={part} />
        <NowGrade part={part} onAskWhy={walk.askWhy} />
      </div>
      <GradeButtons assessment={part.assessment} disabled={!editable} onGrade={acts.grade} onState={acts.setState} />
      {question === null ? null : (
        <ReasonPrompt
          key={`${part.partId} ${question.kind}`}
          part={part}
          question={question}
          typed={walk.typedReason()}
          onType={walk.typeReason}
          onAnswer={walk.answer}
          onLater={question.kind === 'jump' ? walk.skipQuestion : null}
          onCancel={walk.dropQuestion}
        />
      )}
      {editable ? <QuickRow confirms={confirmable(walk, part)} acts={acts} /> : null}
      {/* Above the note: a photo just taken must be seen without scrolling. */}
      <PhotoStrip
        key={`strip ${part.partId}`}
        reportId={inspection.reportId}
        partId={part.partId}
        readOnly={!editable}
      />
      <NoteField
        key={part.partId}
        ref={note}
        classKey={part.classKey}
        value={part.assessment?.note ?? null}
        disabled={!editable}
        onSave={(text) => walk.note(part, text)}
      />
      <div className={classes['photos']} ref={photos}>
        <PhotoAdd
          key={part.partId}
          reportId={inspection.reportId}
          partId={part.partId}
          readOnly={!editable}
          pasteAnywhere
        />
      </div>
      <div className={classes['findings']}>
        {part.findings.length > 0 || isNew ? <h3>{t('inspection.card.findings')}</h3> : null}
        {[...part.findings, ...(isNew ? [null] : [])].map((finding, index) => {
          const findingId = finding?.findingId ?? draft ?? '';
          return (
            <FindingForm
              key={findingId}
              inspection={inspection}
              part={part}
              findingId={findingId}
              finding={finding}
              no={index + 1}
              isOpen={walk.openFinding === findingId}
              onOpen={(open) => walk.setOpenFinding(open ? findingId : null)}
            />
          );
        })}
      </div>
    </section>
  );
}

function confirmable({ question }: Walk, part: InspectionPart): Score | null {
  const { previous } = part;
  return previous?.state === 'graded' && isLeft(part) && question === null ? previous.score : null;
}

/** What a thumb reaches for next: the grade from before, a photo, a note, a finding. */
const QuickRow = memo(function QuickRow({
  confirms,
  acts,
}: {
  /** The grade from before, while it may be confirmed. */
  readonly confirms: Score | null;
  readonly acts: Pick<WalkDeeds, 'photo' | 'note' | 'full'> & Pick<Walk, 'confirm'>;
}) {
  const { t } = useWords();
  return (
    <div className={classes['quick']}>
      {confirms === null ? null : (
        <Button
          variant="light"
          leftSection={<IconCheck size={18} aria-hidden="true" />}
          rightSection={<kbd>C</kbd>}
          aria-keyshortcuts="C"
          onClick={acts.confirm}
        >
          {t('inspection.card.confirm', { score: confirms })}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconCamera size={18} aria-hidden="true" />}
        rightSection={<kbd>P</kbd>}
        aria-keyshortcuts="P"
        onClick={acts.photo}
      >
        {t('inspection.card.photo')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPencil size={18} aria-hidden="true" />}
        rightSection={<kbd>B</kbd>}
        aria-keyshortcuts="B"
        onClick={acts.note}
      >
        {t('inspection.card.note')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        rightSection={<kbd>F</kbd>}
        aria-keyshortcuts="F"
        onClick={acts.full}
      >
        {t('inspection.card.addFinding')}
      </Button>
    </div>
  );
});
