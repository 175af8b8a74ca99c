/** Indstillinger: the defaults that the figures rest on, where each comes from, and what the organisation has set instead. */
import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SettingView } from '../../../contract/settings.ts';
import { SETTING_GROUPS } from '../../../domain/settings/register.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { ErrorState, LoadingShape } from '../../ui/States.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './settings.module.css';

export function SettingsPage() {
  const { t } = useWords();
  const settings = useQuery(rpc.settings.list.queryOptions());
  const changed = settings.data?.filter(({ own }) => own !== null).length ?? 0;
  return (
    <div className={classes['page']}>
      <header>
        <PageHeading title={t('settings.title')} />
        <p className={classes['lead']}>{t('settings.lead')}</p>
        {settings.data === undefined ? null : (
          <p className={classes['answer']} aria-live="polite">
            {changed === 0
              ? t('settings.noneChanged', { total: settings.data.length })
              : t('settings.changed', { count: changed, total: settings.data.length })}
          </p>
        )}
      </header>
      {settings.isError ? <ErrorState error={settings.error} onRetry={() => void settings.refetch()} /> : null}
      {settings.data === undefined ? (
        settings.isError ? null : (
          <LoadingShape lines={[220, 420, 320]} />
        )
      ) : (
        <>
          {SETTING_GROUPS.map((group) => (
            <Group key={group} group={group} settings={settings.data.filter((one) => one.group === group)} />
          ))}
          <p className={classes['note']}>{t('settings.marks')}</p>
        </>
      )}
    </div>
  );
}

function Group({
  group,
  settings,
}: {
  readonly group: SettingView['group'];
  readonly settings: readonly SettingView[];
}) {
  const { t } = useWords();
  return (
    <section>
      <Title order={2} id={`settings-${group}`}>
        {t(`settings.group.${group}.title`)}
      </Title>
      <p className={classes['note']}>{t(`settings.group.${group}.text`)}</p>
      <table className={classes['table']} aria-labelledby={`settings-${group}`}>
        <thead>
          <tr>
            <th scope="col">{t('settings.column.name')}</th>
            <th scope="col">{t('settings.column.value')}</th>
            <th scope="col">{t('settings.column.source')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map((setting) => (
            <SettingRow key={setting.key} setting={setting} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
