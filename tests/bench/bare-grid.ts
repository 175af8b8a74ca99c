/**
 * What the year grid is held against: a page with nothing but a virtualised table of the same size. Rows and columns out of sight are not
 * there, the head and the sums stand still, a cell can be typed into. No frozen columns, no grouping, no undo, no styles worth the name.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generatedPlan } from './generated-plan.ts';
import { GRID_LINES, GRID_YEARS } from './grid-plan.ts';

const FIELDS = 7;

export async function startBareGrid(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const rows = JSON.stringify(bareRows());
  const server = createServer((request, response) => {
    const isData = request.url === '/rows.json';
    response.setHeader('content-type', isData ? 'application/json' : 'text/html; charset=utf-8');
    response.end(isData ? rows : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}/`, stop: () => server.close() };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Each line: seven texts, then an amount for every year, 0 = none. */
function bareRows(): readonly (readonly (string | number)[])[] {
  return generatedPlan(GRID_LINES).map(({ title, firstYear, intervalYears, unitPriceOre, quantityMilli }, index) => {
    const price = unitPriceOre ?? 0;
    const fields = [index, title, 'm2', quantityMilli ?? 0, price, intervalYears ?? '', firstYear];
    const years = Array.from({ length: GRID_YEARS }, (_, year) => {
      const after = 2027 + year - firstYear;
      const falls = after === 0 || (intervalYears !== null && after > 0 && after % intervalYears === 0);
      return falls ? Math.round((price * (quantityMilli ?? 0)) / 100_000_000) : 0;
    });
    return [...fields, ...years];
  });
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>bare</title>
<style>
body { margin: 20px; font: 12px sans-serif; }
#grid { position: relative; height: 370px; overflow: auto; border: 1px solid #ccc; contain: content; }
.row { position: absolute; left: 0; height: 28px; width: 100%; contain: strict; }
.row > div, .still > div { position: absolute; top: 0; height: 27px; line-height: 27px; padding: 0 6px; box-sizing: border-box; overflow: clip; white-space: nowrap; border-right: 1px solid #ddd; border-bottom: 1px solid #ddd; }
.still { position: sticky; height: 28px; background: #fff; z-index: 1; }
</style>
<button id="open">open</button><div id="place"></div>
<script>
const WIDTH = 68, HEIGHT = 28, FIELDS = ${FIELDS};
const format = new Intl.NumberFormat('da-DK');
const text = (value) => value === 0 ? '' : typeof value === 'number' ? format.format(value) : value;
document.getElementById('open').onclick = open;
async function open() {
  document.getElementById('place').replaceChildren();
  const rows = await (await fetch('rows.json')).json();
  const columns = rows[0].length;
  const grid = document.createElement('div'); grid.id = 'grid'; grid.setAttribute('role', 'grid');
  const body = document.createElement('div'); body.style.cssText = 'position:relative;width:' + columns * WIDTH + 'px;height:' + rows.length * HEIGHT + 'px';
  const still = (edge) => { const row = document.createElement('div'); row.className = 'still'; row.style[edge] = 0; row.style.width = columns * WIDTH + 'px'; return row; };
  const head = still('top'), sums = still('bottom'); sums.id = 'sums';
  grid.append(head, body, sums);
  document.getElementById('place').append(grid);
  const shown = new Map();
  let range = '';
  const cell = (value, column) => { const made = document.createElement('div'); made.style.left = column * WIDTH + 'px'; made.style.width = WIDTH + 'px'; made.textContent = text(value); made.setAttribute('role', 'gridcell'); return made; };
  function add() {
    const total = new Array(columns).fill(0);
    for (const row of rows) for (let c = FIELDS; c < columns; c += 1) total[c] += row[c];
    sums.replaceChildren(...total.map(cell));
  }
  function draw() {
    const top = Math.max(0, Math.floor(grid.scrollTop / HEIGHT) - 4), bottom = Math.min(rows.length, Math.ceil((grid.scrollTop + grid.clientHeight) / HEIGHT) + 4);
    const left = Math.max(0, Math.floor(grid.scrollLeft / WIDTH) - 1), right = Math.min(columns, Math.ceil((grid.scrollLeft + grid.clientWidth) / WIDTH) + 1);
    const sides = left + ' ' + right;
    for (const [index, row] of shown) if (index < top || index >= bottom || sides !== range) { row.remove(); shown.delete(index); }
    range = sides;
    for (let index = top; index < bottom; index += 1) {
      if (shown.has(index)) continue;
      const row = document.createElement('div'); row.className = 'row'; row.style.top = index * HEIGHT + 'px';
      for (let column = left; column < right; column += 1) row.append(cell(rows[index][column], column));
      shown.set(index, row); body.append(row);
    }
  }
  head.append(...rows[0].map((_, column) => cell(column < FIELDS ? 'felt' : String(2020 + column), column)));
  grid.onscroll = draw;
  body.ondblclick = (event) => {
    const place = event.target, index = parseInt(place.parentElement.style.top) / HEIGHT, column = parseInt(place.style.left) / WIDTH;
    const input = document.createElement('input'); input.style.width = '50px'; place.replaceChildren(input); input.focus();
    input.onkeydown = (key) => { if (key.key !== 'Enter') return; rows[index][column] = Number(input.value); place.textContent = text(rows[index][column]); add(); };
  };
  add(); draw();
}
</script>`;
