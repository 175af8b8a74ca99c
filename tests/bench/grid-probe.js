/** Runs in the measured page before its own scripts: the lengths of frames, and how long it takes until something is painted. */
(() => {
  let times = null;

  function tick(time) {
    if (times === null) return;
    times.push(time);
    requestAnimationFrame(tick);
  }

  /** Resolves in the first frame in which `ready` holds, after it was painted; ms since `from`. */
  function painted(ready, from) {
    return new Promise((resolve) => {
      const look = () => {
        if (!ready()) return requestAnimationFrame(look);
        // A message posted in a frame is delivered when the frame is through.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - from);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  }

  globalThis.probe = {
    startFrames() {
      times = [];
      requestAnimationFrame(tick);
    },
    stopFrames() {
      const seen = times ?? [];
      times = null;
      return seen.slice(1).map((time, index) => time - seen[index]);
    },
    painted,
    /** From the next Enter until `text` gives something else than now in all its parts. */
    watchEnter(texts) {
      const before = texts();
      globalThis.probe.entered = new Promise((resolve) => {
        const onKey = (event) => {
          if (event.key !== 'Enter') return;
          removeEventListener('keydown', onKey, true);
          const isNew = () => texts().every((text, index) => text !== before[index]);
          painted(isNew, event.timeStamp).then(resolve);
        };
        addEventListener('keydown', onKey, true);
      });
    },
    entered: null,
  };
})();
