/** What has been decided about the plan, by whom and when. */
import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PlanView } from '../../../contract/plan.ts';
import { areCounted } from '../../../domain/plan/status-machine.ts';
import { useWords } from '../../i18n/i18n.ts';
import classes from './department.module.css';

export function Decisions({ plan }: { readonly plan: PlanView }) {
  const { t, f } = useWords();
  return (
    <section>
      <Title order={2}>{t('department.decisions.title')}</Title>
      <div className={classes['note']}>
        {t('department.plan.version', { version: plan.versionNo })} · {t(`codes.planStatus.${plan.status}`)} ·{' '}
        <Link to="/plan/$number/versioner" params={{ number: plan.departmentNumber }} className={classes['inline']}>
          {t('versions.title')}
        </Link>
      </div>
      {plan.decisions.length === 0 ? (
        <p className={classes['note']}>{t('department.decisions.none')}</p>
      ) : (
        <ul className={classes['decisions']}>
          {plan.decisions.map((decision) => (
            <li key={`${decision.body}-${decision.decidedOn}-${decision.text}`}>
              <b>{t(`codes.body.${decision.body}`)}</b>{' '}
              {decision.decidedOn === null ? t('department.decisions.noDay') : f.day(decision.decidedOn)}
              {!areCounted(decision)
                ? null
                : ` · ${t('department.decisions.votes', {
                    for: f.integer(decision.votesFor ?? 0),
                    against: f.integer(decision.votesAgainst ?? 0),
                    blank: f.integer(decision.votesBlank ?? 0),
                  })}`}
              {decision.text === null ? null : <div>{decision.text}</div>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
