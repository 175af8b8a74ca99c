/**
 * What every handler is given: the database, time, catalogue, and the ways out (events, printer).
 * Answers for: handlers never reach for a clock, a path or a global.
 */

import type { Clock, Database, Random } from '../../db/open.ts';
import type { Catalogue } from '../../domain/classification/catalogue.ts';
import type { ThresholdTable } from '../../domain/procurement/thresholds.ts';
import type { PhotoStore } from '../attachments/photo-store.ts';
import type { PdfPrinter } from '../export/printer.ts';
import type { ProfileStore } from '../import/profiles.ts';
import type { ChangeHub } from './changes.ts';
import type { InspectionData } from './inspection/data.ts';

export interface AppContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly catalogue: Catalogue;
  /** Procurement thresholds with their days of validity. */
  readonly thresholds: ThresholdTable;
  /** Climate questions, review parts, handover themes, phrases. */
  readonly inspection: InspectionData;
  readonly profiles: ProfileStore;
  readonly changes: ChangeHub;
  /** The photo files beside the database. */
  readonly photos: PhotoStore;
  readonly host: 'desktop' | 'browser' | 'cli';
  readonly appVersion: string;
  /** The name that stands in the log for who did it. */
  readonly actor: string;
  /** Throws where this host cannot print. */
  readonly printer: PdfPrinter;
  /** Root of the files that ship with the app (catalogue, profiles, demo). */
  readonly assetsDir: string;
  /** The calendar day at the user's place, YYYY-MM-DD. */
  today(): string;
}
