/**
 * Takes five rules out of the grid library's style sheet: `:nth-child(n of selector)`, by which it draws the edge of the frozen columns and of the
 * sum row, and the sizing of every element with its `::before` and `::after`, which the page's own style sheet says as well.
 * While rows come and go under the wheel the browser asks the first of every sibling anew, and works the second out three times for each new cell:
 * styling took 4.8 ms for each notch of the wheel with them and 2.5 without (means of four runs at 2,000 lines on a busy machine, in turns).
 * What scrolling costs in all is measured by tests/bench/grid.bench.ts.
 * The same edges are drawn by classes of our own (plan-grid.module.css).
 */
const SLOW = /:nth-(?:last-)?child\([^)]* of | \*, .* ::before/;

let dropped = false;

export function dropSlowRules(sheets: Iterable<CSSStyleSheet> = document.styleSheets): void {
  if (dropped) return;
  dropped = true;
  for (const sheet of sheets) drop(sheet);
}

/** Rules may stand in layers and inside other rules. */
function drop(parent: CSSStyleSheet | CSSGroupingRule | CSSStyleRule): void {
  for (let index = parent.cssRules.length - 1; index >= 0; index -= 1) {
    const rule = parent.cssRules[index];
    if (rule instanceof CSSStyleRule && SLOW.test(rule.selectorText) && isOfTheGrid(rule)) parent.deleteRule(index);
    else if (rule instanceof CSSStyleRule || rule instanceof CSSGroupingRule) drop(rule);
  }
}

/** Only rules that the library wrapped in its own layer. */
function isOfTheGrid(rule: CSSRule): boolean {
  for (let above = rule.parentRule; above !== null; above = above.parentRule) {
    if (above instanceof CSSLayerBlockRule && above.name.startsWith('rdg.')) return true;
  }
  return false;
}
