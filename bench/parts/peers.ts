import { join } from 'node:path';
import { squadFolder } from '../carried-collections.ts';
import { packageVersion } from '../environment.ts';
import { markdownTable, percent } from '../markdown-table.ts';
import { measureCollection } from '../measure-collection.ts';
import { measurePeer, type PeerMeasurement } from '../measure-peer.ts';
import { PEERS, type PeerKey } from '../peers/peers.ts';
import { definePart } from './part.ts';

interface PeerTask {
  readonly key: PeerKey | 'verbatim';
  readonly folder: string;
  readonly every: number;
}

/** Eight engines are asked, some slow, so each is asked every other question. */
const STRIDE = 2;

/** Other engines on the same sentences and questions. */
export const peers = definePart<PeerTask, PeerMeasurement>({
  name: 'peers',
  async run({ root, every: asked }, measure) {
    const folder = squadFolder(root);
    const every = asked * STRIDE;
    const rows = [peerRow('**Verbatim**', await measure('Verbatim', { key: 'verbatim', folder, every }))];
    const notes: string[] = [];
    for (const key of Object.keys(PEERS) as PeerKey[]) {
      const { name, packages, configuration } = await PEERS[key]();
      rows.push(peerRow(name, await measure(name, { key, folder, every })));
      const versions = packages.map((each) => packageVersion(root, each)).join(', ');
      notes.push(`- ${name} (${versions}): ${configuration}.`);
    }
    return `${markdownTable(HEADER, rows)}\n\n${notes.join('\n')}`;
  },
  measure: ({ key, folder, every }) =>
    key === 'verbatim' ? measureVerbatim(folder, every) : measurePeer(key, folder, every),
});

async function measureVerbatim(folder: string, every: number): Promise<PeerMeasurement> {
  const { quality, indexMs, memoryMb } = await measureCollection({
    name: 'Verbatim',
    articles: join(folder, 'articles.jsonl'),
    questions: [join(folder, 'questions.jsonl')],
    every,
  });
  return { ...quality, indexMs, memoryMb };
}

const HEADER = [
  'engine',
  'P@1, %',
  'R@3, %',
  'R@10, %',
  'MRR@10, %',
  'p50, ms',
  'p95, ms',
  'index, s',
  'memory, MB',
];

const peerRow = (name: string, m: PeerMeasurement): string[] => [
  name,
  ...[m.p1, m.r3, m.r10, m.mrr10].map(percent),
  m.msP50.toFixed(1),
  m.msP95.toFixed(1),
  (m.indexMs / 1000).toFixed(2),
  m.memoryMb.toFixed(0),
];
