/** The line that a chain of copies began with: what is said about one of them is said about all. */
export function rootOf(origins: ReadonlyMap<string, string>, activityId: string): string {
  const seen = new Set<string>();
  let root = activityId;
  for (let next = origins.get(root); next !== undefined && !seen.has(next); next = origins.get(root)) {
    seen.add(root);
    root = next;
  }
  return root;
}
