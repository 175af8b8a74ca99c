/** Which rows of a long list are shown, and the way to the others. */
import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useWords } from '../i18n/i18n.ts';
import type { RowsView } from './use-rows.ts';

type PageView = Pick<RowsView<unknown>, 'page' | 'pages' | 'pageSize' | 'setPage'>;

export function Pager({ view, total }: { readonly view: PageView; readonly total: number }) {
  const { t, f } = useWords();
  const from = view.page * view.pageSize + 1;
  const to = Math.min(total, from + view.pageSize - 1);
  return (
    <Group justify="flex-end" gap="xs" mt={6}>
      <Text size="sm" c="dimmed" aria-live="polite">
        {t('common.rowsShown', { from: f.integer(from), to: f.integer(to), total: f.integer(total) })}
      </Text>
      <ActionIcon
        variant="default"
        aria-label={t('common.previousPage')}
        disabled={view.page === 0}
        onClick={() => view.setPage(view.page - 1)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('common.nextPage')}
        disabled={view.page >= view.pages - 1}
        onClick={() => view.setPage(view.page + 1)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}
