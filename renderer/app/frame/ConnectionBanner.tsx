/** Says quietly that the engine is away, that nothing saved is lost, and what happens next. */
import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import { connection } from '../rpc.ts';
import classes from './app-frame.module.css';

/** A short break mends itself; advice to start the program again comes only after some seconds. */
const ATTEMPTS_BEFORE_ADVICE = 5;

export function ConnectionBanner() {
  const { t } = useWords();
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  return (
    <div aria-live="polite">
      {state.kind === 'away' ? (
        <div className={classes['banner']}>
          <span>
            {state.attempts < ATTEMPTS_BEFORE_ADVICE ? t('frame.connection.away') : t('frame.connection.awayLong')}
          </span>
          <Button size="xs" variant="default" onClick={connection.retryNow}>
            {t('frame.connection.retryNow')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
