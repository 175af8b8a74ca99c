/**
 * What the importing thread and the engine say to each other.
 * Answers for back-pressure: the thread sends a batch only against a credit, so a slow disk never fills the memory.
 */
import type { Refusal } from '../../contract/errors.ts';
import type { EntityName } from '../../db/entities.ts';
import type { DetectInput, Detection } from './detection/analyse.ts';
import type { Finding } from './findings.ts';
import type { CheckedBatch } from './packed-batch.ts';
import type { PipelineInput, PipelineStage, PipelineSummary } from './pipeline.ts';

/** Batches the thread may have on the way before the engine has written one. */
export const CREDITS = 4;

/** What the thread is asked to do; one at a time. */
export type Job =
  | { readonly job: 'import'; readonly input: PipelineInput }
  | { readonly job: 'detect'; readonly input: DetectInput };

export type FromThread =
  | { readonly kind: 'progress'; readonly stage: PipelineStage; readonly done: number; readonly total: number | null }
  | { readonly kind: 'lookup'; readonly request: number; readonly entity: EntityName; readonly ids: readonly string[] }
  | { readonly kind: 'batch'; readonly batch: CheckedBatch }
  | { readonly kind: 'done'; readonly summary: PipelineSummary }
  | { readonly kind: 'detected'; readonly detection: Detection }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly findings: readonly Finding[] }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string };

export type ToThread =
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'credit' }
  | { readonly kind: 'found'; readonly request: number; readonly ids: readonly string[] };
