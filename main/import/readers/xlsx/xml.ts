/**
 * XML in pieces → open, close, text. As much of XML as Office parts use, and nothing else: any DOCTYPE is
 * refused (no entities, nothing external, ever), tags must balance, depth and tag length are capped.
 * Own code because it scans a sheet in half the time of saxes, against which it is tested.
 */

/** Names come without their prefix (`x:row` → `row`). */
export interface XmlHandler {
  /** The attributes lie in `xml` from `from` to `to`; read them with {@link attributesOf}. */
  open(name: string, xml: string, from: number, to: number): void;
  close(name: string): void;
  /** Decoded text; long text comes in several calls. */
  text(text: string): void;
}

export interface XmlScanner {
  write(text: string): void;
  /** Stands between the children of a root's child of this name, nothing begun: whole elements can be passed over here. */
  isBetweenChildrenOf(name: string): boolean;
  end(): void;
}

/** Gets 'doctype' or a word on what is not well formed; must throw. */
export type XmlFailure = (reason: string) => never;

/** Longest tag or comment waited for over several pieces; each piece looks at it again. */
const MARKUP_CHARS = 100_000;
const DEPTH = 256;
const ENTITY_CHARS = 12;

const TAB = 0x09;
const SPACE = 0x20;
const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

export function createXmlScanner(handler: XmlHandler, fail: XmlFailure): XmlScanner {
  let rest = '';
  let depth = 0;
  let rootSeen = false;
  /** The piece at hand holds neither `&` nor `\r`; looked up once per piece instead of once per cell. */
  let plain = true;
  /** Full and local names of the open elements. */
  const names: string[] = [];
  const localNames: string[] = [];

  function tell(raw: string): void {
    if (depth > 0) handler.text(plain ? raw : decodeText(raw, fail));
    else if (raw.trim() !== '') fail('text outside');
  }

  function closeElement(): void {
    depth -= 1;
    names.pop();
    handler.close(localNames.pop() ?? '');
  }

  /** Reads the open tag at `lt`; its end, or −1 where the rest of it is still to come. */
  function openTag(xml: string, lt: number): number {
    let at = lt + 1;
    let colon = 0;
    let code = xml.charCodeAt(at);
    for (; code > SPACE && code !== SLASH && code !== GREATER; code = xml.charCodeAt(at)) {
      if (code === COLON) colon = at;
      else if (code === LESS || code === EQUALS) fail('tag');
      at += 1;
    }
    const nameEnd = at;
    let quote = 0;
    for (; code !== GREATER || quote !== 0; code = xml.charCodeAt(at)) {
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        quote = code;
      } else if (code === LESS) {
        fail('tag');
      }
      at += 1;
      if (at >= xml.length) return -1;
    }
    if (nameEnd === lt + 1) fail('tag');
    if (depth === 0 && rootSeen) fail('second root');
    if (depth >= DEPTH) fail('depth');
    rootSeen = true;
    const name = xml.slice(lt + 1, nameEnd);
    const local = colon === 0 ? name : xml.slice(colon + 1, nameEnd);
    const empty = xml.charCodeAt(at - 1) === SLASH;
    names.push(name);
    localNames.push(local);
    depth += 1;
    handler.open(local, xml, nameEnd, empty ? at - 1 : at);
    if (empty) closeElement();
    return at + 1;
  }

  function closeTag(xml: string, lt: number): number {
    const name = names[depth - 1];
    if (
      name !== undefined &&
      name.length === 1 &&
      xml.charCodeAt(lt + 3) === GREATER &&
      xml.charCodeAt(lt + 2) === name.charCodeAt(0)
    ) {
      closeElement();
      return lt + 4;
    }
    const gt = xml.indexOf('>', lt + 2);
    if (gt < 0) return -1;
    if (name === undefined || !xml.startsWith(name, lt + 2)) fail('closing tag');
    const nameEnd = lt + 2 + (name as string).length;
    if (nameEnd !== gt && xml.slice(nameEnd, gt).trim() !== '') fail('closing tag');
    closeElement();
    return gt + 1;
  }

  /** Comment, CDATA; refuses every declaration. */
  function declaration(xml: string, lt: number): number {
    if (xml.startsWith('<!--', lt)) {
      const end = xml.indexOf('-->', lt + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (xml.startsWith('<![CDATA[', lt)) {
      const end = xml.indexOf(']]>', lt + 9);
      if (end < 0) return -1;
      if (depth === 0) fail('text outside');
      handler.text(xml.slice(lt + 9, end).replaceAll(/\r\n?/g, '\n'));
      return end + 3;
    }
    if (xml.length - lt < 9) return -1;
    return fail(/^<!doctype/i.test(xml.slice(lt, lt + 9)) ? 'doctype' : 'declaration');
  }

  function instruction(xml: string, lt: number): number {
    const end = xml.indexOf('?>', lt + 2);
    return end < 0 ? -1 : end + 2;
  }

  function markup(xml: string, lt: number): number {
    switch (xml.charCodeAt(lt + 1)) {
      case SLASH:
        return closeTag(xml, lt);
      case BANG:
        return declaration(xml, lt);
      case QUESTION:
        return instruction(xml, lt);
      default:
        return openTag(xml, lt);
    }
  }

  return {
    write(piece) {
      const xml = rest === '' ? piece : rest + piece;
      plain = !xml.includes('&') && !xml.includes('\r');
      let at = 0;
      for (;;) {
        const lt = indexOfCode(xml, LESS, at);
        if (lt < 0) {
          const cut = safeTextEnd(xml, at);
          if (xml.length - cut > ENTITY_CHARS) fail('entity');
          if (cut > at) tell(xml.slice(at, cut));
          rest = xml.slice(cut);
          return;
        }
        if (lt > at) tell(xml.slice(at, lt));
        at = markup(xml, lt);
        if (at < 0) {
          if (xml.length - lt > MARKUP_CHARS) fail('tag too long');
          rest = xml.slice(lt);
          return;
        }
      }
    },
    isBetweenChildrenOf: (name) => rest === '' && depth === 2 && localNames[1] === name,
    end() {
      if (rest !== '' || depth > 0 || !rootSeen) fail('ends early');
    },
  };
}

/** Looks a few characters ahead before calling indexOf: tags, values and gaps of a sheet are that short. */
function indexOfCode(xml: string, wanted: number, from: number): number {
  const near = Math.min(from + 24, xml.length);
  for (let at = from; at < near; at += 1) {
    if (xml.charCodeAt(at) === wanted) return at;
  }
  return xml.indexOf(String.fromCharCode(wanted), near);
}

/** Where text can be cut without tearing an entity or a `\r\n`. */
function safeTextEnd(xml: string, from: number): number {
  const ampersand = xml.lastIndexOf('&');
  if (ampersand >= from && xml.indexOf(';', ampersand) < 0) return ampersand;
  return xml.endsWith('\r') && xml.length > from ? xml.length - 1 : xml.length;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeText(raw: string, fail: XmlFailure): string {
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replaceAll(/&([^&;]*)(;?)/g, (_all, entity: string, end: string) => {
    const named = NAMED.get(entity);
    if (end === '') return fail('entity');
    if (named !== undefined) return named;
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity);
    const code = number?.[1] === undefined ? Number(number?.[2] ?? Number.NaN) : Number.parseInt(number[1], 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : fail('entity');
  });
}

/** Attributes of the tag the handler was just given, by local name; a Map, because names come from a file. */
export function attributesOf(xml: string, from: number, to: number, fail: XmlFailure): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    while (at < to && isBlank(xml.charCodeAt(at))) at += 1;
    if (at >= to) return attributes;
    const equals = xml.indexOf('=', at);
    if (equals < 0 || equals >= to) fail('attribute');
    const name = xml.slice(at, equals).trimEnd();
    let open = equals + 1;
    while (open < to && isBlank(xml.charCodeAt(open))) open += 1;
    const quote = xml.charAt(open);
    const close = quote === '"' || quote === "'" ? xml.indexOf(quote, open + 1) : -1;
    if (close < 0 || close >= to) fail('attribute');
    attributes.set(name.slice(name.indexOf(':') + 1), decodeText(xml.slice(open + 1, close), fail));
    at = close + 1;
  }
}

export function isBlank(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= 0x0d);
}
