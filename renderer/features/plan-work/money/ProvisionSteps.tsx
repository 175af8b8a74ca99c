/** Provisions of later years: from which year, and how much. Each field is an edit of its own when it is left; each button too. */
import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ProvisionStep } from '../../../../contract/plan.ts';
import { err, type Result } from '../../../../domain/result.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { CommitField } from '../CommitField.tsx';
import { writeScaled } from '../model/fields.ts';
import type { Terms } from '../model/plan-line.ts';
import { nextStep } from '../model/provision-steps.ts';
import { readProvision, readYear } from '../model/read-terms.ts';
import classes from './terms.module.css';

export interface ProvisionStepsProps {
  readonly terms: Terms;
  readonly baseYear: number;
  readonly startMonth: number;
  /** Provision of each year as it is figured now, for a first amount of a new change. */
  readonly years: readonly { readonly year: number; readonly provisionOre: number }[];
  readonly currency: string;
  readonly editable: boolean;
  readonly onSet: (label: string, provisionSteps: ProvisionStep[]) => void;
}

export function ProvisionSteps({ terms, baseYear, startMonth, years, currency, editable, onSet }: ProvisionStepsProps) {
  const { t, f, language } = useWords();
  const steps = terms.provisionSteps;
  const label = (year: number) => f.accountingYear(year, startMonth);
  const money = (ore: number) => f.money(ore, currency);
  const next = nextStep(steps, years, baseYear);
  const others = (own: ProvisionStep) => steps.filter((step) => step !== own).map((step) => ({ ...step }));

  return (
    <fieldset className={classes['steps']}>
      <legend>{t('planTerms.steps.title')}</legend>
      {steps.length === 0 ? <p className={classes['note']}>{t('planTerms.steps.none')}</p> : null}
      {steps.map((step, index) => (
        // The year is the step's name: a year that is changed is another step.
        <Group key={step.fromYear} gap="xs" align="end" wrap="nowrap">
          <CommitField
            w={130}
            label={t('planTerms.steps.yearOf', { number: String(index + 1) })}
            value={String(step.fromYear)}
            shown={label(step.fromYear)}
            read={(text) => readFreeYear(text, step)}
            onCommit={(fromYear) =>
              onSet(t('planTerms.steps.changed', { year: label(fromYear) }), [...others(step), { ...step, fromYear }])
            }
            disabled={!editable}
          />
          <CommitField
            label={t('planTerms.steps.amountOf', { number: String(index + 1), unit: f.unit(currency, 'one') })}
            value={writeScaled(step.provisionOre, 2, language)}
            shown={f.integer(Math.round(step.provisionOre / 100))}
            read={(text) => readProvision(text, language)}
            onCommit={(provisionOre) =>
              onSet(t('planTerms.steps.added', { amount: money(provisionOre), year: label(step.fromYear) }), [
                ...others(step),
                { ...step, provisionOre },
              ])
            }
            disabled={!editable}
          />
          <Tooltip label={t('planTerms.steps.remove', { year: label(step.fromYear) })}>
            <ActionIcon
              size={30}
              variant="default"
              aria-label={t('planTerms.steps.remove', { year: label(step.fromYear) })}
              disabled={!editable}
              onClick={() => onSet(t('planTerms.steps.removed', { year: label(step.fromYear) }), others(step))}
            >
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </Group>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        disabled={!editable || next === null}
        onClick={() => {
          if (next === null) return;
          onSet(t('planTerms.steps.added', { amount: money(next.provisionOre), year: label(next.fromYear) }), [
            ...steps.map((step) => ({ ...step })),
            next,
          ]);
        }}
      >
        {t('planTerms.steps.add')}
      </Button>
    </fieldset>
  );

  function readFreeYear(text: string, own: ProvisionStep): Result<number, string> {
    const read = readYear(text);
    if (!read.ok) return read;
    if (read.value <= baseYear) return err('step_before_plan');
    return others(own).some(({ fromYear }) => fromYear === read.value) ? err('steps_same_year') : read;
  }
}
