/**
 * The assistant's state: files, corrections, step, preview, run.
 * Answers for what each step may lead to, and for a change of the files making everything after it void.
 */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { v7 as uuid7 } from 'uuid';
import type { DetectResult, ImportKindView } from '../../../../contract/import-assist.ts';
import type { Mapping } from '../../../../contract/import-mapping.ts';
import { client, rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { importRun } from '../import-run.ts';
import { wordColumns } from '../model/checks.ts';
import { confirmedIn } from '../model/confirmed.ts';
import { type Corrections, mappingWith, NO_CORRECTIONS } from '../model/corrections.ts';
import { type AskedQuestion, questionsOf } from '../model/questions.ts';
import { useRun } from '../use-run.ts';
import { useDetection } from './use-detection.ts';
import { usePreview } from './use-preview.ts';
import { wordMatches } from './word-matches.ts';

export type Step = 'files' | 'tables' | 'columns' | 'words' | 'preview' | 'done';
export type Assistant = ReturnType<typeof useAssistant>;

/** What the steps after the first work on. */
export interface Proposal {
  readonly result: DetectResult;
  readonly mapping: Mapping;
  readonly questions: readonly AskedQuestion[];
  readonly kinds: readonly ImportKindView[];
}

const NO_KINDS: readonly ImportKindView[] = [];

export function useAssistant() {
  const { language } = useWords();
  const kinds = useQuery({ ...rpc.imports.kinds.queryOptions(), staleTime: Number.POSITIVE_INFINITY }).data ?? NO_KINDS;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [profile, setProfile] = useState<string | null>(null);
  const [corrections, setCorrections] = useState<Corrections>(NO_CORRECTIONS);
  const [forget, setForget] = useState<ReadonlySet<string>>(new Set());
  /** Where the preview was asked for: the way back leads there. */
  const [cameFrom, setCameFrom] = useState<Step>('files');
  const preview = usePreview();
  const run = useRun(importRun);
  const [isUndone, setUndone] = useState(false);
  // Who comes back finds what was left running, or how it ended meanwhile.
  const [wanted, setWanted] = useState<Step>(run.state.kind === 'idle' ? 'files' : 'done');
  useEffect(() => run.reset, [run.reset]);
  const isLooking = wanted !== 'files' && profile === null && files.length > 0;
  const detection = useDetection(files, corrections.hints, language, isLooking);
  const { result } = detection;

  const proposal = useMemo((): Proposal | null => {
    if (result === null || result.mapping === null) return null;
    const mapping = mappingWith(result.mapping, corrections);
    return { result, mapping, questions: questionsOf(result, mapping), kinds };
  }, [result, corrections, kinds]);
  const worded = useMemo(
    () => (proposal === null ? [] : wordColumns(proposal.result, proposal.mapping, kinds)),
    [proposal, kinds],
  );
  const hasWords = worded.length > 0;
  // A step with nothing to answer is passed by; it stays within reach.
  const asksWords = useQueries({
    queries: worded.map((column) => wordMatches(column)),
    combine: (answers) => answers.some(({ data }) => data === undefined || data.some(({ code }) => code === null)),
  });

  const steps: readonly Step[] =
    profile !== null
      ? ['files', 'preview', 'done']
      : ['files', 'tables', 'columns', ...(hasWords ? (['words'] as const) : []), 'preview', 'done'];
  // The first opinion is waited for where it was asked for.
  const step = isLooking && proposal === null ? 'files' : wanted;

  function restart(next: readonly File[]): void {
    setFiles(next);
    setCorrections(NO_CORRECTIONS);
    setForget(new Set());
    setWanted('files');
    run.reset();
  }

  function reading(name: string | null) {
    const input = { files: [...files], language };
    if (name !== null) return { ...input, profile: name };
    return proposal === null ? null : { ...input, mapping: proposal.mapping };
  }

  function toPreview(name: string | null = profile): void {
    const input = reading(name);
    if (input === null) return;
    setProfile(name);
    if (step !== 'preview' && step !== 'done') setCameFrom(step);
    setWanted('preview');
    run.reset();
    void preview.start((signal) => client.imports.preview(input, { signal }));
  }

  async function save(): Promise<void> {
    const input = reading(profile);
    if (input === null) return;
    setWanted('done');
    setUndone(false);
    const confirmed = profile !== null || proposal === null ? [] : confirmedIn(proposal.mapping, corrections, forget);
    const saving = { batch: uuid7(), files: files.map(({ name }) => name) };
    const call = (signal: AbortSignal) =>
      client.imports.run({ ...input, confirmed, dryRun: false, batch: saving.batch }, { signal });
    await run.start(false, call, saving);
  }

  return {
    files,
    profile,
    corrections,
    detection,
    proposal,
    kinds,
    step,
    steps,
    asksWords,
    cameFrom,
    canTryAgain: files.length > 0 && (profile !== null || proposal !== null),
    preview,
    run,
    isUndone,
    /** What was saved here has been taken back. */
    undone: () => setUndone(true),
    forget,
    setForget,
    correct: setCorrections,
    goTo: setWanted,
    choose: restart,
    chooseProfile: (name: string | null) => {
      restart(files);
      setProfile(name);
    },
    startOver: () => {
      restart([]);
      setProfile(null);
    },
    look: () => {
      if (files.length === 0) return;
      // The same files in a new list: after a failure they are looked at again.
      setFiles([...files]);
      setWanted('tables');
    },
    toPreview,
    save,
  };
}
