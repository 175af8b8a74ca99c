/** Everything inspections, photos and the import assistant can write, each once: for tests of what must not change meanwhile. */
import { randomUUID } from 'node:crypto';
import type { MappingInput } from '../../contract/import-mapping.ts';
import { jpeg, photoFiles } from '../support/pictures.ts';
import { type Client, csv, type TestEngine } from './engine.ts';

export type Attempt = (engine: TestEngine) => Promise<unknown>;

const NUMBER = '0101';
const RISK = '01900000-0000-7000-8000-0000000000a1';
const FINDING = '01900000-0000-7000-8000-0000000000a2';

/** The open report of this department, begun where there is none. */
async function reportOf(client: Client): Promise<string> {
  const open = (await client.inspection.list({ number: NUMBER })).find(({ status }) => status === 'open');
  if (open !== undefined) return open.reportId;
  const begun = await client.inspection.start({
    number: NUMBER,
    kind: 'walk',
    heldOn: '2026-09-01',
    inspector: 'Ida',
  });
  return begun.reportId;
}

async function partOf(client: Client): Promise<string> {
  return (await client.department.parts({ number: NUMBER }))[0]?.id ?? '';
}

async function editReport(client: Client): Promise<unknown> {
  const reportId = await reportOf(client);
  const partId = await partOf(client);
  return client.inspection.edit({
    reportId,
    label: 'Prøve',
    changes: [
      { kind: 'assess', partId, set: { state: 'graded', score: 4, isEstimate: true, jumpReason: 'Prøve' } },
      { kind: 'finding', findingId: FINDING, partId, fields: { defect: 'Revne', proposedWork: 'Fugning' } },
      { kind: 'climate_risk', riskId: RISK, hazard: 'cloudburst', fields: { probability: 3, consequence: 3 } },
      { kind: 'retire_part', partId, on: '2026-09-01', reason: 'Revet ned' },
    ],
  });
}

async function addPhoto(client: Client) {
  const reportId = await reportOf(client);
  return client.photos.add({
    reportId,
    photos: [{ photoId: randomUUID(), ...photoFiles(jpeg(64, 48)), fileName: null, fields: {} }],
    label: 'Foto',
  });
}

async function onePhoto(client: Client): Promise<string> {
  await addPhoto(client);
  return (await client.photos.list({ reportId: await reportOf(client) }))[0]?.photoId ?? '';
}

const INSPECTION: Readonly<Record<string, readonly Attempt[]>> = {
  'inspection.start': [({ client }) => reportOf(client)],
  'inspection.edit': [({ client }) => editReport(client)],
  'inspection.planRisk': [
    async ({ client }) => {
      await editReport(client);
      await client.inspection.planRisk({ riskId: RISK, firstYear: 2030, amountOre: 1_000_00 });
    },
  ],
  'inspection.undo': [async ({ client }) => client.inspection.undo({ reportId: await reportOf(client) })],
  'inspection.redo': [async ({ client }) => client.inspection.redo({ reportId: await reportOf(client) })],
  'inspection.close': [
    async ({ client }) =>
      client.inspection.close({ reportId: await reportOf(client), statement: 'Set', closedOn: '2026-09-02' }),
  ],
  'inspection.revise': [
    async ({ client }) => {
      const closed = (await client.inspection.list({ number: NUMBER })).find(({ status }) => status !== 'open');
      return client.inspection.revise({ reportId: closed?.reportId ?? '', reason: 'Rettelse' });
    },
  ],
  'inspection.importDocument': [
    async ({ client }) => {
      const file = await client.inspection.export({ reportId: await reportOf(client), format: 'json' });
      return client.inspection.importDocument({ file });
    },
  ],
  'inspection.discard': [async ({ client }) => client.inspection.discard({ reportId: await reportOf(client) })],
  'inspection.restore': [
    async ({ client }) => {
      const reportId = await reportOf(client);
      const { group } = await client.inspection.discard({ reportId });
      return client.inspection.restore({ reportId, group: group ?? '' });
    },
  ],
  'inspection.savePhrase': [
    ({ client }) => client.inspection.savePhrase({ phraseId: null, classKey: null, body: 'Tæt', language: 'da' }),
  ],
  'inspection.removePhrase': [
    async ({ client }) => {
      const phrases = await client.inspection.phrases({ classKey: null, language: 'da' });
      return client.inspection.removePhrase({ phraseId: phrases.find(({ phraseId }) => phraseId)?.phraseId ?? '' });
    },
  ],
};

