/**
 * Tells a printer outside the page that the sheet is complete.
 * Waits for the fonts by name and for the charts by what they draw, because "loaded" comes before either.
 * Uses timeouts, not frames: a window that is not shown draws no frames.
 */

/** The cuts the sheet is set in; asked for by name, because a font that nothing uses yet counts as loaded. */
const FONTS = ['400 12px Inter', '600 12px Inter', '700 12px Inter'];
const LOOK_AGAIN_MS = 15;

/** Marks the root element when everything is there; `ok` false marks an error at once. Returns how to take the mark back. */
export function announceReady(document: Document, ok: boolean): () => void {
  const root = document.documentElement;
  let current = true;
  const mark = (value: 'true' | 'error') => {
    if (current) root.dataset['printReady'] = value;
  };
  if (!ok) mark('error');
  else {
    Promise.all(FONTS.map((font) => document.fonts.load(font, 'Ææ1')))
      .then(() => document.fonts.ready)
      .then(() => chartsDrawn(document, () => current))
      .then(
        () => mark('true'),
        () => mark('error'),
      );
  }
  return () => {
    current = false;
    delete root.dataset['printReady'];
  };
}

/** Resolves when every picture stands, every chart has its axes and its curves or bars, and the number of marks has stopped growing. */
async function chartsDrawn(document: Document, isCurrent: () => boolean): Promise<void> {
  let before = -1;
  while (isCurrent()) {
    const charts = [...document.querySelectorAll('.bp-charts .recharts-surface')];
    const wanted = document.querySelector('.bp-charts') === null ? 0 : 2;
    const isDrawn =
      charts.length >= wanted && charts.every((chart) => chart.querySelector('.recharts-cartesian-axis-tick') !== null);
    const marks = document.querySelectorAll('.bp-charts svg *').length;
    const isPictured = document.querySelector('.bp [data-photo-ready="false"]') === null;
    if (isDrawn && isPictured && marks === before) return;
    before = marks;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
