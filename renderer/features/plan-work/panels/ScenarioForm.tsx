/** One scenario, typed: what it assumes other than the plan, for all lines and for single ones. Nothing is sent before it is kept or tried out. */
import { ActionIcon, Button, Fieldset, Group, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ScenarioContent } from '../../../../contract/scenarios.ts';
import { useWords } from '../../../i18n/i18n.ts';
import type { Line } from '../model/plan-line.ts';
import type { PlanWork } from '../use-plan.ts';
import { faultText } from '../words.ts';
import { OBJECTIVES } from './LevelProposal.tsx';
import classes from './panels.module.css';
import { DRAFT_FIELDS, type DraftFaults, type DraftField, readDraft, type ScenarioDraft } from './scenario-draft.ts';

export interface ScenarioFormProps {
  readonly work: PlanWork;
  /** The line selected in the grid. */
  readonly line: Line | null;
  readonly start: ScenarioDraft;
  readonly onDone: (name: string, content: ScenarioContent) => void;
  readonly onGiveUp: () => void;
}

export function ScenarioForm({ work, line, start, onDone, onGiveUp }: ScenarioFormProps) {
  const words = useWords();
  const { t, f, language } = words;
  const { stored } = work.model;
  const [draft, setDraft] = useState(start);
  const [faults, setFaults] = useState<DraftFaults>({});
  const unit = f.unit(stored.currency, 'one');
  const error = (field: DraftField | 'name') => {
    const code = faults[field];
    return code === undefined ? null : faultText(code, words);
  };

  function send(): void {
    const read = readDraft(draft, language);
    if (read.ok) onDone(read.value.name, read.value.content);
    else setFaults(read.error);
  }

  return (
    <Fieldset legend={t(start.name === '' ? 'planPanels.scenarios.new' : 'planPanels.scenarios.edit')} p="xs" mt="xs">
      <form
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Only the form: the panel around it stays open.
          event.stopPropagation();
          onGiveUp();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={classes['fields']}>
          <TextInput
            className={classes['wide'] ?? ''}
            size="xs"
            autoFocus
            maxLength={120}
            label={t('planPanels.scenarios.name')}
            value={draft.name}
            error={error('name')}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          {DRAFT_FIELDS.map((field) => (
            <TextInput
              key={field}
              size="xs"
              autoComplete="off"
              label={t(`planPanels.scenarios.fields.${field}`, { unit })}
              placeholder={t('planPanels.scenarios.asPlan')}
              value={draft.texts[field]}
              error={error(field)}
              onChange={(event) =>
                setDraft({ ...draft, texts: { ...draft.texts, [field]: event.currentTarget.value } })
              }
            />
          ))}
          <Select
            size="xs"
            label={t('planPanels.scenarios.level')}
            placeholder={t('planPanels.scenarios.asPlan')}
            clearable
            comboboxProps={{ width: 240, position: 'bottom-start' }}
            data={OBJECTIVES.map((value) => ({ value, label: t(`planWork.proposals.objectives.${value}`) }))}
            value={draft.level}
            onChange={(value) => setDraft({ ...draft, level: OBJECTIVES.find((one) => one === value) ?? null })}
          />
        </div>
        <LineChanges work={work} line={line} draft={draft} onChange={setDraft} />
        <Group gap="xs" mt="xs">
          <Button size="xs" type="submit">
            {t(work.editable ? 'planPanels.scenarios.keep' : 'planPanels.scenarios.try')}
          </Button>
          <Button size="xs" variant="default" onClick={onGiveUp}>
            {t('common.cancel')}
          </Button>
        </Group>
      </form>
    </Fieldset>
  );
}

/** What the scenario says about single lines: left out, or begun in another year. */
function LineChanges({
  work,
  line,
  draft,
  onChange,
}: Pick<ScenarioFormProps, 'work' | 'line'> & {
  readonly draft: ScenarioDraft;
  readonly onChange: (draft: ScenarioDraft) => void;
}) {
  const { t, f } = useWords();
  const [year, setYear] = useState('');
  const { baseYear, accountingStartMonth } = work.model.stored;
  const titles = new Map(work.content.lines.map(({ id, title }) => [id, title]));
  const isYear = /^\d{4}$/.test(year.trim()) && Number(year) >= baseYear && Number(year) < 3_000;
  const add = (patch: { drop: boolean; firstYear: number | null }) => {
    if (line === null) return;
    const others = draft.activities.filter(({ activityId }) => activityId !== line.id);
    onChange({ ...draft, activities: [...others, { activityId: line.id, funding: null, ...patch }] });
    setYear('');
  };
  return (
    <>
      <ul className={classes['list']}>
        {draft.activities.map(({ activityId, drop, firstYear }) => {
          const title = titles.get(activityId) ?? t('planPanels.scenarios.lineGone');
          return (
            <li key={activityId} className={classes['row']}>
              <span>
                {drop
                  ? t('planPanels.scenarios.dropped', { title })
                  : firstYear === null
                    ? t('planPanels.scenarios.otherwise', { title })
                    : t('planPanels.scenarios.begins', {
                        title,
                        year: f.accountingYear(firstYear, accountingStartMonth),
                      })}
              </span>
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={t('planPanels.scenarios.forget', { title })}
                onClick={() =>
                  onChange({ ...draft, activities: draft.activities.filter((one) => one.activityId !== activityId) })
                }
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      {line === null ? (
        <p className={classes['note']}>{t('planPanels.scenarios.chooseLine')}</p>
      ) : (
        <div className={classes['lineChange']}>
          <Button size="compact-sm" variant="default" onClick={() => add({ drop: true, firstYear: null })}>
            {t('planPanels.scenarios.drop', { title: line.title })}
          </Button>
          <TextInput
            size="xs"
            w={90}
            autoComplete="off"
            aria-label={t('planPanels.scenarios.year', { title: line.title })}
            placeholder={String(line.firstYear)}
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          <Button
            size="compact-sm"
            variant="default"
            disabled={!isYear}
            onClick={() => add({ drop: false, firstYear: Number(year) })}
          >
            {t('planPanels.scenarios.begin')}
          </Button>
        </div>
      )}
    </>
  );
}
