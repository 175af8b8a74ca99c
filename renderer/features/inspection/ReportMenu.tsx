/** What goes out of the report, and the ways to be rid of it: a file, photos erased for good, a report or revision begun by mistake. */
import { Button, Group, Menu, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileExport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { memo, useState } from 'react';
import type { Language } from '../../../contract/common.ts';
import { refetchAll } from '../../app/changes.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { saveFile } from '../department/save-file.ts';
import { EraseDialog } from '../photos/EraseDialog.tsx';
import { useReportPhotos } from '../photos/use-photos.ts';
import type { Inspection } from './use-inspection.ts';

type Format = 'pdf' | 'xlsx' | 'json' | 'zip';
type Asked = 'erase' | 'discard' | null;

/** Drawn anew only when what it offers changes: a key of the walk must not wait for it. */
export const ReportMenu = memo(ReportMenuButtons, ({ inspection: before }, { inspection: after }) => {
  return before.reportId === after.reportId && canDiscard(before) === canDiscard(after);
});

function ReportMenuButtons({ inspection }: { readonly inspection: Inspection }) {
  const words = useWords();
  const { t, language } = words;
  const { reportId } = inspection;
  const [asked, setAsked] = useState<Asked>(null);
  const made = useMutation({
    mutationFn: (format: Format) => exportFiles(reportId, format, language),
    onSuccess: ({ names, missing }) => {
      notifications.show({ message: t('inspection.tools.exportDone', { file: names.join(', ') }) });
      if (missing === 0) return;
      const message = t('inspection.tools.exportMissing', { count: missing });
      notifications.show({ color: 'yellow', message, autoClose: false });
    },
    onError: (error) =>
      notifications.show({
        color: 'red',
        title: t('common.failedTitle'),
        message: errorText(error, words),
        autoClose: false,
      }),
  });
  const showsPersons =
    useReportPhotos(reportId).data?.some(({ personalData, erased }) => personalData && erased === null) ?? false;
  const formats = [
    ['pdf', t('inspection.tools.exportPdf')],
    ['xlsx', t('inspection.tools.exportXlsx')],
    ['zip', t('inspection.tools.exportZip')],
    ['json', t('inspection.tools.exportJson')],
  ] as const satisfies readonly (readonly [Format, string])[];
  const discards = canDiscard(inspection);
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileExport size={16} aria-hidden="true" />}
            disabled={made.isPending}
          >
            {t(made.isPending ? 'inspection.tools.exporting' : 'inspection.tools.share')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map(([format, label]) => (
            <Menu.Item key={format} onClick={() => made.mutate(format)}>
              {label}
            </Menu.Item>
          ))}
          {showsPersons || discards ? <Menu.Divider /> : null}
          {showsPersons ? (
            <Menu.Item c="var(--t-red)" onClick={() => setAsked('erase')}>
              {t('photos.erase.openAll')}
            </Menu.Item>
          ) : null}
          {discards ? (
            <Menu.Item c="var(--t-red)" onClick={() => setAsked('discard')}>
              {t(isRevision(inspection) ? 'inspection.discard.openRevision' : 'inspection.tools.discard')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {asked === 'erase' ? (
        <EraseDialog target={{ reportId, personalData: true }} onClose={() => setAsked(null)} />
      ) : null}
      {asked === 'discard' ? <DiscardDialog inspection={inspection} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

/** Many photos become several files, one after the other, so that neither the engine nor the line holds them all. */
async function exportFiles(reportId: string, format: Format, language: Language) {
  const { parts, missing } =
    format === 'zip' ? await client.inspection.exportParts({ reportId }) : { parts: 1, missing: 0 };
  const names: string[] = [];
  for (let part = 1; part <= parts; part += 1) {
    const file = await client.inspection.export({ reportId, format, language, part });
    saveFile(file);
    names.push(file.name);
  }
  return { names, missing };
}

function isRevision({ content }: Inspection): boolean {
  return content.report.revisesReportId !== null;
}

/** An empty report, or a revision whatever it holds: what it corrects stands as it was. */
function canDiscard(inspection: Inspection): boolean {
  const { editable, content } = inspection;
  const isEmpty =
    content.photos === 0 &&
    content.climate.risks.length === 0 &&
    content.parts.every(({ assessment, findings }) => assessment === null && findings.length === 0);
  return editable && (isEmpty || isRevision(inspection));
}

function DiscardDialog({ inspection, onClose }: { readonly inspection: Inspection; readonly onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const { reportId, content } = inspection;
  const { revisesReportId, departmentNumber: number } = content.report;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const kind = revisesReportId === null ? 'empty' : 'revision';

  const discard = useMutation({
    mutationFn: async () => {
      // What is on its way belongs to it, and comes back with it.
      if (!(await inspection.settled())) return;
      const { group } = await client.inspection.discard({ reportId });
      if (revisesReportId === null) await navigate({ to: '/afdeling/$number/tilsyn', params: { number } });
      else await navigate({ to: '/tilsyn/$reportId', params: { reportId: revisesReportId } });
      void refetchAll(queries);
      if (group !== null) offerBack(group);
    },
  });

  function offerBack(group: string): void {
    const id = `report-discarded-${group}`;
    const back = async () => {
      notifications.hide(id);
      try {
        await client.inspection.restore({ reportId, group });
        await refetchAll(queries);
        await navigate({ to: '/tilsyn/$reportId', params: { reportId } });
      } catch (error) {
        notifications.show({ color: 'red', message: errorText(error, words), autoClose: false });
      }
    };
    notifications.show({
      id,
      autoClose: 60_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {t(`inspection.discard.${kind}Done`)}
          <Button size="compact-sm" variant="default" onClick={() => void back()}>
            {t('common.undo')}
          </Button>
        </Group>
      ),
    });
  }

  return (
    <Modal opened onClose={onClose} title={t(`inspection.discard.${kind}Title`)}>
      <Text size="sm">{t(`inspection.discard.${kind}Text`)}</Text>
      {discard.isError ? (
        <Text size="sm" c="red" role="alert" mt="sm">
          {errorText(discard.error, words)}
        </Text>
      ) : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button color="red" loading={discard.isPending} onClick={() => discard.mutate()}>
          {t(`inspection.discard.${kind}Go`)}
        </Button>
      </Group>
    </Modal>
  );
}
