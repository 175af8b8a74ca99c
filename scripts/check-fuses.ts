/**
 * Reads the fuses back from a packaged app (reliability row 37): `node scripts/check-fuses.ts PATH-TO-THE-PROGRAM`.
 * Ends with 1 and names each fuse that is not as it must be.
 */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** How the wire writes its states: the characters 0 and 1. */
const FuseState = { DISABLE: 48, ENABLE: 49 } as const;

const WANTED: ReadonlyMap<FuseV1Options, number> = new Map([
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]);

const program = process.argv[2];
if (program === undefined) {
  console.error('Name the packaged program: node scripts/check-fuses.ts out/packages/linux-unpacked/tilstand');
  process.exitCode = 2;
} else {
  const wire = await getCurrentFuseWire(program);
  const wrong = [...WANTED]
    .filter(([fuse, state]) => Number(wire[fuse]) !== state)
    .map(([fuse]) => FuseV1Options[fuse]);
  console.log(
    wrong.length === 0 ? `All ${WANTED.size} fuses are as they must be.` : `Wrong fuses: ${wrong.join(', ')}`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
