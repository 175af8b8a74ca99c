/**
 * Hands the page a port of the engine: the only channel between page and main.
 * Answers for: only the app's own top frame in one of the app's own windows gets one. Understands no frame that passes.
 */
import type { MessagePort } from 'node:worker_threads';
import { BrowserWindow, type IpcMainEvent, ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import type { EngineHandle } from '../engine/types.ts';
import { isOwnPage } from './addresses.ts';
import { ENGINE_PORT_CHANNEL } from './settings.ts';

export function handOutPorts(engine: EngineHandle): void {
  ipcMain.on(ENGINE_PORT_CHANNEL, (event) => {
    const frame = event.senderFrame;
    if (!frame || !isTrusted(event)) return;
    let enginePort: MessagePort;
    try {
      enginePort = engine.connect();
    } catch {
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    bridgePorts(port1, enginePort);
    frame.postMessage(ENGINE_PORT_CHANNEL, null, [port2]);
  });
}

function isTrusted({ sender, senderFrame }: IpcMainEvent): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnPage(senderFrame.url) &&
    BrowserWindow.fromWebContents(sender) !== null
  );
}

function bridgePorts(page: MessagePortMain, engine: MessagePort): void {
  page.on('message', ({ data }) => {
    if (typeof data === 'string' || data instanceof Uint8Array || data instanceof ArrayBuffer) engine.postMessage(data);
  });
  engine.on('message', (frame: unknown) => page.postMessage(frame));
  page.once('close', () => engine.close());
  engine.once('close', () => page.close());
  page.start();
}
