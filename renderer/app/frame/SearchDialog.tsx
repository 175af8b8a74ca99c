/** One search field over departments, buildings, parts and plan lines; the engine searches, the page lists. */
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SearchHit } from '../../../contract/workspace.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { rpc } from '../rpc.ts';
import classes from './app-frame.module.css';

const KINDS = ['department', 'building', 'part', 'activity'] as const satisfies readonly SearchHit['kind'][];
const SHORTEST = 2;
/** The list hands these on to its scroll area, though its type does not say so; a list that scrolls must take the focus. */
const SCROLLED_BY_KEYS = { viewportProps: { tabIndex: 0 } };
/** As many as a small screen holds without scrolling. */
const MOST_HITS = 10;

export function SearchDialog() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [text] = useDebouncedValue(query.trim(), 120);
  const asks = text.length >= SHORTEST || /^\d/.test(text);
  const found = useQuery({
    ...rpc.workspace.search.queryOptions({ input: { text, limit: MOST_HITS } }),
    enabled: asks,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const hits = asks ? (found.data ?? []) : [];

  function open(hit: SearchHit): void {
    const search = hit.kind === 'part' ? { part: hit.id } : hit.kind === 'activity' ? { activity: hit.id } : {};
    void navigate({ to: '/afdeling/$number', params: { number: hit.departmentNumber }, search });
  }

  /** The engine's line names the department as a rule; where it does not, its number comes first. */
  function describe(hit: SearchHit): string {
    if (hit.kind === 'department' || hit.subtitle.includes(hit.departmentNumber)) return hit.subtitle;
    return [t('frame.search.inDepartment', { number: hit.departmentNumber }), hit.subtitle].filter(Boolean).join(' · ');
  }

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      title={t('frame.search.open')}
      classNames={{ header: classes['hidden'] ?? '', search: classes['searchInput'] ?? '' }}
      centered={false}
      yOffset="10vh"
      size={640}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 80 }}
    >
      <Spotlight.Search
        placeholder={t('frame.search.placeholder')}
        aria-label={t('frame.search.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden="true" />}
      />
      <Spotlight.ActionsList {...SCROLLED_BY_KEYS}>
        {KINDS.map((kind) => {
          const ofKind = hits.filter((hit) => hit.kind === kind);
          return ofKind.length === 0 ? null : (
            <Spotlight.ActionsGroup key={kind} label={t(`codes.searchKind.${kind}`)}>
              {ofKind.map((hit) => (
                <Spotlight.Action
                  key={hit.id}
                  label={hit.title}
                  description={describe(hit)}
                  onClick={() => open(hit)}
                />
              ))}
            </Spotlight.ActionsGroup>
          );
        })}
        {hits.length === 0 ? (
          <Spotlight.Empty>
            {found.isError
              ? errorText(found.error, { t, language })
              : !asks
                ? t('frame.search.hint')
                : found.isFetching
                  ? t('common.loading')
                  : t('frame.search.nothing', { text })}
          </Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
