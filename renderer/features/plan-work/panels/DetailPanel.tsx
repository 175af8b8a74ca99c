/** All that is known about one line, in groups; each field is saved when it is left. */
import { Title } from '@mantine/core';
import { useWords } from '../../../i18n/i18n.ts';
import { FundingEditor } from './FundingEditor.tsx';
import { LineBackground } from './LineBackground.tsx';
import { LineFields } from './LineFields.tsx';
import { LineHistory } from './LineHistory.tsx';
import { LineOccurrences } from './LineOccurrences.tsx';
import { LinePrice } from './LinePrice.tsx';
import classes from './panels.module.css';
import type { PanelProps } from './SidePanel.tsx';
import { useLineEdit } from './use-line-edit.ts';

export function DetailPanel(props: PanelProps) {
  const { t } = useWords();
  if (props.line === null) return <p className={classes['note']}>{t('planWork.detail.choose')}</p>;
  // Another line is another form: nothing half-typed is carried over.
  return <Detail key={props.line.id} {...props} line={props.line} />;
}

function Detail({ work, line, context, names }: PanelProps & { readonly line: NonNullable<PanelProps['line']> }) {
  const { t } = useWords();
  const edit = useLineEdit(work, line, names);
  const shared = { work, line, context, edit };
  return (
    <>
      <Title order={3}>{t('planWork.detail.work')}</Title>
      <LineFields {...shared} group="work" />
      <Title order={3}>{t('planWork.detail.price')}</Title>
      <LineFields {...shared} group="price" />
      <LinePrice work={work} line={line} />
      <Title order={3}>{t('planWork.detail.years')}</Title>
      <LineFields {...shared} group="years" />
      <LineOccurrences {...shared} />
      <Title order={3}>{t('planWork.detail.funding')}</Title>
      <FundingEditor line={line} edit={edit} />
      <Title order={3}>{t('planWork.detail.background')}</Title>
      <LineBackground {...shared} />
      <Title order={3}>{t('planWork.detail.history')}</Title>
      <LineHistory work={work} line={line} />
    </>
  );
}
