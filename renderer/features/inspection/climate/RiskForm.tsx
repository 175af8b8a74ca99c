/** One climate risk: how likely, how bad, what to do about it, and the plan line or the reason that answers it. */
import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClimateRiskFields, ClimateRiskView } from '../../../../contract/inspection-view.ts';
import type { RiskLevel } from '../../../../domain/climate/climate-risk.ts';
import { err, ok } from '../../../../domain/result.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { PhotoAdd } from '../../photos/PhotoAdd.tsx';
import { PhotoStrip } from '../../photos/PhotoStrip.tsx';
import { CommitField } from '../../plan-work/CommitField.tsx';
import { writeScaled } from '../../plan-work/model/fields.ts';
import { readAmountOre } from '../../plan-work/model/read-number.ts';
import { SavedField } from '../SavedField.tsx';
import type { Inspection } from '../use-inspection.ts';
import { ScalePick } from '../walk/ScalePick.tsx';
import classes from './climate.module.css';

const LEVELS = [1, 2, 3, 4] as const satisfies readonly RiskLevel[];

export interface RiskFormProps {
  readonly inspection: Inspection;
  readonly risk: ClimateRiskView;
  readonly label: string;
}

export function RiskForm({ inspection, risk, label }: RiskFormProps) {
  const { t, f, language } = useWords();
  const { riskId, hazard, probability, consequence, riskScore, riskClass } = risk;
  const disabled = !inspection.editable;
  const set = (fields: Partial<ClimateRiskFields>) =>
    inspection.edit(label, [{ kind: 'climate_risk', riskId, hazard, fields }]);
  const level = (value: number | null) => LEVELS.find((one) => one === value) ?? null;
  return (
    <div className={classes['risk']} id={`risk-${riskId}`} data-open={risk.open || undefined}>
      <h3>{t('inspection.climate.risk')}</h3>
      <ScalePick
        label={t('inspection.climate.probability')}
        values={LEVELS}
        value={level(probability)}
        word={(value) => t(`inspection.climate.probabilities.${value}`)}
        disabled={disabled}
        onPick={(value) => set({ probability: value })}
      />
      <ScalePick
        label={t('inspection.climate.consequence')}
        values={LEVELS}
        value={level(consequence)}
        word={(value) => t(`inspection.climate.consequences.${value}`)}
        disabled={disabled}
        onPick={(value) => set({ consequence: value })}
      />
      <p className={classes['score']} data-class={riskClass ?? undefined} role="status">
        {riskScore === null || riskClass === null || probability === null || consequence === null
          ? t('inspection.climate.noScore')
          : t('inspection.climate.score', {
              probability,
              consequence,
              score: riskScore,
              class: t(`inspection.climate.classes.${riskClass}`),
            })}
      </p>
      <div className={classes['fields']}>
        <SavedField
          label={t('inspection.climate.measure')}
          value={risk.measure}
          maxLength={300}
          disabled={disabled}
          onSave={(measure) => set({ measure })}
        />
        <CommitField
          label={t('inspection.climate.exposed')}
          size="sm"
          value={risk.exposedValueOre === null ? '' : writeScaled(risk.exposedValueOre, 2, language)}
          {...(risk.exposedValueOre === null ? {} : { shown: f.amount(risk.exposedValueOre, 'one') })}
          disabled={disabled}
          read={(text) => {
            if (text === '') return ok({ exposedValueOre: null });
            const read = readAmountOre(text, language);
            return read.ok ? (read.value < 0 ? err('negative') : ok({ exposedValueOre: read.value })) : read;
          }}
          early="typing"
          onCommit={set}
        />
        <CommitField
          label={t('inspection.climate.homes')}
          size="sm"
          value={risk.homesAffected === null ? '' : String(risk.homesAffected)}
          disabled={disabled}
          read={(text) => {
            if (text === '') return ok({ homesAffected: null });
            return /^\d{1,5}$/.test(text) ? ok({ homesAffected: Number(text) }) : err('not_whole');
          }}
          early="typing"
          onCommit={set}
        />
      </div>
      <Answered inspection={inspection} risk={risk} disabled={disabled} set={set} />
      <PhotoAdd reportId={inspection.reportId} climateRiskId={riskId} readOnly={disabled} />
      <PhotoStrip reportId={inspection.reportId} climateRiskId={riskId} readOnly={disabled} />
      {disabled ? null : (
        <Button
          variant="default"
          c="var(--t-red)"
          size="xs"
          className={classes['remove'] ?? ''}
          leftSection={<IconTrash size={15} aria-hidden="true" />}
          onClick={() => inspection.edit(label, [{ kind: 'remove_climate_risk', riskId }])}
        >
          {t('inspection.climate.remove')}
        </Button>
      )}
    </div>
  );
}

/** A line of the plan in draft, or a written reason for none. */
function Answered({
  inspection,
  risk,
  disabled,
  set,
}: {
  readonly inspection: Inspection;
  readonly risk: ClimateRiskView;
  readonly disabled: boolean;
  readonly set: (fields: Partial<ClimateRiskFields>) => void;
}) {
  const words = useWords();
  const { t, language } = words;
  const [year, setYear] = useState(() => new Date().getFullYear() + 1);
  const [amountOre, setAmountOre] = useState<number | null>(null);
  const plan = useMutation({
    mutationFn: async (ore: number) => {
      // The risk must be in the engine before a line can name it.
      if (await inspection.settled()) {
        await client.inspection.planRisk({ riskId: risk.riskId, firstYear: year, amountOre: ore });
      }
      await inspection.fetchAgain();
    },
  });
  if (risk.activityTitle !== null) {
    return <p className={classes['planned']}>{t('inspection.climate.planned', { title: risk.activityTitle })}</p>;
  }
  return (
    <>
      {risk.open ? <p className={classes['open']}>{t('inspection.climate.openRisk')}</p> : null}
      <SavedField
        label={t('inspection.climate.accepted')}
        long
        value={risk.acceptedReason}
        maxLength={2_000}
        disabled={disabled}
        onSave={(acceptedReason) => set({ acceptedReason })}
      />
      {disabled ? null : (
        <Group align="end" gap="sm">
          <CommitField
            label={t('inspection.climate.planYear')}
            size="sm"
            w={90}
            value={String(year)}
            read={(text) => (/^[12]\d{3}$/.test(text) ? ok(Number(text)) : err('not_a_year'))}
            onCommit={setYear}
          />
          <CommitField<number | null>
            label={t('inspection.climate.planAmount')}
            size="sm"
            w={140}
            value={amountOre === null ? '' : writeScaled(amountOre, 2, language)}
            read={(text) => (text === '' ? ok(null) : readAmountOre(text, language))}
            onCommit={setAmountOre}
          />
          <Button
            variant="default"
            disabled={amountOre === null || amountOre < 0}
            loading={plan.isPending}
            onClick={() => plan.mutate(amountOre ?? 0)}
          >
            {t('inspection.climate.toPlan')}
          </Button>
        </Group>
      )}
      {plan.isError ? (
        <p className={classes['open']} role="alert">
          {errorText(plan.error, words)}
        </p>
      ) : null}
    </>
  );
}
