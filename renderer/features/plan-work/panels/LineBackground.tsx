/** Why the line is there: its stated cause, the damage it answers with its photos, and what the part's age and state say about it. */
import { Select } from '@mantine/core';
import type { LineBackground as Background } from '../../../../contract/plan-edit.ts';
import { useWords, type Words } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { ScoreMark } from '../../../ui/ScoreMark.tsx';
import { PhotoImage } from '../../photos/PhotoImage.tsx';
import { photoName } from '../../photos/photo-words.ts';
import { type LineSection, TextField } from './LineFields.tsx';
import classes from './panels.module.css';
import { reasonOf } from './source-words.ts';
import { useLineBackground, useSources } from './use-background.ts';

export function LineBackground({ work, line, edit }: LineSection) {
  const words = useWords();
  const { t, f } = words;
  const { stored } = work.model;
  const background = useLineBackground(work, line.id);
  const early = useSources(stored.id).data?.early.find(({ activityId }) => activityId === line.id);
  const label = (year: number) => f.accountingYear(year, stored.accountingStartMonth);
  const { data } = background;
  return (
    <>
      <TextField field="cause" line={line} edit={edit} />
      {background.isError ? <p className={classes['bad']}>{errorText(background.error, words)}</p> : null}
      {data === undefined ? null : (
        <>
          <FindingField data={data} line={line} edit={edit} />
          {data.finding === null ? null : <Finding finding={data.finding} />}
          <Photos photos={data.photos} count={data.photoCount} />
          {data.part === null ? (
            <p className={classes['note']}>{t('planWork.background.noPart')}</p>
          ) : (
            <Part part={data.part} />
          )}
          {data.ageing === null ? null : (
            <p>
              {t('planPanels.background.needed', { year: label(data.ageing.year) })}{' '}
              {reasonOf(
                { reason: data.ageing.reason, source: 'ageing', score: data.part?.score ?? null },
                words,
                stored,
              )}
            </p>
          )}
        </>
      )}
      {early === undefined ? null : (
        <p className={classes['note']}>
          {t('planWork.sources.early', {
            part: early.partName,
            score: t(`codes.score.${early.score}`),
            planned: label(early.plannedYear),
            suggested: label(early.suggestedYear),
          })}
        </p>
      )}
    </>
  );
}

/** The damage the line answers, among those on its part. */
function FindingField({ data, line, edit }: Pick<LineSection, 'line' | 'edit'> & { readonly data: Background }) {
  const { t, f } = useWords();
  if (data.findings.length === 0 && line.findingId === null) return null;
  const known = data.findings.some(({ id }) => id === line.findingId);
  const own = line.findingId === null || known ? [] : [{ value: line.findingId, label: data.finding?.defect ?? '–' }];
  return (
    <Select
      size="xs"
      mt={6}
      label={t('planWork.fields.findingId')}
      placeholder={t('planPanels.background.noFinding')}
      clearable
      disabled={!edit.editable}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      data={[
        ...own,
        ...data.findings.map(({ id, defect, foundOn }) => ({
          value: id,
          label: [defect ?? t('planPanels.background.unnamed'), foundOn === null ? null : f.day(foundOn)]
            .filter((part) => part !== null)
            .join(' · '),
        })),
      ]}
      value={line.findingId}
      onChange={(findingId) => {
        if (findingId !== line.findingId) edit.set({ findingId }, t('planWork.fields.findingId'));
      }}
    />
  );
}

/** 1, 2 and 3 as they are stored. */
const SEVERITIES = ['minor', 'serious', 'critical'] as const;

function Finding({ finding }: { readonly finding: NonNullable<Background['finding']> }) {
  const { t, f } = useWords();
  const { defect, location, proposedWork, score, severity, reportNumber, foundOn } = finding;
  const severityName = SEVERITIES[(severity ?? 0) - 1];
  const found = [
    foundOn === null ? null : f.day(foundOn),
    reportNumber === null ? null : t('planPanels.background.report', { number: reportNumber }),
    severityName === undefined ? null : t(`planPanels.background.severity.${severityName}`),
  ].filter((part) => part !== null);
  return (
    <div className={classes['box']}>
      <b>{defect ?? t('planPanels.background.unnamed')}</b>{' '}
      {score === null ? null : <ScoreMark score={score} compact />}
      {location === null ? null : <div>{location}</div>}
      {proposedWork === null ? null : <div>{t('planPanels.background.proposed', { work: proposedWork })}</div>}
      <div className={classes['note']}>{found.join(' · ')}</div>
    </div>
  );
}

function Photos({ photos, count }: { readonly photos: Background['photos']; readonly count: number }) {
  const words = useWords();
  const { t } = words;
  if (count === 0) return <p className={classes['note']}>{t('planPanels.background.noPhotos')}</p>;
  return (
    <>
      <ul className={classes['photos']} aria-label={t('planPanels.background.photos', { count })}>
        {photos.map((photo) => (
          <li key={photo.photoId}>
            <PhotoImage photo={photo} size="thumb" />
            <span className={classes['note']}>{photoName(photo, words)}</span>
          </li>
        ))}
      </ul>
      {count > photos.length ? (
        <p className={classes['note']}>{t('planPanels.background.morePhotos', { count: count - photos.length })}</p>
      ) : null}
    </>
  );
}

function Part({ part }: { readonly part: NonNullable<Background['part']> }) {
  const words = useWords();
  const { t, f, language } = words;
  const { className, installedYear, score, assessedOn } = part;
  return (
    <div className={classes['box']}>
      <b>{part.name}</b> {score === null ? null : <ScoreMark score={score} compact />}
      {className === null ? null : <div className={classes['note']}>{className[language]}</div>}
      <div>
        {[
          installedYear === null
            ? t('planPanels.background.builtUnknown')
            : t('planPanels.background.built', { year: String(installedYear) }),
          lifeText(part, words),
        ].join(' ')}
      </div>
      <div className={classes['note']}>
        {assessedOn === null
          ? t('planPanels.background.notAssessed')
          : t('planPanels.background.assessed', { day: f.day(assessedOn) })}
      </div>
    </div>
  );
}

/** A life is never one number; an example of the catalogue says that it is one. */
function lifeText({ life, lifeFrom, lifeMark }: NonNullable<Background['part']>, { t }: Words): string {
  if (life === null) return t('planPanels.background.lifeUnknown');
  const { low, expected, high } = life;
  const range = { low: String(low), expected: String(expected), high: String(high) };
  if (lifeFrom === 'part') return t('planPanels.background.ownLife', range);
  return t('planPanels.background.classLife', { ...range, mark: lifeMark ?? '–' });
}
