/**
 * Where one is in the walk, what is shown of it, and what every key and button does.
 * Answers for: a quick grade is saved at once and leads on to the next part left; what needs a reason asks for it in its place.
 * Must never send a state or a grade of one's own without the reason it needs.
 */
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { InspectionChange } from '../../../contract/inspection.ts';
import type { InspectionPart } from '../../../contract/inspection-view.ts';
import type { Score } from '../../../domain/condition/score.ts';
import { useWords } from '../../i18n/i18n.ts';
import { defaultField, ON_OFF } from './field-mode.ts';
import { isJump, lackingReason } from './model/grade.ts';
import { filterParts, isLeft, NO_FILTER, nextLeft, sectionsOf, stepFrom, type WalkFilter } from './model/walk.ts';
import type { NoGrade } from './model/walk-keys.ts';
import { useChoice } from './use-choice.ts';
import type { Inspection } from './use-inspection.ts';

/** What is being asked about the part under the cursor. */
export type Question =
  | { readonly kind: 'jump'; readonly score: Score }
  | { readonly kind: 'own'; readonly score: Score }
  | { readonly kind: 'state'; readonly state: NoGrade };

const MODES = ['single', 'list'] as const;

export function useWalk(inspection: Inspection, firstPart: string | null, onPart: (partId: string) => void) {
  const { t } = useWords();
  const { content, editable } = inspection;
  // Held from the start: the first part left is another one as soon as this one is graded.
  const [wantedId, setWantedId] = useState(() => firstPart ?? firstOf(content.parts)?.partId ?? null);
  const [filter, setFilter] = useState<WalkFilter>(NO_FILTER);
  const [question, setQuestion] = useState<Question | null>(null);
  const [mode, setMode] = useChoice('mode', MODES, 'single');
  const [auto, setAuto] = useChoice('autoStep', ON_OFF, 'on');
  const [field, setField] = useChoice('field', ON_OFF, defaultField());
  /** Findings opened by the person; a new one is open from the start. */
  const [openFinding, setOpenFinding] = useState<string | null>(null);
  const { parts } = content;
  const { walkOrder } = content.report;
  const current = parts.find(({ partId }) => partId === wantedId) ?? firstOf(parts);
  const currentId = current?.partId ?? null;
  const shown = useMemo(() => filterParts(parts, filter, currentId), [parts, filter, currentId]);
  const sections = useMemo(() => sectionsOf(shown, walkOrder), [shown, walkOrder]);
  /** In the order they stand on the screen. */
  const ordered = useMemo(() => sections.flatMap((section) => section.parts), [sections]);
  const all = useMemo(() => sectionsOf(parts, walkOrder), [parts, walkOrder]);

  function goTo(part: InspectionPart | null): void {
    setQuestion(null);
    setOpenFinding(null);
    if (part === null || part.partId === currentId) return;
    setWantedId(part.partId);
    onPart(part.partId);
  }

  /** After an answer about `part`: on to what is left, when that is wished. */
  function goOn(part: InspectionPart): void {
    setQuestion(null);
    if (auto !== 'on') return;
    const others = all.flatMap((section) => section.parts);
    const next = nextLeft(
      others.map((one) => (one.partId === part.partId ? { ...one, assessment: ANSWERED } : one)),
      part.partId,
    );
    goTo(next === null ? null : (parts.find(({ partId }) => partId === next.partId) ?? null));
  }

  function assess(
    part: InspectionPart,
    label: string,
    set: NonNullable<Extract<InspectionChange, { kind: 'assess' }>['set']>,
  ): void {
    inspection.edit(label, [{ kind: 'assess', partId: part.partId, set }]);
  }

  function grade(score: Score): void {
    if (current === null || !editable) return;
    const computed = current.assessment?.computedScore ?? null;
    if (computed !== null && computed !== score) {
      setQuestion({ kind: 'own', score });
      return;
    }
    const jump = isJump(current, score);
    assess(current, t('inspection.steps.grade', { part: current.name, score }), {
      state: 'graded',
      score,
      isEstimate: computed === null,
      reason: null,
      ...(jump ? {} : { jumpReason: null }),
    });
    if (jump) setQuestion({ kind: 'jump', score });
    else goOn(current);
  }

  function setState(state: NoGrade): void {
    if (current !== null && editable) setQuestion({ kind: 'state', state });
  }

  function answer(reason: string): void {
    if (current === null || question === null || !editable) return;
    if (question.kind === 'jump') {
      assess(current, t('inspection.steps.why', { part: current.name }), { jumpReason: reason });
    } else if (question.kind === 'own') {
      assess(current, t('inspection.steps.grade', { part: current.name, score: question.score }), {
        state: 'graded',
        score: question.score,
        isEstimate: false,
        reason,
      });
      // Two reasons for one grade are two questions.
      if (isJump(current, question.score)) {
        setQuestion({ kind: 'jump', score: question.score });
        return;
      }
    } else {
      const state = t(`codes.state.${question.state}`);
      assess(current, t('inspection.steps.state', { part: current.name, state }), {
        state: question.state,
        score: null,
        isEstimate: false,
        reason,
        jumpReason: null,
      });
    }
    goOn(current);
  }

  return {
    inspection,
    editable,
    current,
    position: current === null ? -1 : ordered.findIndex(({ partId }) => partId === current.partId),
    sections,
    ordered,
    total: parts.length,
    filter,
    setFilter: (patch: Partial<WalkFilter>) => setFilter({ ...filter, ...patch }),
    question,
    mode,
    toggleMode: () => setMode(mode === 'list' ? 'single' : 'list'),
    /** Notes, photos and findings have their place on the card. */
    showSingle(): void {
      if (mode !== 'single') flushSync(() => setMode('single'));
    },
    autoStep: auto === 'on',
    toggleAutoStep: () => setAuto(auto === 'on' ? 'off' : 'on'),
    field: field === 'on',
    toggleField: () => setField(field === 'on' ? 'off' : 'on'),
    openFinding,
    setOpenFinding,
    goTo,
    goToId: (partId: string) => goTo(parts.find((part) => part.partId === partId) ?? null),
    /** A part that was just added: it is shown as soon as it stands in the list. */
    goToNew(partId: string): void {
      setQuestion(null);
      setWantedId(partId);
      onPart(partId);
    },
    step: (steps: number) => goTo(stepFrom(ordered, currentId, steps)),
    nextLeft: () =>
      goTo(
        nextLeft(
          all.flatMap((section) => section.parts),
          currentId,
        ),
      ),
    grade,
    setState,
    answer,
    askWhy(): void {
      const kind = current === null ? null : lackingReason(current);
      if (editable && kind !== null && current?.assessment?.score != null) {
        setQuestion({ kind, score: current.assessment.score });
      }
    },
    dropQuestion: () => setQuestion(null),
    skipQuestion(): void {
      if (current !== null) goOn(current);
    },
    confirm(): void {
      if (current?.previous?.state !== 'graded' || !editable) return;
      const computed = current.assessment?.computedScore ?? null;
      const { score } = current.previous;
      // The findings of today say something else: then it is a grade of one's own.
      if (computed !== null && score !== null && computed !== score) {
        setQuestion({ kind: 'own', score });
        return;
      }
      inspection.edit(t('inspection.steps.confirm', { part: current.name }), [
        { kind: 'confirm', partIds: [current.partId] },
      ]);
      goOn(current);
    },
    clear(): void {
      if (current === null || current.assessment === null || !editable) return;
      inspection.edit(t('inspection.steps.clear', { part: current.name }), [
        { kind: 'assess', partId: current.partId, set: null },
      ]);
    },
    note(part: InspectionPart, note: string | null): void {
      assess(part, t('inspection.steps.note', { part: part.name }), { note });
    },
  };
}

export type Walk = ReturnType<typeof useWalk>;

function firstOf(parts: readonly InspectionPart[]): InspectionPart | null {
  return parts.find((part) => isLeft(part)) ?? parts[0] ?? null;
}

/** Stands for the answer that is on its way. */
const ANSWERED: InspectionPart['assessment'] = {
  assessmentId: '',
  state: 'not_inspected',
  score: null,
  isEstimate: false,
  computedScore: null,
  reason: null,
  jumpReason: null,
  note: null,
  assessedOn: null,
  confirmed: false,
};
