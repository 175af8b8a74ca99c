/** What a source file imports and which risky things it does, read from its syntax tree and not guessed from its text. */
import { parseSync } from 'vite';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Only types: gone when it runs. */
  readonly isType: boolean;
}

export interface RiskyUse {
  readonly what: 'fetch' | 'eval' | 'new Function' | 'raw HTML';
  readonly line: number;
}

export interface ModuleFacts {
  readonly imports: readonly Import[];
  readonly risky: readonly RiskyUse[];
  readonly lines: number;
}

export class UnreadableSourceError extends Error {
  override readonly name = 'UnreadableSourceError';
}

/** Throws UnreadableSourceError when the file is no TypeScript. */
export function readModule(path: string, text: string): ModuleFacts {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new UnreadableSourceError(`${path} could not be read: ${errors[0]?.message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    imports.push({ specifier: moduleRequest.value, line: lineAt(start), isType });
  }
  for (const { entries, start } of module.staticExports) {
    const source = entries.find((entry) => entry.moduleRequest)?.moduleRequest?.value;
    const isType = entries.every((entry) => entry.isType);
    if (source !== undefined) imports.push({ specifier: source, line: lineAt(start), isType });
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[1]) imports.push({ specifier: literal[1], line: lineAt(moduleRequest.start), isType: false });
  }
  const risky: RiskyUse[] = [];
  walk(program, (node) => {
    const what = riskOf(node);
    if (what && typeof node['start'] === 'number') risky.push({ what, line: lineAt(node['start']) });
  });
  return { imports, risky, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) };
}

type Node = Readonly<Record<string, unknown>>;

function riskOf(node: Node): RiskyUse['what'] | null {
  const callee = asNode(node['callee']);
  if (node['type'] === 'CallExpression' && callee?.['type'] === 'Identifier') {
    if (callee['name'] === 'fetch') return 'fetch';
    if (callee['name'] === 'eval') return 'eval';
  }
  if (node['type'] === 'NewExpression' && callee?.['name'] === 'Function') return 'new Function';
  if (node['type'] === 'JSXAttribute' && asNode(node['name'])?.['name'] === 'dangerouslySetInnerHTML')
    return 'raw HTML';
  if (node['type'] === 'MemberExpression') {
    const property = asNode(node['property'])?.['name'];
    if (property === 'innerHTML' || property === 'outerHTML' || property === 'insertAdjacentHTML') return 'raw HTML';
  }
  return null;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
    return;
  }
  const node = asNode(value);
  if (!node) return;
  if (typeof node['type'] === 'string') visit(node);
  for (const child of Object.values(node)) if (typeof child === 'object') walk(child, visit);
}

function asNode(value: unknown): Node | null {
  return typeof value === 'object' && value !== null ? (value as Node) : null;
}
