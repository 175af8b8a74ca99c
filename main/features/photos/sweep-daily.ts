/**
 * The sweep of files nobody names, by itself: with the first photo added in the life of the engine, and then at most once a day.
 * Answers for: no click waits for it, and a failure of it is nobody's failure; what it did not remove, the next one does.
 */
import type { Database } from '../../../db/open.ts';
import type { AppContext } from '../context.ts';
import { sweepPhotos } from './named-files.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const SWEPT = new WeakMap<Database, number>();

export function sweepSometimes(app: AppContext): void {
  const now = app.clock.nowMs();
  const last = SWEPT.get(app.db);
  if (last !== undefined && now - last < DAY_MS) return;
  SWEPT.set(app.db, now);
  // The application may be closed meanwhile, which ends the sweep with an error that says only that.
  sweepPhotos(app).catch(() => undefined);
}
