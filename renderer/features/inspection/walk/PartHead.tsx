/** Which part it is, where it stands, and the way to the one before and the one after. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDots } from '@tabler/icons-react';
import type { InspectionPart } from '../../../../contract/inspection-view.ts';
import { useWords } from '../../../i18n/i18n.ts';
import type { Walk } from '../use-walk.ts';
import classes from './card.module.css';
import { openPartEditor } from './part-editor.tsx';

export interface PartHeadProps {
  readonly walk: Walk;
  readonly part: InspectionPart;
  readonly onHistory: () => void;
}

export function PartHead({ walk, part, onHistory }: PartHeadProps) {
  const words = useWords();
  const { t, f } = words;
  const { inspection } = walk;
  const facts = [
    part.buildingNumber === null ? null : t('inspection.building', { number: part.buildingNumber }),
    part.location,
    part.quantityMilli === null
      ? null
      : t('inspection.card.quantity', { quantity: f.quantity(part.quantityMilli), unit: part.unit ?? '' }),
    part.installedYear === null ? null : t('inspection.card.year', { year: part.installedYear }),
    part.expectedEndYear === null ? null : t('inspection.card.end', { year: part.expectedEndYear }),
  ].filter((fact) => fact !== null && fact !== '');
  const size = walk.field ? 48 : 36;
  const editor = (kind: 'edit' | 'split' | 'retire') => () => openPartEditor({ kind, inspection, part, words });
  return (
    <header className={classes['head']}>
      <ActionIcon
        size={size}
        variant="default"
        aria-label={t('inspection.card.previous')}
        aria-keyshortcuts="ArrowLeft"
        disabled={walk.position <= 0}
        onClick={() => walk.step(-1)}
      >
        <IconChevronLeft aria-hidden="true" />
      </ActionIcon>
      <div className={classes['grow']}>
        <span className={classes['position']}>
          {t(`inspection.station.${part.station}`)} ·{' '}
          {t('inspection.card.position', { at: walk.position + 1, total: walk.ordered.length })}
        </span>
        <h2 className={classes['partName']} aria-live="polite">
          {part.name}
        </h2>
        <span className={classes['facts']}>{facts.join(' · ')}</span>
      </div>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon size={size} variant="subtle" aria-label={t('inspection.card.partMenu')}>
            <IconDots aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {walk.editable ? (
            <>
              <Menu.Item onClick={editor('edit')}>{t('inspection.card.rename')}</Menu.Item>
              <Menu.Item onClick={editor('split')}>{t('inspection.card.split')}</Menu.Item>
              <Menu.Item onClick={editor('retire')}>{t('inspection.card.retire')}</Menu.Item>
            </>
          ) : null}
          <Menu.Item rightSection={<kbd>Y</kbd>} aria-keyshortcuts="Y" onClick={onHistory}>
            {t('inspection.history.open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ActionIcon
        size={size}
        variant="default"
        aria-label={t('inspection.card.next')}
        aria-keyshortcuts="ArrowRight Enter"
        disabled={walk.position >= walk.ordered.length - 1}
        onClick={() => walk.step(1)}
      >
        <IconChevronRight aria-hidden="true" />
      </ActionIcon>
    </header>
  );
}
