/**
 * A finding: severity, intensity and extent with the score they give, then what is damaged, why, and what to do about it.
 * Answers for every field being saved by itself; the first one makes the finding.
 */
import { Button, Select } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { FindingFields, FindingView, InspectionPart } from '../../../../contract/inspection-view.ts';
import { err, ok } from '../../../../domain/result.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ScoreMark } from '../../../ui/ScoreMark.tsx';
import { PhotoAdd } from '../../photos/PhotoAdd.tsx';
import { PhotoStrip } from '../../photos/PhotoStrip.tsx';
import { CommitField } from '../../plan-work/CommitField.tsx';
import { writeScaled } from '../../plan-work/model/fields.ts';
import { readMilli } from '../../plan-work/model/read-number.ts';
import { DEGREES, EXTENTS, readObservation } from '../model/grade.ts';
import { SavedField } from '../SavedField.tsx';
import type { Inspection } from '../use-inspection.ts';
import classes from './card.module.css';
import { FindingWork } from './FindingWork.tsx';
import { ScalePick } from './ScalePick.tsx';

export interface FindingFormProps {
  readonly inspection: Inspection;
  readonly part: InspectionPart;
  readonly findingId: string;
  /** Null until the first field has been set. */
  readonly finding: FindingView | null;
  readonly no: number;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

export type SetFinding = (fields: Partial<FindingFields>) => void;

const NOTHING = { severity: null, intensity: null, extentClass: null, extentBp: null };

export function FindingForm({ inspection, part, findingId, finding, no, isOpen, onOpen }: FindingFormProps) {
  const words = useWords();
  const { t, language } = words;
  const disabled = !inspection.editable;
  const observed = readObservation(finding ?? NOTHING);
  const set: SetFinding = (fields) =>
    inspection.edit(t('inspection.steps.finding', { part: part.name }), [
      { kind: 'finding', findingId, partId: part.partId, fields },
    ]);
  const place = useRef<HTMLDivElement>(null);
  const isNew = finding === null;
  // A new finding is ready to be rated.
  useEffect(() => {
    if (!isNew) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.querySelector<HTMLElement>('[role="radio"]')?.focus({ preventScroll: true });
  }, [isNew]);
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  const name =
    finding?.defect ?? t(finding === null ? 'inspection.finding.title' : 'inspection.finding.untitled', { no });
  const { themes } = inspection.content;
  return (
    <div className={classes['finding']} data-finding={findingId} ref={place}>
      <button type="button" className={classes['findingTop']} aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        <Icon size={16} aria-hidden="true" />
        <span className={classes['grow']}>{name}</span>
        {observed.score === null ? null : <ScoreMark score={observed.score} />}
      </button>
      {isOpen ? (
        <div className={classes['findingBody']}>
          <ScalePick
            label={t('inspection.finding.severity')}
            values={DEGREES}
            value={observed.severity}
            word={(value) => t(`inspection.finding.severities.${value}`)}
            disabled={disabled}
            onPick={(severity) => set({ severity })}
          />
          <ScalePick
            label={t('inspection.finding.intensity')}
            values={DEGREES}
            value={observed.intensity}
            word={(value) => t(`inspection.finding.intensities.${value}`)}
            disabled={disabled}
            onPick={(intensity) => set({ intensity })}
          />
          <ScalePick
            label={t('inspection.finding.extent')}
            values={EXTENTS}
            value={observed.extentClass}
            word={(value) => t(`inspection.finding.extents.${value}`)}
            hint={(value) => t(`inspection.finding.extentRange.${value}`)}
            disabled={disabled}
            // A class picked by hand takes the place of a share that says otherwise.
            onPick={(extentClass) => set({ extentClass, extentBp: null })}
          />
          <p className={classes['sum']} role="status">
            {observed.score === null ||
            observed.severity === null ||
            observed.intensity === null ||
            observed.extentClass === null
              ? t('inspection.finding.incomplete')
              : t('inspection.finding.scale', {
                  severity: t(`inspection.finding.severities.${observed.severity}`).toLowerCase(),
                  intensity: t(`inspection.finding.intensities.${observed.intensity}`).toLowerCase(),
                  extent: t(`inspection.finding.extents.${observed.extentClass}`).toLowerCase(),
                  score: observed.score,
                  word: t(`codes.score.${observed.score}`).toLowerCase(),
                })}
          </p>
          <div className={classes['fields']}>
            <SavedField
              label={t('inspection.finding.defect')}
              className={classes['wide'] ?? ''}
              value={finding?.defect ?? null}
              maxLength={300}
              disabled={disabled}
              onSave={(defect) => set({ defect })}
            />
            <CommitField
              label={t('inspection.finding.share')}
              size="sm"
              value={finding?.extentBp == null ? '' : writeScaled(finding.extentBp, 2, language)}
              disabled={disabled}
              read={(text) => {
                if (text === '') return ok({ extentBp: null });
                const read = readMilli(text.replace(/%$/, '').trim(), language);
                if (!read.ok) return read;
                if (read.value < 0 || read.value > 100_000) return err('out_of_range');
                return ok({ extentBp: Math.round(read.value / 10) });
              }}
              early="typing"
              onCommit={set}
            />
            <CommitField
              label={t('inspection.finding.quantity')}
              size="sm"
              value={finding?.quantityMilli == null ? '' : writeScaled(finding.quantityMilli, 3, language)}
              disabled={disabled}
              read={(text) => {
                if (text === '') return ok({ quantityMilli: null });
                const read = readMilli(text, language);
                return read.ok && read.value < 0 ? err('negative') : read.ok ? ok(quantityOf(read.value)) : read;
              }}
              early="typing"
              onCommit={set}
            />
            <SavedField
              label={t('inspection.finding.unit')}
              value={finding?.unit ?? null}
              maxLength={40}
              disabled={disabled}
              onSave={(unit) => set({ unit })}
            />
            <SavedField
              label={t('inspection.finding.location')}
              value={finding?.location ?? null}
              maxLength={300}
              disabled={disabled}
              onSave={(location) => set({ location })}
            />
            {themes.length > 0 ? (
              <Select
                label={t('inspection.finding.theme')}
                className={classes['wide'] ?? ''}
                data={themes.map(({ key, title }) => ({ value: key, label: title[language] }))}
                value={finding?.theme ?? null}
                clearable
                disabled={disabled}
                onChange={(theme) => set({ theme })}
              />
            ) : null}
            <SavedField
              label={t('inspection.finding.cause')}
              className={classes['wide'] ?? ''}
              long
              value={finding?.cause ?? null}
              maxLength={2_000}
              disabled={disabled}
              onSave={(cause) => set({ cause })}
            />
            <SavedField
              label={t('inspection.finding.consequence')}
              className={classes['wide'] ?? ''}
              long
              value={finding?.consequence ?? null}
              maxLength={2_000}
              disabled={disabled}
              onSave={(consequence) => set({ consequence })}
            />
          </div>
          <FindingWork inspection={inspection} part={part} finding={finding} disabled={disabled} set={set} />
          {finding === null ? null : (
            <div className={classes['photos']}>
              <PhotoAdd reportId={inspection.reportId} partId={part.partId} findingId={findingId} readOnly={disabled} />
              <PhotoStrip
                reportId={inspection.reportId}
                partId={part.partId}
                findingId={findingId}
                readOnly={disabled}
              />
            </div>
          )}
          {finding === null || disabled ? null : (
            <Button
              variant="default"
              c="var(--t-red)"
              leftSection={<IconTrash size={16} aria-hidden="true" />}
              onClick={() =>
                inspection.edit(t('inspection.steps.removeFinding', { part: part.name }), [
                  { kind: 'remove_finding', findingId },
                ])
              }
            >
              {t('inspection.finding.remove')}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );

  /** The unit of the part is meant until another is written. */
  function quantityOf(quantityMilli: number): Partial<FindingFields> {
    return finding?.unit == null && part.unit !== null ? { quantityMilli, unit: part.unit } : { quantityMilli };
  }
}
