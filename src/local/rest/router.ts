import type { Parts } from '../parts.ts';

/** A file that came with a request. */
export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly sizeBytes: number;
}

/** A request of the bot. */
export interface RestRequest {
  readonly method: string;
  /** Without the prefix `/api/v10`, `%40` and the like decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined if there is none. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** A part of the path by its name; empty if it has none of that name. */
  readonly param: (name: string) => string;
}

/** An answer; null for 204. */
export type RestResponse = { readonly status: number; readonly body: unknown } | null;

/** One thing that the bot can ask of Discord. */
export interface Route {
  /** Method and path, as in `GET /channels/:channel`. */
  readonly route: string;
  /** Whether it works without the bot's token: the path has one of its own. */
  readonly open?: boolean;
  readonly answer: (parts: Parts, request: RestRequest) => RestResponse;
}

/** 200 with a body. */
export const ok = (body: unknown): RestResponse => ({ status: 200, body });

const splitRoute = (route: string): string[] => route.replace(' ', '/').split('/');

/** The route for a method and a path, with the named parts of the path. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: ReadonlyMap<string, string> } | null {
  const asked = splitRoute(`${method} ${path}`);
  for (const route of routes) {
    const pattern = splitRoute(route.route);
    if (pattern.length !== asked.length) continue;
    if (!pattern.every((part, i) => part.startsWith(':') || part === asked[i])) continue;
    const named = pattern.flatMap((part, i) =>
      part.startsWith(':') ? [[part.slice(1), asked[i] ?? '']] : [],
    );
    return { route, params: new Map(named as [string, string][]) };
  }
  return null;
}
