/**
 * Hands the page a port of the engine when it asks for one, and nothing else.
 * Knows no procedure, exposes no function, passes on no event.
 */
import { ipcRenderer } from 'electron';

const CHANNEL = 'tilstand:engine-port';

window.addEventListener('message', (event) => {
  if (event.source === window && isConnect(event.data)) ipcRenderer.postMessage(CHANNEL, null);
});

ipcRenderer.on(CHANNEL, (event) => window.postMessage({ type: 'tilstand:port' }, '*', [...event.ports]));

function isConnect(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'tilstand:connect';
}
