/** A part from the catalogue, those the building speaks for first; or one of its own name. */
import { Modal, Select, TextInput } from '@mantine/core';
import { memo, useState } from 'react';
import { v7 as uuid7 } from 'uuid';
import type { PartFields } from '../../../../contract/inspection-view.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import { useClasses } from '../inspection-queries.ts';
import type { Walk } from '../use-walk.ts';
import classes from './walk.module.css';

export interface AddPartDialogProps {
  readonly walk: Walk;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** While it is closed, nothing of the walk makes it be drawn. */
export const AddPartDialog = memo(AddPart, (before, after) => !before.opened && !after.opened);

function AddPart({ walk, opened, onClose }: AddPartDialogProps) {
  const { t, language } = useWords();
  const { inspection, current } = walk;
  const { report, buildings } = inspection.content;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const buildingId = chosen === undefined ? (current?.buildingId ?? null) : chosen;
  const found = useClasses(report.departmentNumber, buildingId, opened);
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = (found.data ?? []).filter(({ name }) =>
    words.every((word) => name[language].toLowerCase().includes(word)),
  );

  function add(fields: Partial<PartFields> & Pick<PartFields, 'name' | 'group'>): void {
    const partId = uuid7();
    inspection.edit(t('inspection.steps.addPart', { part: fields.name }), [
      { kind: 'add_part', partId, fields: { ...fields, buildingId } },
    ]);
    setText('');
    onClose();
    walk.goToNew(partId);
  }

  const group = (suggested: boolean) => fitting.filter((one) => one.suggested === suggested);
  return (
    <Modal opened={opened} onClose={onClose} title={t('inspection.part.add')} size="lg">
      <div className={classes['fields']}>
        <TextInput
          data-autofocus
          label={t('inspection.part.find')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = group(true)[0] ?? group(false)[0];
            if (event.key !== 'Enter' || first === undefined) return;
            event.preventDefault();
            add(first.fields);
          }}
        />
        <Select
          label={t('inspection.part.building')}
          data={buildings.map(({ id, number }) => ({ value: id, label: number }))}
          value={buildingId}
          clearable
          onChange={setChosen}
        />
      </div>
      {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: no group of form fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by the keyboard */}
      <div className={classes['catalogue']} tabIndex={0} role="group" aria-label={t('inspection.part.find')}>
        {([true, false] as const).map((suggested) =>
          group(suggested).length === 0 ? null : (
            <section key={String(suggested)}>
              <h3>{t(suggested ? 'inspection.part.suggested' : 'inspection.part.others')}</h3>
              <ul>
                {group(suggested).map(({ classKey, name, station, fields }) => (
                  <li key={classKey}>
                    <button type="button" className={classes['railPart']} onClick={() => add(fields)}>
                      <span className={classes['name']}>{name[language]}</span>
                      <span className={classes['place']}>{t(`inspection.station.${station}`)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ),
        )}
        {text.trim() === '' ? null : (
          <button
            type="button"
            className={classes['railPart']}
            onClick={() => add({ name: text.trim().slice(0, 300), group: current?.group ?? 2 })}
          >
            {t('inspection.part.own', { name: text.trim() })}
          </button>
        )}
        {fitting.length === 0 && text.trim() === '' && found.isSuccess ? <p>{t('inspection.part.nothing')}</p> : null}
      </div>
    </Modal>
  );
}
