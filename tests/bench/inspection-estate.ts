/** A report as large as one may grow: 300 parts, 2,000 findings and 300 photos, made through the contract as a person's work is. */
import { randomUUID } from 'node:crypto';
import type { InspectionChange } from '../../contract/inspection.ts';
import { jpeg } from '../support/pictures.ts';
import type { BenchClient } from './client.ts';
import { fillWithDemo } from './workspaces.ts';

export const REPORT_PARTS = 300;
export const REPORT_FINDINGS = 2_000;
export const REPORT_PHOTOS = 300;
/** Parts that nobody has looked at yet: those are graded by the bench. */
export const PARTS_LEFT = 120;
const PER_CALL = 20;

/** The id of the report. */
export async function fillWithReport(client: BenchClient): Promise<string> {
  await fillWithDemo(client);
  const [department] = await client.portfolio.departments({});
  const number = department?.number ?? '';
  const { reportId } = await client.inspection.start({
    number,
    kind: 'full',
    heldOn: '2026-05-04',
    inspector: 'Bench',
  });
  const before = await client.inspection.get({ reportId });
  const added = Array.from(
    { length: REPORT_PARTS - before.parts.length },
    (_, index): InspectionChange => ({
      kind: 'add_part',
      partId: randomUUID(),
      fields: { name: `Vinduer, opgang ${index + 1}`, group: 2, quantityMilli: 12_000, unit: 'stk' },
    }),
  );
  await edit(client, reportId, added);
  const parts = (await client.inspection.get({ reportId })).parts.map(({ partId }) => partId);
  const left = new Set(added.slice(-PARTS_LEFT).map((change) => (change.kind === 'add_part' ? change.partId : '')));
  const found = parts.filter((partId) => !left.has(partId));
  const findings = Array.from(
    { length: REPORT_FINDINGS },
    (_, index): InspectionChange => ({
      kind: 'finding',
      findingId: randomUUID(),
      partId: found[index % found.length] ?? '',
      fields: {
        severity: 1 + (index % 3),
        intensity: 1 + (index % 2),
        extentClass: 1 + (index % 5),
        defect: `Afskallet maling, felt ${index}`,
        cause: 'Vejrlig og manglende vedligeholdelse gennem flere år.',
      },
    }),
  );
  await edit(client, reportId, findings);
  for (let from = 0; from < REPORT_PHOTOS; from += PER_CALL) {
    await addPhotos(client, reportId, parts, from);
  }
  return reportId;
}

async function edit(client: BenchClient, reportId: string, changes: readonly InspectionChange[]): Promise<void> {
  if (changes.length === 0) return;
  const result = await client.inspection.edit({ reportId, label: 'bench', changes: [...changes] });
  if (!result.ok) throw new Error(`the report was refused: ${JSON.stringify(result.faults[0])}`);
}

/** Each picture has a size of its own, so that none is another's file. */
async function addPhotos(client: BenchClient, reportId: string, parts: readonly string[], from: number): Promise<void> {
  for (let index = from; index < from + PER_CALL; index += 1) {
    const width = 4_000 - 50 * (index % 20);
    const height = 3_000 - 50 * Math.floor(index / 20);
    const file = (share: number) =>
      new File([new Uint8Array(jpeg(Math.round(width * share), Math.round(height * share)))], 'photo', {
        type: 'image/jpeg',
      });
    const result = await client.photos.add({
      reportId,
      binding: { partId: parts[index % parts.length] ?? null },
      photos: [
        {
          photoId: randomUUID(),
          original: file(1),
          report: file(0.5),
          thumb: file(0.08),
          fileName: `foto-${index}.jpg`,
          fields: {},
        },
      ],
    });
    if (!result.ok) throw new Error(`a photo was refused: ${JSON.stringify(result.faults[0])}`);
  }
}
