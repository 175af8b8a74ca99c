/** The climate section: hazard by hazard the questions, and the risks they lead to, each ending in a plan line or a reason. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { v7 as uuid7 } from 'uuid';
import type { ClimateAnswer, ClimateRiskView } from '../../../../contract/inspection-view.ts';
import { HAZARDS } from '../../../../domain/climate/climate-risk.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { SavedField } from '../SavedField.tsx';
import type { Inspection } from '../use-inspection.ts';
import classes from './climate.module.css';
import { RiskForm } from './RiskForm.tsx';

export type Hazard = ClimateAnswer['hazard'];
const ANSWERS = ['yes', 'no', 'unknown'] as const;

export function ClimateView({ inspection }: { readonly inspection: Inspection }) {
  const { t } = useWords();
  const { climate } = inspection.content;
  return (
    <section className={classes['page']} aria-label={t('inspection.climate.heading')}>
      <p className={classes['intro']}>{t('inspection.climate.text')}</p>
      <p className={classes['state']} data-done={climate.complete || undefined} role="status">
        {t(climate.complete ? 'inspection.climate.complete' : 'inspection.climate.incomplete')}
      </p>
      {HAZARDS.map((hazard) => (
        <HazardSection
          key={hazard}
          inspection={inspection}
          hazard={hazard}
          answers={climate.answers.filter((one) => one.hazard === hazard)}
          risks={climate.risks.filter((one) => one.hazard === hazard)}
        />
      ))}
    </section>
  );
}

function HazardSection({
  inspection,
  hazard,
  answers,
  risks,
}: {
  readonly inspection: Inspection;
  readonly hazard: Hazard;
  readonly answers: readonly ClimateAnswer[];
  readonly risks: readonly ClimateRiskView[];
}) {
  const { t } = useWords();
  const { editable } = inspection;
  const name = t(`inspection.hazard.${hazard}`);
  const open = answers.filter(({ answer }) => answer === null);
  const label = t('inspection.steps.climate', { hazard: name });

  function give(given: readonly ClimateAnswer[], answerOf: (one: ClimateAnswer) => ClimateAnswer['answer']): void {
    inspection.edit(
      label,
      given.map((one) => ({
        kind: 'climate_answer',
        hazard,
        question: one.question,
        answer: answerOf(one),
      })),
    );
  }

  return (
    <section className={classes['hazard']} id={`hazard-${hazard}`}>
      <header className={classes['top']}>
        <h2>{name}</h2>
        <span className={classes['count']}>
          {t('inspection.climate.answered', { done: answers.length - open.length, total: answers.length })}
        </span>
        <span className={classes['grow']} />
        {editable && open.length > 0 ? (
          <>
            <Button size="xs" variant="default" onClick={() => give(open, fineAnswer)}>
              {t('inspection.climate.restFine')}
            </Button>
            <Button size="xs" variant="default" onClick={() => give(open, () => 'unknown')}>
              {t('inspection.climate.restUnknown')}
            </Button>
          </>
        ) : null}
        {editable ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden="true" />}
            onClick={() =>
              inspection.edit(label, [{ kind: 'climate_risk', riskId: uuid7(), hazard, fields: { note: null } }])
            }
          >
            {t('inspection.climate.addRisk')}
          </Button>
        ) : null}
      </header>
      <ul className={classes['questions']}>
        {answers.map((one) => (
          <Question key={one.question} one={one} disabled={!editable} inspection={inspection} label={label} />
        ))}
      </ul>
      {risks.map((risk) => (
        <RiskForm key={risk.riskId} inspection={inspection} risk={risk} label={label} />
      ))}
    </section>
  );
}

/** The answer that speaks for no risk. */
function fineAnswer({ concern }: ClimateAnswer): ClimateAnswer['answer'] {
  return concern === 'yes' ? 'no' : 'yes';
}

function Question({
  one,
  disabled,
  inspection,
  label,
}: {
  readonly one: ClimateAnswer;
  readonly disabled: boolean;
  readonly inspection: Inspection;
  readonly label: string;
}) {
  const { t, language } = useWords();
  const { hazard, question, answer, note, concern } = one;
  const text = one.text?.[language] ?? question;
  const speaks = answer !== null && answer === concern;
  const give = (patch: Partial<Pick<ClimateAnswer, 'answer' | 'note'>>) =>
    inspection.edit(label, [{ kind: 'climate_answer', hazard, question, ...patch }]);
  return (
    <li className={classes['question']} data-concern={speaks || undefined}>
      <span className={classes['text']}>
        {text}
        {speaks ? <b className={classes['concern']}> {t('inspection.climate.concern')}</b> : null}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once, no fields of a form */}
      <span className={classes['answers']} role="group" aria-label={text}>
        {ANSWERS.map((value) => (
          <button
            type="button"
            key={value}
            className={classes['answer']}
            aria-pressed={answer === value}
            disabled={disabled}
            onClick={() => give({ answer: answer === value ? null : value })}
          >
            {t(`inspection.climate.${value}`)}
          </button>
        ))}
      </span>
      {answer === null && note === null ? null : (
        <SavedField
          label={t('inspection.climate.noteFor')}
          className={classes['noteField'] ?? ''}
          value={note}
          maxLength={2_000}
          disabled={disabled}
          onSave={(next) => give({ note: next })}
        />
      )}
    </li>
  );
}
