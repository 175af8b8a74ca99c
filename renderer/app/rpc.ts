/**
 * The typed client of the contract, and its query helpers.
 * Answers for one client for the whole page over whichever line is open.
 * Imports the contract as types only: the page sends, the engine checks, and zod stays out of the bundle.
 */
import { type ClientContext, createORPCClient, DynamicLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../contract/index.ts';
import { startConnection } from './connection.ts';
import { dialForPage } from './dial.ts';

export const connection = startConnection(dialForPage(window.location), {
  set: (run, ms) => window.setTimeout(run, ms),
  clear: (id) => window.clearTimeout(id),
});

const link = new DynamicLink<ClientContext>(() => connection.link());

export const client: ContractRouterClient<Contract> = createORPCClient(link);
export const rpc = createTanstackQueryUtils(client);
