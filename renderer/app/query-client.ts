/**
 * Server state: what is fetched stays until the engine says it changed.
 * Answers for the rules of fetching (nothing goes stale by time, nothing depends on the machine's network) and for pausing while the engine is away.
 */
import { onlineManager, QueryClient } from '@tanstack/react-query';
import { type Connection, EngineAwayError } from './connection.ts';

export function makeQueryClient(connection: Connection): QueryClient {
  // The library would pause when the laptop is offline; what counts here is only the line to the engine.
  onlineManager.setEventListener((setOnline) => {
    const tell = () => setOnline(connection.state().kind !== 'away');
    tell();
    return connection.subscribe(tell);
  });
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) => count < 2 && error instanceof EngineAwayError,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
