/** One part with what is known from before beside what is being written: the grade, the reason, the note, the photos, the findings. */
import { Button } from '@mantine/core';
import { IconCamera, IconCheck, IconPencil, IconPlus } from '@tabler/icons-react';
import { type Ref, type RefObject, useEffect, useRef } from 'react';
import type { InspectionPart } from '../../../../contract/inspection-view.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { PhotoAdd } from '../../photos/PhotoAdd.tsx';
import { PhotoStrip } from '../../photos/PhotoStrip.tsx';
import { isLeft } from '../model/walk.ts';
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
  // Another part begins at its top, and the keys are not left on a button of the one before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is what this waits for
  useEffect(() => {
    card.current?.scrollTo({ top: 0 });
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && card.current?.contains(focused) === true) focused.blur();
  }, [part.partId]);
  const draft = walk.openFinding;
  const isNew = draft !== null && !part.findings.some(({ findingId }) => findingId === draft);
  return (
    <section className={classes['card']} aria-label={part.name} ref={card} data-field={walk.field || undefined}>
      <PartHead walk={walk} part={part} onHistory={deeds.history} />
      <div className={classes['compare']}>
        <PreviousGrade part={part} />
        <NowGrade part={part} onAskWhy={walk.askWhy} />
      </div>
      <GradeButtons assessment={part.assessment} disabled={!editable} onGrade={walk.grade} onState={walk.setState} />
      {question === null ? null : (
        <ReasonPrompt
          key={`${part.partId} ${question.kind}`}
          part={part}
          question={question}
          onAnswer={walk.answer}
          onLater={question.kind === 'jump' ? walk.skipQuestion : null}
          onCancel={walk.dropQuestion}
        />
      )}
      {editable ? <QuickRow walk={walk} part={part} deeds={deeds} /> : null}
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

/** What a thumb reaches for next: the grade from before, a photo, a note, a finding. */
function QuickRow({ walk, part, deeds }: Pick<PartCardProps, 'walk' | 'part' | 'deeds'>) {
  const { t } = useWords();
  const canConfirm = part.previous?.state === 'graded' && isLeft(part) && walk.question === null;
  return (
    <div className={classes['quick']}>
      {canConfirm ? (
        <Button
          variant="light"
          leftSection={<IconCheck size={18} aria-hidden="true" />}
          rightSection={<kbd>C</kbd>}
          aria-keyshortcuts="C"
          onClick={walk.confirm}
        >
          {t('inspection.card.confirm', { score: part.previous?.score ?? '–' })}
        </Button>
      ) : null}
      <Button
        variant="default"
        leftSection={<IconCamera size={18} aria-hidden="true" />}
        rightSection={<kbd>P</kbd>}
        aria-keyshortcuts="P"
        onClick={deeds.photo}
      >
        {t('inspection.card.photo')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPencil size={18} aria-hidden="true" />}
        rightSection={<kbd>B</kbd>}
        aria-keyshortcuts="B"
        onClick={deeds.note}
      >
        {t('inspection.card.note')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        rightSection={<kbd>F</kbd>}
        aria-keyshortcuts="F"
        onClick={deeds.full}
      >
        {t('inspection.card.addFinding')}
      </Button>
    </div>
  );
}
