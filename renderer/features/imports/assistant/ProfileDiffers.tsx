/** A kept profile that knows the file, and reads columns of it in another way than they are written: named before it is used. */
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '../../../i18n/i18n.ts';

export function ProfileDiffers({
  title,
  columns,
  isChosen = false,
}: {
  readonly title: string;
  readonly columns: readonly string[];
  /** The person has chosen it already. */
  readonly isChosen?: boolean;
}) {
  const { t } = useWords();
  const told = { profile: title, columns: columns.join(' · ') };
  return (
    <Alert icon={<IconAlertTriangle aria-hidden="true" />} color="yellow" variant="light" role="status">
      {t('importAssist.profiles.differs', told)}{' '}
      {t(isChosen ? 'importAssist.profiles.differsChosen' : 'importAssist.profiles.differsSeen', told)}
    </Alert>
  );
}
