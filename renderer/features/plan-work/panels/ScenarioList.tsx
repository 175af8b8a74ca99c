/** The scenarios to choose from: kept with this version, tried out, those everybody asks for, and those that stayed with other versions. */
import { Button, Checkbox, Fieldset } from '@mantine/core';
import { useState } from 'react';
import { isMessageCode, messageOf } from '../../../../contract/messages/index.ts';
import { useWords } from '../../../i18n/i18n.ts';
import type { PlanWork } from '../use-plan.ts';
import classes from './panels.module.css';
import { assumptionsText } from './scenario-words.ts';
import type { ScenarioChoice, Scenarios } from './use-scenarios.ts';

export interface ScenarioListProps {
  readonly work: PlanWork;
  readonly scenarios: Scenarios;
  readonly onEdit: (choice: ScenarioChoice) => void;
  /** The row is about to go, and its button with it. */
  readonly onRemoved: () => void;
}

export function ScenarioList({ work, scenarios, onEdit, onRemoved }: ScenarioListProps) {
  const words = useWords();
  const { t, f } = words;
  const { stored } = work.model;
  const { choices, others, shown, full } = scenarios;
  const [leftOut, setLeftOut] = useState(0);
  return (
    <>
      <Fieldset legend={t('planWork.scenarios.choose')} p="xs">
        {choices.map((choice) => (
          <Choice
            key={choice.key}
            choice={choice}
            work={work}
            checked={shown.some(({ key }) => key === choice.key)}
            full={full}
            scenarios={scenarios}
            onEdit={onEdit}
            onRemoved={onRemoved}
          />
        ))}
      </Fieldset>
      {others.length === 0 ? null : (
        <details>
          <summary>{t('planPanels.scenarios.others', { count: others.length })}</summary>
          <ul className={classes['list']}>
            {others.map((other) => (
              <li key={other.id} className={classes['row']}>
                <div>
                  <b>{other.name}</b>
                  <div className={classes['note']}>
                    {t('department.plan.version', { version: other.versionNo })}
                    {other.content === null ? '' : ` · ${assumptionsText(other.content, stored, words)}`}
                  </div>
                </div>
                {work.editable && other.content !== null ? (
                  <Button size="compact-sm" variant="default" onClick={() => scenarios.copy(other, setLeftOut)}>
                    {t('planPanels.scenarios.copy')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={classes['note']} role="status">
        {leftOut === 0 ? '' : t('planPanels.scenarios.leftOut', { count: leftOut, shown: f.integer(leftOut) })}
      </p>
    </>
  );
}

function Choice({
  choice,
  work,
  checked,
  full,
  scenarios,
  onEdit,
  onRemoved,
}: ScenarioListProps & {
  readonly choice: ScenarioChoice;
  readonly checked: boolean;
  readonly full: boolean;
}) {
  const words = useWords();
  const { t, language } = words;
  const { key, name, kind, content, fault } = choice;
  const detail = content === null || kind === 'standard' ? null : assumptionsText(content, work.model.stored, words);
  return (
    <div className={classes['choice']}>
      <Checkbox
        size="xs"
        label={name}
        checked={checked}
        disabled={content === null || (full && !checked)}
        onChange={() => scenarios.toggle(key)}
        description={kind === 'tried' ? `${detail ?? ''} · ${t('planPanels.scenarios.tried')}` : detail}
      />
      {kind === 'kept' && work.editable ? (
        <span>
          {content === null ? null : (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('planPanels.scenarios.editOf', { name })}
              onClick={() => onEdit(choice)}
            >
              {t('planPanels.scenarios.change')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            aria-label={t('planPanels.scenarios.removeOf', { name })}
            onClick={() => {
              scenarios.remove(choice);
              onRemoved();
            }}
          >
            {t('planPanels.scenarios.remove')}
          </Button>
        </span>
      ) : null}
      {fault !== null && isMessageCode(fault.code) ? (
        <p className={classes['bad']}>{messageOf(language, fault.code, { name, field: fault.field })}</p>
      ) : null}
    </div>
  );
}
