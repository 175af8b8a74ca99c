/** Up to four scenarios beside the plan as it is stored, kept with its version. A view of what could be: nothing here changes the plan. */
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ok } from '../../../../domain/result.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import { MOST_SCENARIOS } from '../model/scenarios.ts';
import classes from './panels.module.css';
import { ScenarioForm } from './ScenarioForm.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import { ScenarioTable } from './ScenarioTable.tsx';
import type { PanelProps } from './SidePanel.tsx';
import { draftOf, EMPTY_DRAFT, readDraft, type ScenarioDraft } from './scenario-draft.ts';
import { useScenarios } from './use-scenarios.ts';

export function ScenariosPanel({ work, line }: PanelProps) {
  const { t, language } = useWords();
  const scenarios = useScenarios(work);
  /** The scenario in the form; `id` null = a new one. */
  const [form, setForm] = useState<{ readonly id: string | null; readonly draft: ScenarioDraft } | null>(null);
  const { shown } = scenarios;
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // When the form is gone, the keys stand on the button that opens it.
  useEffect(() => {
    if (wasOpen.current && form === null) opener.current?.focus();
    wasOpen.current = form !== null;
  }, [form]);
  return (
    <>
      <p className={classes['note']}>{t('planWork.scenarios.text', { count: MOST_SCENARIOS })}</p>
      {work.editable ? null : <p className={classes['note']}>{t('planPanels.scenarios.locked')}</p>}
      {scenarios.error === null ? null : <ErrorState error={scenarios.error} onRetry={scenarios.retry} />}
      <ScenarioList
        work={work}
        scenarios={scenarios}
        onRemoved={() => opener.current?.focus()}
        onEdit={({ key, name, content }) => setForm({ id: key, draft: draftOf(name, content ?? {}, language) })}
      />
      {form === null ? (
        <Group gap="xs" mt="xs">
          <Button ref={opener} size="xs" variant="default" onClick={() => setForm({ id: null, draft: EMPTY_DRAFT })}>
            {t('planPanels.scenarios.new')}
          </Button>
          {shown.length === 0 ? null : (
            <Button size="xs" variant="subtle" onClick={scenarios.clear}>
              {t('planPanels.scenarios.clear')}
            </Button>
          )}
        </Group>
      ) : (
        <ScenarioForm
          key={form.id ?? 'new'}
          work={work}
          line={line}
          start={form.draft}
          onGiveUp={() => setForm(null)}
          onDone={(name, content) => {
            const same =
              JSON.stringify(readDraft({ ...form.draft, name }, language)) === JSON.stringify(ok({ name, content }));
            if (!work.editable) scenarios.tryOut(name, content);
            else if (form.id !== null && same) scenarios.rename(form.id, name);
            else scenarios.keep(form.id, name, content);
            setForm(null);
          }}
        />
      )}
      <ScenarioTable work={work} shown={shown} />
    </>
  );
}
