/** The one implementer all handlers start from: the contract, the context, and the translation of expected failures into typed errors. */
import { mapEventIterator } from '@orpc/client';
import { implement } from '@orpc/server';
import { contract } from '../../contract/index.ts';
import type { AppContext } from './context.ts';
import { borderError } from './failures.ts';

const atBorder = (thrown: unknown) => borderError(thrown) ?? thrown;

export const os = implement(contract)
  .$context<AppContext>()
  .use(async ({ next }) => {
    try {
      const result = await next();
      if (!isStream(result.output)) return result;
      // A stream fails after its handler has returned: an import is refused while it is read.
      const output = mapEventIterator(result.output, {
        value: async (value) => value,
        error: async (thrown) => atBorder(thrown),
      });
      return { ...result, output };
    } catch (thrown) {
      throw atBorder(thrown);
    }
  });

function isStream(output: unknown): output is AsyncIterator<unknown, unknown, void> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}
