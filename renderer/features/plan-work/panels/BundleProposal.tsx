/** Works on one building gathered on one scaffold: by building and year, each work to be left out, with the scaffold that is saved. */
import { Button, Checkbox, Fieldset, NumberInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import type { BundleResult } from '../../../../contract/scenarios.ts';
import { gatherAt } from '../../../../domain/plan/levelling/bundle.ts';
import { client } from '../../../app/rpc.ts';
import { useRuleSettings } from '../../../app/rule-settings.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import { atLevel, type Frame } from '../model/figures.ts';
import { activityOf, type Line } from '../model/plan-line.ts';
import { EffectTable } from './EffectTable.tsx';
import type { ProposalProps } from './ProposalsPanel.tsx';
import classes from './panels.module.css';
import { StaleNote } from './StaleNote.tsx';
import { useProposal } from './use-proposal.ts';

const MOST_YEARS = 10;

export function BundleProposal({ work, names }: ProposalProps) {
  const { t, f } = useWords();
  const { bundleWithinYears } = useRuleSettings().plan;
  const [chosen, setChosen] = useState<number | null>(null);
  const withinYears = chosen ?? bundleWithinYears;
  const { stored } = work.model;
  const { departmentNumber: number, id: planId, currency } = stored;
  const proposal = useProposal(
    work,
    () => client.scenarios.bundle({ number, planId, withinYears }),
    ({ bundles }) => bundles.flatMap(({ members }) => members.map(({ activityId }) => activityId)),
  );
  const bundles = proposal.answer?.bundles;
  const taken = useMemo(() => {
    const lines = new Map(work.content.lines.map((line) => [line.id, line]));
    return (bundles ?? []).map((bundle) => gathered(bundle, lines, proposal.left, work.frame));
  }, [bundles, work.content.lines, work.frame, proposal.left]);
  const changes = useMemo(
    () =>
      taken.flatMap(({ decisions }) =>
        decisions.map(({ reason, ...decision }): PlanChange => {
          const { activityId, plannedYear, ...set } = decision;
          const words =
            reason === null ? t('planPanels.bundle.stands') : t('planPanels.bundle.shares', { title: reason });
          return { kind: 'occurrence', activityId, plannedYear, set: { ...set, skipped: false, reason: words } };
        }),
      ),
    [taken, t],
  );
  const savingOre = taken.reduce((sum, one) => sum + one.savingOre, 0);
  const label = (year: number) => f.accountingYear(year, stored.accountingStartMonth);

  function take(): void {
    work.edit(
      t('planPanels.bundle.step', { count: taken.filter(({ decisions }) => decisions.length > 0).length }),
      changes,
    );
    proposal.forget();
  }

  return (
    <>
      <div className={classes['fields']}>
        <NumberInput
          size="xs"
          label={t('planPanels.bundle.within')}
          value={withinYears}
          min={0}
          max={MOST_YEARS}
          allowDecimal={false}
          onChange={(value) => setChosen(typeof value === 'number' ? Math.max(0, Math.min(MOST_YEARS, value)) : null)}
        />
        <Button size="xs" variant="default" ref={proposal.asker} loading={proposal.isPending} onClick={proposal.run}>
          {t('planPanels.bundle.run')}
        </Button>
      </div>
      {proposal.error === null ? null : <ErrorState error={proposal.error} />}
      {bundles === undefined ? null : bundles.length === 0 ? (
        <p className={classes['note']} role="status">
          {t('planPanels.bundle.nothing')}
        </p>
      ) : (
        <>
          {bundles.map((bundle, index) => {
            const saved = taken[index];
            return (
              <Fieldset
                key={`${bundle.buildingId} ${bundle.members[0]?.activityId ?? ''}`}
                p="xs"
                mt="xs"
                legend={t('planPanels.bundle.title', {
                  building: bundle.buildingNumber ?? '–',
                  year: label(bundle.year),
                })}
              >
                {bundle.members.map((member) => (
                  <Checkbox
                    key={member.activityId}
                    size="xs"
                    mb={4}
                    checked={!proposal.left.has(member.activityId)}
                    onChange={() => proposal.toggle(member.activityId)}
                    label={t(member.fromYear === bundle.year ? 'planPanels.bundle.stays' : 'planPanels.bundle.moves', {
                      title: member.title,
                      from: label(member.fromYear),
                      to: label(bundle.year),
                      scaffold: f.money(member.scaffoldOre, currency),
                    })}
                  />
                ))}
                <p className={classes['note']}>
                  {(saved?.decisions.length ?? 0) > 0
                    ? t('planPanels.bundle.saves', {
                        amount: f.money(saved?.savingOre ?? 0, currency),
                        title: saved?.keeper ?? '',
                      })
                    : t('planPanels.bundle.tooFew')}
                </p>
              </Fieldset>
            );
          })}
          <p>
            <b>{t('planPanels.bundle.savesInAll', { amount: f.money(savingOre, currency) })}</b>
          </p>
          <EffectTable work={work} names={names} changes={changes} />
          <StaleNote shown={proposal.isStale} />
          <Button size="xs" disabled={!work.editable || proposal.isStale || changes.length === 0} onClick={take}>
            {proposal.left.size === 0 ? t('planPanels.bundle.takeAll') : t('planPanels.bundle.takeSome')}
          </Button>
        </>
      )}
    </>
  );
}

interface Gathered {
  readonly decisions: readonly {
    readonly activityId: string;
    readonly plannedYear: number;
    readonly movedToYear: number | null;
    readonly amountOre: number | null;
    /** The work whose scaffold stands; null for that work itself. */
    readonly reason: string | null;
  }[];
  readonly savingOre: number;
  readonly keeper: string;
}

/** What is left of a bundle without the works that are ticked off: of fewer than two there is nothing to gather. */
function gathered(
  { year, members }: BundleResult['bundles'][number],
  lines: ReadonlyMap<string, Line>,
  left: ReadonlySet<string>,
  frame: Frame,
): Gathered {
  const works = members.flatMap(({ activityId }) => {
    const line = left.has(activityId) ? undefined : lines.get(activityId);
    return line === undefined ? [] : [atLevel(activityOf(line), frame)];
  });
  if (works.length < 2) return { decisions: [], savingOre: 0, keeper: '' };
  const { members: kept, savingOre } = gatherAt(works, year);
  const keeper = lines.get(kept.find(({ keepsScaffold }) => keepsScaffold)?.activityId ?? '')?.title ?? '';
  const decisions = kept.flatMap(({ activityId, fromYear, keepsScaffold, overrides }) => {
    if (overrides.length === 0) return [];
    const moved = overrides.find((one) => one.kind === 'moved');
    const amount = overrides.find((one) => one.kind === 'amount');
    return [
      {
        activityId,
        plannedYear: fromYear,
        movedToYear: moved?.toYear ?? null,
        amountOre: amount?.amountOre ?? null,
        reason: keepsScaffold ? null : keeper,
      },
    ];
  });
  return { decisions, savingOre, keeper };
}
