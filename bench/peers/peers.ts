import type { Peer } from './peer.ts';

/** The engines in the table's order. Each is loaded when it is asked for, since its memory is measured. */
export const PEERS = {
  'minisearch-plain': async (): Promise<Peer> => (await import('./minisearch-plain.ts')).minisearchPlain,
  'minisearch-stemmed': async (): Promise<Peer> =>
    (await import('./minisearch-stemmed.ts')).minisearchStemmed,
  'sqlite-fts5': async (): Promise<Peer> => (await import('./sqlite-fts5.ts')).sqliteFts5,
  flexsearch: async (): Promise<Peer> => (await import('./flexsearch.ts')).flexsearch,
  lunr: async (): Promise<Peer> => (await import('./lunr.ts')).lunrPeer,
  orama: async (): Promise<Peer> => (await import('./orama.ts')).orama,
  'wink-bm25': async (): Promise<Peer> => (await import('./wink-bm25.ts')).winkBm25,
} as const;

/** Key of an engine in `PEERS`. */
export type PeerKey = keyof typeof PEERS;
