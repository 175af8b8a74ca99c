/**
 * What the walk is held against: a page with nothing but a virtualised list of as many parts and a heading, graded by the same keys.
 * No findings, no photos, no saving, no styles worth the name.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REPORT_PARTS } from './inspection-estate.ts';

export async function startBareWalk(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>bare</title>
<style>body { font: 13px sans-serif; } #list { height: 560px; overflow: auto; } #rows { position: relative; } #rows > div { position: absolute; height: 30px; }</style>
<h2 id="name"></h2><p class="position"></p><div id="list"><div id="rows"></div></div>
<script>
const HEIGHT = 30, parts = Array.from({ length: ${REPORT_PARTS} }, (_, i) => ({ name: 'Vinduer, opgang ' + i, score: null }));
let at = 0;
const list = document.getElementById('list'), rows = document.getElementById('rows');
rows.style.height = parts.length * HEIGHT + 'px';
function draw() {
  const top = Math.max(0, Math.floor(list.scrollTop / HEIGHT) - 4), bottom = Math.min(parts.length, top + 28);
  rows.replaceChildren(...parts.slice(top, bottom).map((part, i) => {
    const row = document.createElement('div');
    row.style.top = (top + i) * HEIGHT + 'px';
    row.textContent = (part.score ?? '–') + ' ' + part.name + (top + i === at ? ' ←' : '');
    return row;
  }));
  document.getElementById('name').textContent = parts[at].name;
  document.querySelector('.position').textContent = at + 1 + ' af ' + parts.length;
}
addEventListener('keydown', ({ key }) => {
  if (key < '1' || key > '6') return;
  parts[at].score = Number(key);
  at = (at + 1) % parts.length;
  if (at * HEIGHT > list.scrollTop + 500) list.scrollTop = at * HEIGHT;
  draw();
});
list.addEventListener('scroll', draw);
draw();
</script>`;
