/** Saving one point of attention: says so quietly, and fetches the list again, because a rule may have changed its mind meanwhile. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';

export function useSavePoint(planId: string, onSaved: () => void) {
  const { t, language } = useWords();
  const queries = useQueryClient();
  return useMutation(
    rpc.versions.saveAttention.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: rpc.versions.attention.key({ input: { planId } }) });
        notifications.show({ message: t('attention.saved') });
        onSaved();
      },
      onError: (error) =>
        notifications.show({
          color: 'red',
          title: t('common.failedTitle'),
          message: errorText(error, { t, language }),
          autoClose: false,
        }),
    }),
  );
}
export type SavePoint = ReturnType<typeof useSavePoint>;
