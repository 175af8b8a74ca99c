/**
 * Where one is in the walk, what is shown of it, and what every key and button does.
 * Answers for: a quick grade is saved at once and leads on to the next part left; what needs a reason asks for it in its place.
 * Must never send a state or a grade of one's own without the reason it needs, nor lose a reason that was typed when one goes on.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
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

/** A reason being typed, and what it answers. */
interface TypedReason {
  readonly part: InspectionPart;
  readonly question: Question;
  readonly text: string;
}

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
  // A finding that was there and is gone, by undo or another window, is not begun again under its old id.
  const [shownFinding, setShownFinding] = useState<string | null>(null);
  const isThere = openFinding !== null && isFinding(parts, openFinding);
  if (isThere && shownFinding !== openFinding) setShownFinding(openFinding);
  if (!isThere && openFinding !== null && shownFinding === openFinding) {
    setShownFinding(null);
    setOpenFinding(null);
  }
  const { walkOrder } = content.report;
  const current = parts.find(({ partId }) => partId === wantedId) ?? firstOf(parts);
  const currentId = current?.partId ?? null;
  const shown = useMemo(() => filterParts(parts, filter, currentId), [parts, filter, currentId]);
  const sections = useMemo(() => sectionsOf(shown, walkOrder), [shown, walkOrder]);
  /** In the order they stand on the screen. */
  const ordered = useMemo(() => sections.flatMap((section) => section.parts), [sections]);
  const all = useMemo(() => sectionsOf(parts, walkOrder), [parts, walkOrder]);

  const typed = useRef<TypedReason | null>(null);

  /** Asked in another way the same question keeps what was typed; any other begins anew. */
  function ask(next: Question | null): void {
    const held = typed.current;
    typed.current = held === null || next?.kind !== held.question.kind ? null : { ...held, question: next };
    setQuestion(next);
  }

  /** Whoever goes on with a reason typed has answered. */
  function keepTyped(): void {
    const held = typed.current;
    typed.current = null;
    const reason = held?.text.trim() ?? '';
    if (held !== null && reason !== '' && editable) give(held.part, held.question, reason);
  }
  const latestKeep = useRef(keepTyped);
  useEffect(() => {
    latestKeep.current = keepTyped;
  });
  useEffect(() => {
    const keep = () => latestKeep.current();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);

  function goTo(part: InspectionPart | null): void {
    keepTyped();
    ask(null);
    setOpenFinding(null);
    if (part === null || part.partId === currentId) return;
    setWantedId(part.partId);
    onPart(part.partId);
  }

  /** After an answer about `part`: on to what is left, when that is wished. */
  function goOn(part: InspectionPart): void {
    ask(null);
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
      ask({ kind: 'own', score });
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
    if (jump) ask({ kind: 'jump', score });
    else goOn(current);
  }

  function setState(state: NoGrade): void {
    if (current !== null && editable) ask({ kind: 'state', state });
  }

  function give(part: InspectionPart, asked: Question, reason: string): void {
    if (asked.kind === 'jump') {
      assess(part, t('inspection.steps.why', { part: part.name }), { jumpReason: reason });
    } else if (asked.kind === 'own') {
      assess(part, t('inspection.steps.grade', { part: part.name, score: asked.score }), {
        state: 'graded',
        score: asked.score,
        isEstimate: false,
        reason,
      });
    } else {
      const state = t(`codes.state.${asked.state}`);
      assess(part, t('inspection.steps.state', { part: part.name, state }), {
        state: asked.state,
        score: null,
        isEstimate: false,
        reason,
        jumpReason: null,
      });
    }
  }

  function answer(reason: string): void {
    if (current === null || question === null || !editable) return;
    typed.current = null;
    give(current, question, reason);
    // Two reasons for one grade are two questions.
    if (question.kind === 'own' && isJump(current, question.score)) ask({ kind: 'jump', score: question.score });
    else goOn(current);
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
      keepTyped();
      ask(null);
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
    /** The reason as it is being typed: another view of the report and back again does not lose it. */
    typedReason: () => typed.current?.text ?? '',
    typeReason(text: string): void {
      typed.current = current === null || question === null ? null : { part: current, question, text };
    },
    askWhy(): void {
      const kind = current === null ? null : lackingReason(current);
      if (editable && kind !== null && current?.assessment?.score != null) {
        ask({ kind, score: current.assessment.score });
      }
    },
    dropQuestion: () => ask(null),
    skipQuestion(): void {
      if (current !== null) goOn(current);
    },
    confirm(): void {
      if (current?.previous?.state !== 'graded' || !editable) return;
      const computed = current.assessment?.computedScore ?? null;
      const { score } = current.previous;
      // The findings of today say something else: then it is a grade of one's own.
      if (computed !== null && score !== null && computed !== score) {
        ask({ kind: 'own', score });
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

function isFinding(parts: readonly InspectionPart[], id: string): boolean {
  return parts.some(({ findings }) => findings.some(({ findingId }) => findingId === id));
}

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
