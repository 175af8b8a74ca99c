/** The panel beside the grid: one at a time, closed by its button or Escape. */
import { CloseButton, Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import type { Names } from '../model/apply-change.ts';
import type { FieldContext } from '../model/fields.ts';
import type { Line } from '../model/plan-line.ts';
import type { PlanWork } from '../use-plan.ts';
import { DetailPanel } from './DetailPanel.tsx';
import { ProposalsPanel } from './ProposalsPanel.tsx';
import { type PanelName, panelButtonId } from './panel-names.ts';
import classes from './panels.module.css';
import { ScenariosPanel } from './ScenariosPanel.tsx';
import { SourcesPanel } from './SourcesPanel.tsx';

export type { PanelName } from './panel-names.ts';

export interface PanelProps {
  readonly work: PlanWork;
  readonly line: Line | null;
  readonly context: FieldContext;
  readonly names: Names;
  readonly onShow: (lineId: string) => void;
}

export function SidePanel({
  name,
  onClose,
  ...props
}: PanelProps & { readonly name: PanelName; readonly onClose: () => void }) {
  const { t } = useWords();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // Between the button and its panel lies the grid, and Tab walks through every cell of it.
  useEffect(() => {
    if (document.activeElement?.id === panelButtonId(name)) title.current?.focus();
  }, [name]);

  function close(): void {
    onClose();
    document.getElementById(panelButtonId(name))?.focus();
  }

  const Panel = { detail: DetailPanel, sources: SourcesPanel, proposals: ProposalsPanel, scenarios: ScenariosPanel }[
    name
  ];
  return (
    <aside
      className={classes['panel']}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className={classes['top']}>
        <Title order={2} id={titleId} ref={title} tabIndex={-1}>
          {t(`planWork.panels.${name}`)}
        </Title>
        <CloseButton aria-label={t('common.close')} onClick={close} />
      </div>
      <div className={classes['body']}>
        <Panel {...props} />
      </div>
    </aside>
  );
}
