/** LibreOffice as a measure: a workbook opened, recalculated and saved without a window. Where it is not installed nothing is measured. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Without it the results stored in the file are believed, and a workbook of another program is not calculated at all. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

export function findSoffice(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'soffice')).find((path) => existsSync(path)) ?? null;
}

/** Milliseconds from start to end of the process, and the file it saved. The profile lies in `folder` and is kept between calls. */
export async function recalculate(
  soffice: string,
  folder: string,
  workbook: Uint8Array,
): Promise<{ readonly ms: number; readonly saved: Uint8Array }> {
  const source = join(folder, 'plan.xlsx');
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  writeFileSync(source, workbook);
  const profileDir = join(folder, 'profile');
  if (!existsSync(profileDir)) {
    mkdirSync(join(profileDir, 'user'), { recursive: true });
    writeFileSync(join(profileDir, 'user/registrymodifications.xcu'), ALWAYS_RECALCULATE);
  }
  const profile = `-env:UserInstallation=${pathToFileURL(profileDir).href}`;
  const start = performance.now();
  const child = spawn(soffice, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, source], {
    stdio: 'ignore',
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const ms = performance.now() - start;
  if (code !== 0) throw new Error(`soffice ended with ${code}`);
  return { ms, saved: new Uint8Array(readFileSync(join(out, 'plan.xlsx'))) };
}
