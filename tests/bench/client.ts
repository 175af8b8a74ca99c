/** A real engine in its thread, spoken to over a port as every page does. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../contract/index.ts';
import { startEngine } from '../../main/engine/host.ts';
import type { EngineHandle } from '../../main/engine/types.ts';

export type BenchClient = ContractRouterClient<Contract>;

/** `workerUrl`: the built engine, where what is measured is what an installed app holds and does; left out, the sources. */
export async function startBenchEngine(
  dataDir: string,
  workerUrl?: URL,
): Promise<{ engine: EngineHandle; connect: () => BenchClient }> {
  const engine = await startEngine({ dataDir, host: 'cli', ...(workerUrl === undefined ? {} : { workerUrl }) });
  return {
    engine,
    connect() {
      const port = engine.connect();
      return createORPCClient(new RPCLink({ port }));
    },
  };
}
