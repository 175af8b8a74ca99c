/** The one implementer all handlers start from: the contract, the context, and the translation of expected failures into typed errors. */
import { implement } from '@orpc/server';
import { contract } from '../../contract/index.ts';
import type { AppContext } from './context.ts';
import { borderError } from './failures.ts';

export const os = implement(contract)
  .$context<AppContext>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (thrown) {
      throw borderError(thrown) ?? thrown;
    }
  });
