import { describe, expect, it } from 'vitest';
import { withMore } from './chosen-files.ts';
import { type DroppedEntry, filesDropped } from './dropped-files.ts';

const fileOf = (name: string, text: string, lastModified = 1) => new File([text], name, { lastModified });
const names = (files: readonly File[]) => files.map(({ name }) => name);
const NONE = new Map<File, string>();
const still = async () => true;
const changed = async () => false;

describe('a file of a name that is chosen already', () => {
  const first = fileOf('plan.csv', 'a;b');

  it('is kept beside the other under a name of its own, and it is told', async () => {
    const { files, renamed } = await withMore([first], [fileOf('plan.csv', 'c;d;e')], NONE, still);
    expect(names(files)).toEqual(['plan.csv', 'plan (2).csv']);
    expect(renamed).toEqual([{ from: 'plan.csv', to: 'plan (2).csv' }]);
    const again = await withMore(files, [fileOf('plan.csv', 'f')], NONE, still);
    expect(names(again.files)).toEqual(['plan.csv', 'plan (2).csv', 'plan (3).csv']);
    expect(await again.files[1]?.text()).toBe('c;d;e');
  });

  it('is the file itself where nothing of it differs, and is chosen once', async () => {
    const { files, renamed, renewed } = await withMore([first], [fileOf('plan.csv', 'x;y')], NONE, still);
    expect([names(files), renamed, renewed]).toEqual([['plan.csv'], [], []]);
  });

  it('takes the place of one that has been changed on the disk', async () => {
    const { files, renewed } = await withMore([first], [fileOf('plan.csv', 'rettet', 2)], NONE, changed);
    expect(await files[0]?.text()).toBe('rettet');
    expect([names(files), renewed]).toEqual([['plan.csv'], ['plan.csv']]);
  });

  it('keeps both parts of a double ending, and is named by its folder where it has one', async () => {
    const packed = await withMore([fileOf('plan.csv.gz', 'a')], [fileOf('plan.csv.gz', 'bc')], NONE, still);
    expect(names(packed.files)).toEqual(['plan.csv.gz', 'plan (2).csv.gz']);
    const other = fileOf('plan.csv', 'c;d;e');
    const placed = await withMore([first], [other], new Map([[other, '0102 Bøgely']]), still);
    expect(names(placed.files)).toEqual(['plan.csv', '0102 Bøgely plan.csv']);
  });
});

describe('a folder that is dropped', () => {
  const entry = (name: string): DroppedEntry => ({
    name,
    isDirectory: false,
    file: (found) => found(fileOf(name, name)),
  });
  /** In batches of two, as a browser gives a hundred. */
  const folder = (name: string, children: readonly DroppedEntry[]): DroppedEntry => ({
    name,
    isDirectory: true,
    createReader() {
      let at = 0;
      return {
        readEntries(found) {
          found(children.slice(at, at + 2));
          at += 2;
        },
      };
    },
  });
  const drop = (...entries: readonly DroppedEntry[]) =>
    filesDropped(entries.map((one) => ({ kind: 'file', getAsFile: () => null, webkitGetAsEntry: () => one })));

  it('is taken as the tables in it and in the folders below, in order; the rest is counted', async () => {
    const inside = folder('0102', [entry('plan.csv')]);
    const { files, folders, folderOf } = await drop(
      folder('Planer', [
        entry('10.csv'),
        entry('9.XLSX'),
        entry('foto.jpg'),
        entry('.DS_Store'),
        entry('~$9.xlsx'),
        inside,
      ]),
    );
    expect(names(files)).toEqual(['9.XLSX', '10.csv', 'plan.csv']);
    expect(folders).toEqual([{ name: 'Planer', taken: 3, leftOut: 1, isCut: false }]);
    expect(files.map((file) => folderOf.get(file))).toEqual(['Planer', 'Planer', '0102']);
  });

  it('ends its walk in a folder without end, and says so', async () => {
    const many = Array.from({ length: 2_500 }, (_, at) => entry(`${at}.jpg`));
    const { files, folders } = await drop(folder('Disk', many));
    expect([files.length, folders[0]?.isCut]).toEqual([0, true]);
  });

  it('is told of also where a file in it cannot be read', async () => {
    const broken: DroppedEntry = { name: 'plan.csv', isDirectory: false, file: (_found, failed) => failed() };
    expect((await drop(folder('Tom', [broken]))).folders).toEqual([
      { name: 'Tom', taken: 0, leftOut: 1, isCut: false },
    ]);
  });

  it('may come together with files, which are taken whatever they are called', async () => {
    const loose = fileOf('udtræk.dat', 'a');
    const { files } = await filesDropped([
      { kind: 'string', getAsFile: () => null },
      { kind: 'file', getAsFile: () => loose },
      { kind: 'file', getAsFile: () => null, webkitGetAsEntry: () => folder('Planer', [entry('1.csv')]) },
    ]);
    expect(names(files)).toEqual(['udtræk.dat', '1.csv']);
  });
});
