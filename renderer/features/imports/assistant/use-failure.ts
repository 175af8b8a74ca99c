/** Says a failure in words and lets it stand until it is read. */
import { notifications } from '@mantine/notifications';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';

export function useFailure(): (error: unknown) => void {
  const { t, language } = useWords();
  return (error) =>
    notifications.show({
      color: 'red',
      title: t('common.failedTitle'),
      message: errorText(error, { t, language }),
      autoClose: false,
    });
}
