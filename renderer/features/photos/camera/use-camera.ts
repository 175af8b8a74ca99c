/**
 * The camera of this machine: whether there is one, what it sees now, and a picture of it.
 * Answers for: it is on only while it is looked through, and off at once when that ends; sound is never asked for.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';

/** As much as cameras of tablets give; they answer with what they have. */
const WANTED = { width: { ideal: 3840 }, height: { ideal: 2160 } };
const QUALITY = 0.92;

/** Whether a camera is plugged in; asks for no leave, which shows no names. */
export function useHasCamera(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    // Not there where a page may not use any.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (devices === undefined) return;
    let wanted = true;
    const look = () =>
      devices.enumerateDevices().then(
        (all) => wanted && setHas(all.some(({ kind }) => kind === 'videoinput')),
        () => undefined,
      );
    void look();
    devices.addEventListener('devicechange', look);
    return () => {
      wanted = false;
      devices.removeEventListener('devicechange', look);
    };
  }, []);
  return has;
}

export type CameraFault = 'denied' | 'away';

export interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly ready: boolean;
  readonly fault: CameraFault | null;
  /** How many there are to turn to. */
  readonly count: number;
  turn(): void;
  /** What the camera sees now. Null when it sees nothing yet. */
  take(): Promise<Blob | null>;
}

/** On from mounting to unmounting; begins with the one that looks away from the person. */
export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [ready, setReady] = useState(false);
  const [fault, setFault] = useState<CameraFault | null>(null);
  const [cameras, setCameras] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);

  useEffect(() => {
    let wanted = true;
    let stream: MediaStream | null = null;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const from = chosen === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: chosen } };
    setReady(false);
    navigator.mediaDevices.getUserMedia({ audio: false, video: { ...WANTED, ...from } }).then(
      async (opened) => {
        stream = opened;
        if (!wanted) return stop();
        setFault(null);
        const screen = video.current;
        if (screen !== null) {
          screen.srcObject = opened;
          await screen.play().catch(() => undefined);
        }
        const all = await navigator.mediaDevices.enumerateDevices();
        if (!wanted) return;
        setCameras(all.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId));
        setReady(true);
      },
      (error: unknown) => {
        if (wanted) setFault(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'away');
      },
    );
    return () => {
      wanted = false;
      stop();
    };
  }, [chosen]);

  return {
    video,
    ready,
    fault,
    count: cameras.length,
    turn() {
      const screen = video.current?.srcObject;
      const now = screen instanceof MediaStream ? screen.getVideoTracks()[0]?.getSettings().deviceId : undefined;
      setChosen(cameras[(cameras.indexOf(now ?? '') + 1) % cameras.length] ?? null);
    },
    async take() {
      const screen = video.current;
      if (screen === null || screen.videoWidth === 0) return null;
      const canvas = new OffscreenCanvas(screen.videoWidth, screen.videoHeight);
      canvas.getContext('2d')?.drawImage(screen, 0, 0);
      return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    },
  };
}
