/**
 * What to do about a finding, when, and for how much: works come from the catalogue, the year from the score, the price from own prices or
 * the catalogue. Answers for saying where a price comes from. Must never write a proposal that nobody has taken.
 */
import { Button } from '@mantine/core';
import type { FindingFields, FindingView, InspectionPart } from '../../../../contract/inspection-view.ts';
import { err, ok } from '../../../../domain/result.ts';
import { useRuleSettings } from '../../../app/rule-settings.ts';
import { type T, useWords } from '../../../i18n/i18n.ts';
import { CommitField } from '../../plan-work/CommitField.tsx';
import { writeScaled } from '../../plan-work/model/fields.ts';
import { readAmountOre } from '../../plan-work/model/read-number.ts';
import { useWorkHelp } from '../inspection-queries.ts';
import { type Prefill, prefillOf, proposedYearOf } from '../model/prefill.ts';
import { SavedField } from '../SavedField.tsx';
import type { Inspection } from '../use-inspection.ts';
import classes from './card.module.css';
import type { SetFinding } from './FindingForm.tsx';

/** A class has a handful; more would hide the form. */
const MOST_WORKS = 6;

export function FindingWork({
  inspection,
  part,
  finding,
  disabled,
  set,
}: {
  readonly inspection: Inspection;
  readonly part: InspectionPart;
  readonly finding: FindingView | null;
  readonly disabled: boolean;
  readonly set: SetFinding;
}) {
  const { t, f, language } = useWords();
  const { ageing } = useRuleSettings();
  const help = useWorkHelp(inspection.reportId, part);
  const works = finding?.proposedWork == null && !disabled ? (help.data?.works ?? []).slice(0, MOST_WORKS) : [];
  return (
    <div className={classes['fields']}>
      <SavedField
        label={t('inspection.finding.work')}
        className={classes['wide'] ?? ''}
        value={finding?.proposedWork ?? null}
        maxLength={300}
        disabled={disabled}
        onSave={(proposedWork) => set({ proposedWork })}
      />
      <CommitField
        label={t('inspection.finding.year')}
        size="sm"
        value={finding?.proposedYear == null ? '' : String(finding.proposedYear)}
        disabled={disabled}
        read={(text) => {
          if (text === '') return ok({ proposedYear: null });
          return /^[12]\d{3}$/.test(text) ? ok({ proposedYear: Number(text) }) : err('not_a_year');
        }}
        early="typing"
        onCommit={set}
      />
      <CommitField
        label={t('inspection.finding.amount')}
        size="sm"
        value={finding?.proposedAmountOre == null ? '' : writeScaled(finding.proposedAmountOre, 2, language)}
        {...(finding?.proposedAmountOre == null ? {} : { shown: f.amount(finding.proposedAmountOre, 'one') })}
        disabled={disabled}
        read={(text) => {
          if (text === '') return ok({ proposedAmountOre: null });
          const read = readAmountOre(text, language);
          return read.ok ? (read.value < 0 ? err('negative') : ok({ proposedAmountOre: read.value })) : read;
        }}
        early="typing"
        onCommit={set}
      />
      {works.length === 0 ? null : (
        <div className={`${classes['wide']} ${classes['phrases']}`}>
          {works.map(({ text }) => (
            <button
              key={text.da}
              type="button"
              className={classes['phrase']}
              onClick={() => set({ proposedWork: text[language].slice(0, 300) })}
            >
              {text[language]}
            </button>
          ))}
        </div>
      )}
      {finding === null || disabled || !help.isSuccess ? null : (
        <Proposal
          finding={finding}
          prefill={prefillOf(finding, part, help.data.price)}
          year={proposedYearOf(finding, part, yearsOf(inspection.content.report.heldOn), ageing)}
          work={help.data.works[0]?.text[language] ?? null}
          set={set}
        />
      )}
    </div>
  );
}

interface ProposalProps {
  readonly finding: FindingView;
  readonly prefill: Prefill | null;
  readonly year: number | null;
  readonly work: string | null;
  readonly set: SetFinding;
}

/** Fills what is empty, by one press; the source of the price stands beside it, also when the price has been taken. */
function Proposal({ finding, prefill, year, work, set }: ProposalProps) {
  const { t, f } = useWords();
  const fields: Partial<FindingFields> = {
    ...(finding.proposedWork === null && work !== null ? { proposedWork: work.slice(0, 300) } : {}),
    ...(finding.proposedYear === null && year !== null ? { proposedYear: year } : {}),
    ...(finding.proposedAmountOre === null && prefill !== null ? { proposedAmountOre: prefill.amountOre } : {}),
  };
  const told = [
    fields.proposedWork,
    fields.proposedYear === undefined ? null : String(fields.proposedYear),
    fields.proposedAmountOre == null ? null : f.money(fields.proposedAmountOre, 'DKK'),
  ].filter((one) => one != null);
  const source = prefill === null ? null : sourceWords(prefill, t);
  return (
    <>
      {told.length === 0 ? null : (
        <Button variant="subtle" size="compact-sm" className={classes['wide'] ?? ''} onClick={() => set(fields)}>
          {t('inspection.finding.propose', { proposal: told.join(' · ') })}
        </Button>
      )}
      {prefill === null || source === null ? null : (
        <p className={`${classes['wide']} ${classes['dim']}`}>
          {t('inspection.finding.prefill', {
            amount: f.money(prefill.amountOre, 'DKK'),
            quantity: f.quantity(prefill.quantityMilli),
            unit: prefill.unit,
            price: f.money(prefill.unitOre, 'DKK'),
            source,
          })}
        </p>
      )}
    </>
  );
}

function sourceWords({ basis }: Prefill, t: T): string {
  if (basis === null) return t('inspection.finding.sources.part');
  if (basis.source === 'price_bank') return t('inspection.finding.sources.price_bank', { n: basis.n ?? 0 });
  return t('inspection.finding.sources.catalogue', { mark: basis.mark ?? 'B', year: basis.asOf.slice(0, 4) });
}

function yearsOf(heldOn: string | null) {
  const currentYear = new Date().getFullYear();
  return { currentYear, foundYear: heldOn === null ? currentYear : Number(heldOn.slice(0, 4)) };
}
