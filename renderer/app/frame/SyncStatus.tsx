/** Where the data is. Exchange between laptops comes later; until then it says so plainly. */
import { Tooltip } from '@mantine/core';
import { IconDeviceLaptop, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/i18n.ts';
import { rpc } from '../rpc.ts';
import classes from './app-frame.module.css';

export function SyncStatus() {
  const { t } = useWords();
  const { data } = useQuery(rpc.workspace.info.queryOptions());
  const readOnly = data?.readOnly === true;
  const Icon = readOnly ? IconLock : IconDeviceLaptop;
  return (
    <Tooltip
      label={readOnly ? t('frame.sync.readOnlyExplain') : t('frame.sync.explain')}
      events={{ hover: true, focus: true, touch: true }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard */}
      <span className={classes['sync']} role="note" tabIndex={0}>
        <Icon size={16} stroke={1.7} aria-hidden="true" />
        <span className={classes['syncText']}>{readOnly ? t('frame.sync.readOnly') : t('frame.sync.localOnly')}</span>
      </span>
    </Tooltip>
  );
}
