/** What we use of a DOM node. The compiler's own DOM types would bring a browser's globals into every file. */
export interface HtmlNode {
  readonly nodeType: number;
  /** Tag in lower case; undefined for text. */
  readonly localName?: string;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
}

export interface HtmlDocument {
  readonly documentElement: HtmlElement;
  readonly querySelectorAll: (selector: string) => Iterable<HtmlElement>;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === ELEMENT;
export const isText = (node: HtmlNode): boolean => node.nodeType === TEXT;

/** What a walk does at a node. */
export interface HtmlVisitor {
  /** Answers whether to go on into the node's children; `stop` ends the walk. */
  readonly enter: (node: HtmlNode, depth: number) => boolean | 'stop';
  /** After the children; only for nodes that were gone into. */
  readonly leave?: (node: HtmlNode) => void;
}

/** Visits what is below `root` in document order, without recursion: pages may nest as deep as they like. */
export function walk(root: HtmlNode, visitor: HtmlVisitor): void {
  let depth = 1;
  let node = root.firstChild;
  while (node !== null) {
    const step = visitor.enter(node, depth);
    if (step === 'stop') return;
    const child = step ? node.firstChild : null;
    if (child !== null) {
      node = child;
      depth++;
      continue;
    }
    visitor.leave?.(node);
    while (node.nextSibling === null) {
      node = node.parentNode;
      depth--;
      if (node === null || depth === 0) return;
      visitor.leave?.(node);
    }
    node = node.nextSibling;
  }
}
