import sqlite from 'node-sqlite3-wasm';
import { contentWords } from './question-words.ts';
import type { Peer } from './peer.ts';

/** SQLite's full-text index, compiled to WebAssembly: the native package gets its binary from outside npm. */
export const sqliteFts5: Peer = {
  name: 'SQLite FTS5',
  packages: ['node-sqlite3-wasm'],
  configuration:
    "in memory, WebAssembly, `tokenize = 'porter unicode61'`; the question's words without stop words, quoted and joined by OR, ordered by `rank` (BM25)",
  async index(sentences) {
    const database = new sqlite.Database();
    database.exec("CREATE VIRTUAL TABLE sentences USING fts5(text, tokenize = 'porter unicode61')");
    database.exec('BEGIN');
    const insert = database.prepare('INSERT INTO sentences(rowid, text) VALUES (?, ?)');
    sentences.forEach((text, number) => insert.run([number, text]));
    insert.finalize();
    database.exec('COMMIT');
    const select = database.prepare(
      'SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT ?',
    );
    return async (question, limit) => {
      const words = contentWords(question);
      if (words.length === 0) return [];
      const match = words.map((word) => `"${word}"`).join(' OR ');
      return select.all([match, limit]).map((row) => Number(row['rowid']));
    };
  },
};
