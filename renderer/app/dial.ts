/**
 * The two ways to reach the engine: a MessagePort handed over by the preload, or a WebSocket to the page's own host.
 * Answers for choosing between them by how the page was loaded, and for one opened line.
 * Must never name another host than the page's own.
 */
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { Dial, Line } from './connection.ts';

const PORT_WAIT_MS = 5_000;

/** Desktop pages come from the app's own scheme; a page on http(s) is the browser host's. */
export function dialForPage(location: Pick<Location, 'protocol' | 'host'>): Dial {
  const scheme = location.protocol === 'https:' ? 'wss' : location.protocol === 'http:' ? 'ws' : null;
  return scheme === null ? dialPort : () => dialSocket(`${scheme}://${location.host}/rpc`);
}

function dialSocket(url: string): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () =>
      resolve({
        link: new SocketLink({ websocket: socket }),
        onClose: (listener) => socket.addEventListener('close', listener, { once: true }),
      }),
    );
    // After `open` a promise is settled, so this only speaks for a line that never opened.
    socket.addEventListener('close', () => reject(new Error('The connection could not be opened')));
  });
}

/** Asks the preload for a port; it answers with a message of its own to this same window. */
function dialPort(): Promise<Line> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      window.removeEventListener('message', receive);
      reject(new Error('No port was handed over'));
    }, PORT_WAIT_MS);

    function receive(event: MessageEvent): void {
      const port = event.ports[0];
      if (event.source !== window || !isPortMessage(event.data) || port === undefined) return;
      clearTimeout(giveUp);
      window.removeEventListener('message', receive);
      const link = new PortLink({ port });
      port.start();
      resolve({ link, onClose: (listener) => port.addEventListener('close', listener, { once: true }) });
    }

    window.addEventListener('message', receive);
    window.postMessage({ type: 'tilstand:connect' }, '*');
  });
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'tilstand:port';
}