const PHOTOS: Readonly<Record<string, readonly Attempt[]>> = {
  'photos.add': [({ client }) => addPhoto(client)],
  'photos.update': [
    async ({ client }) =>
      client.photos.update({ photoId: await onePhoto(client), fields: { caption: 'Tag' }, label: 'Tekst' }),
  ],
  'photos.remove': [async ({ client }) => client.photos.remove({ photoIds: [await onePhoto(client)], label: 'Slet' })],
  'photos.undo': [
    async ({ client }) => {
      const added = await addPhoto(client);
      return client.photos.undo({ group: added.ok ? (added.group ?? '') : '' });
    },
  ],
  'photos.erase': [
    async ({ client }) =>
      client.photos.erase({ target: { photoIds: [await onePhoto(client)] }, reason: 'Prøve', expected: 1 }),
  ],
  'photos.sweep': [({ client }) => client.photos.sweep()],
};

const mapping: MappingInput = {
  format: 'tilstand-mapping',
  version: 1,
  tables: [
    {
      file: 'a.csv',
      sheet: '',
      kind: 'departments',
      headerRow: 1,
      columns: [{ heading: 'Afdeling', at: 0, field: 'number' }],
    },
  ],
};

async function storedName(client: Client): Promise<string> {
  return (await client.imports.saveProfile({ title: 'Prøve', mapping: { ...mapping } as never })).name;
}

const IMPORTS: Readonly<Record<string, readonly Attempt[]>> = {
  'imports.preview': [
    async ({ client }) => {
      const head = 'organisation;department;department_name;dwellings;area_m2\r\n';
      const files = [csv('d.csv', `${head}9;0101;Andet navn;1;1\r\n`)];
      for await (const _ of await client.imports.preview({ files, profile: 'bench-parts' }));
    },
  ],
  'imports.saveProfile': [({ client }) => storedName(client)],
  'imports.importProfile': [
    async ({ client }) => {
      const file = await client.imports.exportProfile({ name: await storedName(client) });
      return client.imports.importProfile({ file });
    },
  ],
  'imports.renameProfile': [
    async ({ client }) => client.imports.renameProfile({ name: await storedName(client), title: 'Andet navn' }),
  ],
  'imports.deleteProfile': [async ({ client }) => client.imports.deleteProfile({ name: await storedName(client) })],
  'imports.rememberWords': [
    ({ client }) => client.imports.rememberWords({ field: 'unit', words: [{ word: 'kvm', code: 'm2' }] }),
  ],
  'imports.forgetWords': [
    async ({ client }) => {
      await client.imports.rememberWords({ field: 'unit', words: [{ word: 'kvadratm.', code: 'm2' }] });
      const ids = (await client.imports.learntWords()).map(({ id }) => id);
      return client.imports.forgetWords({ ids });
    },
  ],
};

export const OTHER_ATTEMPTS: Readonly<Record<string, readonly Attempt[]>> = { ...INSPECTION, ...PHOTOS, ...IMPORTS };

/** Of these features, what only reads. */
export const OTHER_READS = [
  ...[
    'kinds',
    'detect',
    'previewRows',
    'becameOf',
    'result',
    'template',
    'listProfiles',
    'exportProfile',
    'words',
    'learntWords',
  ].map((name) => `imports.${name}`),
  ...[
    'list',
    'get',
    'undoState',
    'history',
    'partHistory',
    'workHelp',
    'classes',
    'closing',
    'calibration',
    'phrases',
    'reviewOutlook',
    'export',
    'exportParts',
  ].map((name) => `inspection.${name}`),
  ...['list', 'bytes', 'space', 'eraseImpact'].map((name) => `photos.${name}`),
];
