/** One point: its words, the rule behind it, what is proposed, and what may be done with it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AttentionPoint } from '../../../../contract/versions.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { AttentionForm } from './AttentionForm.tsx';
import classes from './attention.module.css';
import { type AttentionContext, pointText, ruleText, usualProposal } from './attention-text.ts';
import { useSavePoint } from './use-save-point.ts';

export interface AttentionItemProps {
  readonly planId: string;
  readonly point: AttentionPoint;
  readonly context: AttentionContext;
  readonly open: boolean;
}

/** What may be done with a point in each state, the likeliest first. */
const ACTIONS = {
  proposed: ['keep', 'dismiss'],
  kept: ['settle', 'dismiss'],
  dismissed: ['reopen'],
  settled: ['reopen'],
} as const satisfies Record<AttentionPoint['status'], readonly string[]>;
const LEADS_TO = { keep: 'kept', dismiss: 'dismissed', settle: 'settled', reopen: 'kept' } as const;

export function AttentionItem({ planId, point, context, open }: AttentionItemProps) {
  const { t, f } = useWords();
  const [editing, setEditing] = useState(false);
  const save = useSavePoint(planId, () => setEditing(false));
  const words = pointText(point, t, f, context);
  const rule = ruleText(point, t, f, context);
  return (
    <li className={classes['point']} data-status={point.status}>
      <span className={classes['status']}>
        {point.code === 'own' && point.status === 'kept' ? t('attention.own') : t(`attention.status.${point.status}`)}
      </span>
      <div className={classes['body']}>
        {editing ? (
          <AttentionForm
            label={point.code === 'own' ? t('attention.ownLabel') : t('attention.textLabel')}
            text={words}
            proposal={point.proposal ?? usualProposal(point.code, t)}
            needsText={point.code === 'own'}
            save={save}
            onSave={(text, proposal) =>
              save.mutate({
                planId,
                label: t('attention.step'),
                point: {
                  ...point,
                  // Unchanged words stay the rule's, so that they follow its figures.
                  text: text === rule ? null : text,
                  proposal,
                  status: point.status === 'proposed' ? 'kept' : point.status,
                },
              })
            }
            onCancel={() => setEditing(false)}
          />
        ) : (
          <>
            <div>{words}</div>
            {point.proposal === null ? null : (
              <div>
                <b>{t('attention.proposal')}:</b> {point.proposal}
              </div>
            )}
            {point.text === null || rule === '' ? null : (
              <div className={classes['rule']}>{t('attention.because', { sentence: rule })}</div>
            )}
          </>
        )}
      </div>
      {open && !editing ? (
        <div className={classes['buttons']} data-screen-only>
          {ACTIONS[point.status].map((action) => (
            <Button
              key={action}
              size="compact-sm"
              variant={action === 'keep' ? 'light' : 'default'}
              aria-label={t(`attention.${action}Of`, { text: words })}
              disabled={save.isPending}
              onClick={() =>
                save.mutate({ planId, label: t('attention.step'), point: { ...point, status: LEADS_TO[action] } })
              }
            >
              {t(`attention.${action}`)}
            </Button>
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('attention.editOf', { text: words })}
            onClick={() => setEditing(true)}
          >
            {t('attention.edit')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
