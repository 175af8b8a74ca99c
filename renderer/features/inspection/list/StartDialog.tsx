/** Starting an inspection: which kind, from what, when and by whom. The inspector is remembered on this machine. */
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReportKind, ReportListEntry } from '../../../../contract/inspection-view.ts';
import { REPORT_KINDS } from '../../../../domain/inspection/report.ts';
import { refetchAll } from '../../../app/changes.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { errorText } from '../../../ui/error-text.ts';
import { dayOf, readDay } from '../../../ui/read-day.ts';
import { remember, remembered } from '../use-choice.ts';

const INSPECTOR_KEY = 'tilstand.inspection.inspector';
const PARTICIPANTS_KEY = 'tilstand.inspection.participants';
const ORDERS = ['route', 'building'] as const;
const NOTHING = '';

export interface StartDialogProps {
  readonly number: string;
  /** Newest first. */
  readonly reports: readonly ReportListEntry[];
  readonly onClose: () => void;
}

export function StartDialog({ number, reports, onClose }: StartDialogProps) {
  const words = useWords();
  const { t, f } = words;
  const baselines = reports.filter(({ status, revisedById }) => status !== 'open' && revisedById === null);
  const [kind, setKind] = useState<ReportKind>('walk');
  const [baseline, setBaseline] = useState(baselines[0]?.reportId ?? NOTHING);
  const [day, setDay] = useState(() => f.day(dayOf(new Date())));
  const [inspector, setInspector] = useState(() => remembered(INSPECTOR_KEY) ?? '');
  const [participants, setParticipants] = useState(() => remembered(PARTICIPANTS_KEY) ?? '');
  const [walkOrder, setWalkOrder] = useState<(typeof ORDERS)[number]>('route');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const heldOn = readDay(day);
  const start = useMutation({
    mutationFn: (held: string) =>
      client.inspection.start({
        number,
        kind,
        heldOn: held,
        inspector: inspector.trim(),
        participants: participants.trim() || null,
        baselineReportId: baseline === NOTHING ? null : baseline,
        walkOrder,
      }),
    onSuccess: async ({ reportId }) => {
      remember(INSPECTOR_KEY, inspector.trim());
      remember(PARTICIPANTS_KEY, participants.trim());
      void refetchAll(queries);
      await navigate({ to: '/tilsyn/$reportId', params: { reportId } });
    },
  });

  function submit(): void {
    setTried(true);
    if (heldOn !== null && inspector.trim() !== '') start.mutate(heldOn);
  }

  return (
    <Modal opened onClose={onClose} title={t('inspection.start.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          <Select
            data-autofocus
            label={t('inspection.start.kind')}
            description={t(`inspection.kindText.${kind}`)}
            data={REPORT_KINDS.map((value) => ({ value, label: t(`inspection.kind.${value}`) }))}
            value={kind}
            allowDeselect={false}
            onChange={(value) => setKind(REPORT_KINDS.find((one) => one === value) ?? 'walk')}
          />
          <Select
            label={t('inspection.start.baseline')}
            data={[
              ...baselines.map((report) => ({
                value: report.reportId,
                label: `${t(`inspection.kind.${report.kind}`)} · ${report.heldOn === null ? t('common.notGiven') : f.day(report.heldOn)}`,
              })),
              { value: NOTHING, label: t('inspection.start.fromNothing') },
            ]}
            value={baseline}
            allowDeselect={false}
            onChange={(value) => setBaseline(value ?? NOTHING)}
          />
          <Group grow align="start">
            <DayInput
              label={t('inspection.start.heldOn')}
              text={day}
              onText={setDay}
              error={tried && heldOn === null ? t('inspection.start.badDay') : null}
            />
            <Select
              label={t('inspection.start.order')}
              data={ORDERS.map((value) => ({ value, label: t(`inspection.order.${value}`) }))}
              value={walkOrder}
              allowDeselect={false}
              onChange={(value) => setWalkOrder(ORDERS.find((one) => one === value) ?? 'route')}
            />
          </Group>
          <TextInput
            label={t('inspection.start.inspector')}
            maxLength={120}
            value={inspector}
            error={tried && inspector.trim() === '' ? t('inspection.start.missingInspector') : null}
            onChange={(event) => setInspector(event.currentTarget.value)}
          />
          <TextInput
            label={t('inspection.start.participants')}
            maxLength={500}
            value={participants}
            onChange={(event) => setParticipants(event.currentTarget.value)}
          />
          {start.isError ? (
            <Text size="sm" c="red" role="alert">
              {errorText(start.error, words)}
            </Text>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={start.isPending}>
              {t('inspection.start.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
