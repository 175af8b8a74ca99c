/** What has been decided about one version, in full. */
import { Title } from '@mantine/core';
import type { PlanVersion } from '../../../../contract/versions.ts';
import { areCounted } from '../../../../domain/plan/status-machine.ts';
import { useWords } from '../../../i18n/i18n.ts';
import classes from './step.module.css';

export function DecisionList({ version }: { readonly version: PlanVersion }) {
  const { t, f } = useWords();
  return (
    <div>
      <Title order={3} mb={6}>
        {t('versions.decided.title')}
      </Title>
      {version.decisions.length === 0 ? (
        <p className={classes['needs']}>{t('versions.decided.none', { version: version.versionNo })}</p>
      ) : (
        <ul className={classes['decisions']}>
          {version.decisions.map((decision) => (
            <li key={`${decision.body}-${decision.decidedOn}-${decision.votesFor}-${decision.text}`}>
              <b>{t(`codes.body.${decision.body}`)}</b>{' '}
              {decision.decidedOn === null ? t('department.decisions.noDay') : f.day(decision.decidedOn)}
              {!areCounted(decision)
                ? null
                : ` · ${t('department.decisions.votes', {
                    for: f.integer(decision.votesFor ?? 0),
                    against: f.integer(decision.votesAgainst ?? 0),
                    blank: f.integer(decision.votesBlank ?? 0),
                  })}`}
              {decision.text === null ? null : <div className={classes['words']}>{decision.text}</div>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
