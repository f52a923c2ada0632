import type { PageChannel, PageMessage } from './world.ts';

/**
 * `GET /api/events`: what happens while somebody looks, as far as they see it, each as the JSON data of an unnamed
 * server-sent event. A browser that comes back gets what it missed.
 */
export type PageEvent =
  | { readonly kind: 'message' | 'edit'; readonly message: PageMessage }
  | { readonly kind: 'delete'; readonly channel: string; readonly message: string }
  /** The bot is about to write there, for some ten seconds at most. */
  | { readonly kind: 'typing'; readonly channel: string }
  /** A thread was begun, or has another name. */
  | { readonly kind: 'channel'; readonly guild: string; readonly channel: PageChannel }
  /** There are other articles than before. */
  | { readonly kind: 'articles'; readonly generation: string };
