/** The words of one column: how often each stands there, and what it will be read as. What is not known stands first. */
import { Button, Checkbox, Select } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../../i18n/i18n.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { ErrorState, LoadingShape } from '../../../ui/States.tsx';
import type { WordColumn } from '../model/checks.ts';
import { editColumn } from '../model/corrections.ts';
import classes from './assistant.module.css';
import type { Assistant, Proposal } from './use-assistant.ts';
import { wordMatches } from './word-matches.ts';

const EMPTY = '-';
/** A bare figure does not say which end is good. */
const SCORES = ['1', '2', '3', '4', '5', '6'] as const;

export function WordTable({
  where,
  assistant,
  proposal,
}: {
  readonly where: WordColumn;
  readonly assistant: Assistant;
  readonly proposal: Proposal;
}) {
  const { t, f, language } = useWords();
  const { table, column, field } = where;
  const named = ({ code, title }: Coded): Coded => {
    const score = SCORES.find((one) => one === code);
    if (field !== 'grade' || score === undefined) return { code, title };
    const name = `${score} – ${t(`codes.score.${score}`)}`;
    return { code, title: { da: name, en: name } };
  };
  const matches = useQuery(wordMatches(where));
  const detected = proposal.result.tables[table];
  const mapped = proposal.mapping.tables[table];
  const view = proposal.kinds.find(({ kind }) => kind === mapped?.kind)?.fields.find((one) => one.field === field);
  if (matches.isError) return <ErrorState error={matches.error} onRetry={() => void matches.refetch()} />;
  if (matches.data === undefined || detected === undefined || view === undefined) return <LoadingShape lines={[120]} />;

  const chosen = mapped?.columns.find(({ at }) => at === column.at)?.words ?? [];
  // By what the engine knows, so that a row does not move while somebody answers it.
  const rank = (code: string | null) => (code === null ? 0 : 1);
  const rows = matches.data
    .map((match, at) => ({
      ...match,
      count: column.words[at]?.count ?? 0,
      own: chosen.find(({ word }) => word === match.word),
    }))
    .sort((a, b) => rank(a.code) - rank(b.code) || b.count - a.count);
  const left = rows.filter(({ code, own }) => code === null && own === undefined).length;

  // Of what nobody has settled yet.
  const suggested = rows.flatMap(({ word, code, own, suggestions: [best] }) =>
    code === null && own === undefined && best !== undefined ? [{ word, code: best.code }] : [],
  );

  function choose(said: readonly { readonly word: string; readonly code: string | null }[]): void {
    const next = [...chosen.filter(({ word }) => said.every((one) => one.word !== word)), ...said];
    if (detected !== undefined) assistant.correct((before) => editColumn(before, detected, column.at, { words: next }));
  }

  const title = `${column.heading || column.letters} → ${view.title[language]}`;
  return (
    // What is known already is folded away, so that what is not is seen; it stays as it was opened.
    <details className={classes['words']} open={matches.data.some(({ code }) => code === null)}>
      <summary>
        <h3>{title}</h3>
        <span className={classes['note']}>
          {left === 0
            ? t('importAssist.words.allKnown')
            : t(`importAssist.words.${field === 'unit' ? 'unknownKept' : 'unknownLeft'}`, { count: left })}
        </span>
      </summary>
      {suggested.length === 0 ? null : (
        <Button
          variant="default"
          size="xs"
          my={6}
          aria-label={t('importAssist.words.takeAllOf', { count: suggested.length, column: title })}
          onClick={() => choose(suggested)}
        >
          {t('importAssist.words.takeAll', { count: suggested.length })}
        </Button>
      )}
      <DataTable
        caption={t('importAssist.words.caption', { column: column.heading })}
        rows={rows}
        rowKey={({ word }) => word}
        pageSize={30}
        columns={[
          { key: 'word', header: t('importAssist.words.theirs'), rowHeader: true, cell: ({ word }) => word },
          {
            key: 'count',
            header: t('importAssist.words.count'),
            numeric: true,
            cell: ({ count }) => f.integer(count),
          },
          {
            key: 'code',
            header: t('importAssist.words.ours'),
            cell: ({ word, code, own, suggestions }) => (
              <Select
                size="xs"
                className={classes['field'] ?? ''}
                searchable
                // What is typed replaces what stands there.
                onFocus={(event) => event.currentTarget.select()}
                allowDeselect={false}
                aria-label={t('importAssist.words.oursFor', { word })}
                placeholder={
                  suggestions[0] === undefined
                    ? t('importAssist.tables.choose')
                    : `${t('importAssist.words.suggested')}: ${named(suggestions[0]).title[language]}`
                }
                nothingFoundMessage={t('importAssist.columns.noMatch')}
                data={optionsOf(
                  view.codes.map(named),
                  code === null ? suggestions.map(named) : [],
                  language,
                  // What is chosen is no suggestion any more.
                  own === undefined ? ` (${t('importAssist.words.suggested')})` : '',
                  t('importAssist.words.empty'),
                )}
                value={own === undefined ? code : (own.code ?? EMPTY)}
                onChange={(value) =>
                  value === null ? undefined : choose([{ word, code: value === EMPTY ? null : value }])
                }
              />
            ),
          },
          {
            key: 'how',
            header: t('importAssist.words.how'),
            cell: ({ code, remembered, own }) =>
              own === undefined && code === null ? (
                <span className={classes['sure']} data-sureness="guess">
                  <IconHelpCircle size={14} aria-hidden="true" />
                  {t('importAssist.words.unknown')}
                </span>
              ) : (
                t(`importAssist.words.${own !== undefined ? 'chosen' : remembered ? 'remembered' : 'known'}`)
              ),
          },
        ]}
      />
      <Checkbox
        mt={6}
        size="xs"
        label={t('importAssist.words.remember')}
        checked={!assistant.forget.has(field)}
        onChange={(event) => {
          const next = new Set(assistant.forget);
          if (event.currentTarget.checked) next.delete(field);
          else next.add(field);
          assistant.setForget(next);
        }}
      />
    </details>
  );
}

interface Coded {
  readonly code: string;
  readonly title: { readonly da: string; readonly en: string };
}

/** What it most likely means comes first. */
function optionsOf(
  codes: readonly Coded[],
  suggestions: readonly Coded[],
  language: 'da' | 'en',
  suggested: string,
  empty: string,
) {
  const first = suggestions.map(({ code, title }) => ({ value: code, label: `${title[language]}${suggested}` }));
  const known = new Set(suggestions.map(({ code }) => code));
  return [
    ...first,
    ...codes.filter(({ code }) => !known.has(code)).map(({ code, title }) => ({ value: code, label: title[language] })),
    { value: EMPTY, label: empty },
  ];
}
