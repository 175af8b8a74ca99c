/**
 * The plan's first year, while it is a draft. Sent on its own, past the edits on their way: every column of the grid hangs on it, so the
 * plan is fetched anew instead of being redrawn from what the page holds.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refetchAll } from '../../../app/changes.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { CommitField } from '../CommitField.tsx';
import { readYear } from '../model/read-terms.ts';
import classes from './money.module.css';

export interface BaseYearFieldProps {
  readonly planId: string;
  readonly baseYear: number;
  readonly startMonth: number;
  readonly editable: boolean;
}

export function BaseYearField({ planId, baseYear, startMonth, editable }: BaseYearFieldProps) {
  const { t, f, language } = useWords();
  const queries = useQueryClient();
  const move = useMutation({
    mutationFn: (year: number) =>
      client.planEdit.edit({
        planId,
        label: t('planWork.steps.terms'),
        changes: [{ kind: 'terms', fields: { baseYear: year } }],
      }),
    onSuccess: () => refetchAll(queries),
  });
  return (
    <div>
      <CommitField
        label={t('nextVersion.baseYear')}
        description={t('nextVersion.baseYearHint')}
        value={String(baseYear)}
        shown={f.accountingYear(baseYear, startMonth)}
        read={readYear}
        onCommit={(year) => move.mutate(year)}
        disabled={!editable || move.isPending}
      />
      {move.isError ? (
        <p className={classes['fault']} role="alert">
          {errorText(move.error, { t, language })}
        </p>
      ) : null}
    </div>
  );
}
