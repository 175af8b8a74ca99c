/** Headings and words learnt from imports, folded away: what was learnt by mistake can be forgotten, one at a time. */
import { Button, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorState } from '../../ui/States.tsx';
import { useFailure } from './assistant/use-failure.ts';
import classes from './imports.module.css';

/** More than a screen of them are searched through. */
const SEARCHED_FROM = 12;

export function LearntWords() {
  const { t, f, language } = useWords();
  const failed = useFailure();
  const queries = useQueryClient();
  const [search, setSearch] = useState('');
  const title = useRef<HTMLElement>(null);
  const learnt = useQuery(rpc.imports.learntWords.queryOptions());
  const forget = useMutation(
    rpc.imports.forgetWords.mutationOptions({
      onSuccess: async () => {
        notifications.show({ message: t('importAssist.learnt.forgotten') });
        // The row that was pressed goes away.
        title.current?.focus();
        await queries.invalidateQueries({ queryKey: rpc.imports.key() });
      },
      onError: failed,
    }),
  );
  if (learnt.isError) return <ErrorState error={learnt.error} onRetry={() => void learnt.refetch()} />;
  if (learnt.data === undefined || learnt.data.length === 0) return null;
  const all = learnt.data.map(({ field, meaning, ...one }) => ({
    ...one,
    about: field === null ? t('importAssist.learnt.heading') : field[language],
    meaning: meaning[language],
  }));
  const wanted = search.trim().toLowerCase();
  const rows = all.filter(({ word, meaning }) => `${word} ${meaning}`.toLowerCase().includes(wanted));
  return (
    <details className={classes['findings']}>
      <summary ref={title}>{t('importAssist.learnt.title', { total: f.integer(all.length) })}</summary>
      <Text size="sm" c="dimmed" my={6}>
        {t('importAssist.learnt.lead')}
      </Text>
      {all.length < SEARCHED_FROM ? null : (
        <TextInput
          size="xs"
          w="20rem"
          maw="100%"
          mb={6}
          label={t('importAssist.learnt.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <DataTable
        caption={t('importAssist.learnt.caption')}
        rows={rows}
        rowKey={({ id }) => id}
        pageSize={20}
        empty={t('importAssist.learnt.none')}
        columns={[
          {
            key: 'word',
            header: t('importAssist.learnt.word'),
            rowHeader: true,
            sortValue: ({ word }) => word,
            cell: ({ word }) => word,
          },
          {
            key: 'about',
            header: t('importAssist.learnt.about'),
            sortValue: ({ about }) => about,
            cell: ({ about }) => about,
          },
          {
            key: 'meaning',
            header: t('importAssist.learnt.meaning'),
            sortValue: ({ meaning }) => meaning,
            cell: ({ meaning }) => meaning,
          },
          {
            key: 'forget',
            header: t('importAssist.profiles.actions'),
            cell: ({ id, word }) => (
              <Button
                size="compact-xs"
                variant="default"
                disabled={forget.isPending}
                aria-label={t('importAssist.learnt.forgetOf', { word })}
                onClick={() => forget.mutate({ ids: [id] })}
              >
                {t('importAssist.learnt.forget')}
              </Button>
            ),
          },
        ]}
      />
    </details>
  );
}
