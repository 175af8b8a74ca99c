/** The tools for drawing, and the marks there are, each to be chosen or taken away without touching the picture. */
import { ActionIcon, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowUpRight, IconBlur, IconCircle, IconTrash, IconTypography } from '@tabler/icons-react';
import { LONGEST_MARK_TEXT, MOST_MARKS, type PhotoMark } from '../../../../domain/inspection/marks.ts';
import { useWords } from '../../../i18n/i18n.ts';
import type { MarkKind } from './MarkStage.tsx';
import classes from './viewer.module.css';

const TOOLS = [
  ['arrow', IconArrowUpRight],
  ['circle', IconCircle],
  ['text', IconTypography],
  ['blur', IconBlur],
] as const;

export function MarkTools({
  marks,
  tool,
  text,
  selected,
  onTool,
  onText,
  onSelect,
  onRemove,
}: {
  readonly marks: readonly PhotoMark[];
  readonly tool: MarkKind | null;
  readonly text: string;
  readonly selected: number | null;
  readonly onTool: (tool: MarkKind | null) => void;
  readonly onText: (text: string) => void;
  readonly onSelect: (index: number | null) => void;
  readonly onRemove: (index: number) => void;
}) {
  const { t, f } = useWords();
  const full = marks.length >= MOST_MARKS;
  return (
    <Stack gap="xs">
      <Title order={3}>{t('photos.viewer.marks')}</Title>
      <div className={classes['tools']}>
        {TOOLS.map(([kind, Icon]) => (
          <Button
            key={kind}
            className={classes['tool'] ?? ''}
            variant={tool === kind ? 'filled' : 'default'}
            aria-pressed={tool === kind}
            disabled={full}
            leftSection={<Icon size={18} aria-hidden="true" />}
            onClick={() => onTool(tool === kind ? null : kind)}
          >
            {t(`photos.viewer.tools.${kind}`)}
          </Button>
        ))}
      </div>
      {tool === 'text' ? (
        <TextInput
          label={t('photos.viewer.text')}
          classNames={{ input: classes['field'] ?? '' }}
          value={text}
          maxLength={LONGEST_MARK_TEXT}
          onChange={(event) => onText(event.currentTarget.value)}
          data-autofocus
        />
      ) : null}
      <Text size="sm" c="dimmed" role="status">
        {tool === null
          ? t(marks.length === 0 ? 'photos.viewer.choose' : 'photos.viewer.chooseOrMove')
          : t(`photos.viewer.how.${tool}`)}
      </Text>
      {marks.length === 0 ? null : (
        <ul className={classes['marks']} aria-label={t('photos.viewer.marks')}>
          {marks.map((mark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark has no other name than its place in the list
            <li key={index}>
              <Button
                variant={selected === index ? 'light' : 'subtle'}
                className={classes['mark'] ?? ''}
                justify="flex-start"
                aria-pressed={selected === index}
                onClick={() => onSelect(selected === index ? null : index)}
              >
                {f.integer(index + 1)}. {t(`photos.viewer.tools.${mark.kind}`)}
                {mark.kind === 'text' ? ` »${mark.text}«` : ''}
              </Button>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={44}
                aria-label={t('photos.viewer.removeMark', { number: index + 1 })}
                onClick={() => onRemove(index)}
              >
                <IconTrash size={18} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
