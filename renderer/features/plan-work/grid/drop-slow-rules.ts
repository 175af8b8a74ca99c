/**
 * Takes four rules out of the grid library's style sheet: `:nth-child(n of selector)`, by which it draws the edge of the frozen columns and of the sum row.
 * While rows come and go under the wheel the browser asks them of every sibling anew: at 2,000 lines 28 of 100 frames took over 20 ms with them, 3 without.
 * The same edges are drawn by classes of our own (plan-grid.module.css).
 */
const SLOW = /:nth-(?:last-)?child\([^)]* of /;

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
