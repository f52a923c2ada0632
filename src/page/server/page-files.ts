import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file of the page, ready to be sent. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The files of the page by the path they are asked for. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Reads the page as it was built: all of it, so that no request ever names a file on the disk. */
export const readPageFiles = async (folder: string): Promise<PageFiles> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries.map(async (entry): Promise<[string, PageFile] | null> => {
      const type = TYPES[extname(entry.name)];
      if (!entry.isFile() || type === undefined) return null;
      const path = join(entry.parentPath, entry.name);
      const asked = path.slice(folder.length).replaceAll('\\', '/');
      return [asked === '/index.html' ? '/' : asked, { type, bytes: await readFile(path) }];
    }),
  );
  return new Map(files.filter((file) => file !== null));
};
