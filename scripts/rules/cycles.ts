/** Finds circles among modules that import each other when they run. Pure. */

/** One circle as the files along it, or null. Types do not count: they are gone when it runs. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const cycle = visit(start, [], done, graph);
    if (cycle) return cycle;
  }
  return null;
}

function visit(
  file: string,
  path: readonly string[],
  done: Set<string>,
  graph: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const seenAt = path.indexOf(file);
  if (seenAt >= 0) return [...path.slice(seenAt), file];
  if (done.has(file)) return null;
  for (const next of graph.get(file) ?? []) {
    const cycle = visit(next, [...path, file], done, graph);
    if (cycle) return cycle;
  }
  done.add(file);
  return null;
}
