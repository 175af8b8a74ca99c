/**
 * Asks before the window goes away, or is loaded anew, while the page holds it: an import or a photo is on its way and lies nowhere else yet.
 * Answers for one question at a time, for the answer holding once, and for what was wanted being done then.
 * Must never hold a window that its page lets go of. Knows no Electron: the shell tells what happens.
 */
export type Way = 'close' | 'reload';

export interface Leaving {
  /** The window is to be closed; its page is asked next. */
  closes(): void;
  /** The page holds its window. True where it goes all the same. */
  isHeld(): boolean;
  /** A page has been loaded: what was agreed was agreed about the one before. */
  loaded(): void;
}

/** `ask` answers whether the person wants to leave; `leave` does what was wanted, and the page is asked anew. */
export function createLeaving(ask: () => Promise<boolean>, leave: (way: Way) => void): Leaving {
  let isClosing = false;
  let isAsking = false;
  let isAgreed = false;
  return {
    closes() {
      isClosing = true;
    },
    isHeld() {
      const way = isClosing ? 'close' : 'reload';
      isClosing = false;
      if (isAgreed) {
        isAgreed = false;
        return true;
      }
      if (isAsking) return false;
      isAsking = true;
      void ask().then((isLeaving) => {
        isAsking = false;
        if (!isLeaving) return;
        isAgreed = true;
        leave(way);
      });
      return false;
    },
    loaded() {
      isAgreed = false;
    },
  };
}
