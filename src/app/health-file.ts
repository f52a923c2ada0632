import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Clock } from '../domain/services.ts';
import type { Logger } from '../domain/logger.ts';

/** A file whose age says how long ago the bot last heard from Discord. */
export interface HealthFile {
  readonly touch: () => void;
  readonly remove: () => void;
}

/** The file at `path` (relative to `cwd`), or none. Where it cannot be written, that goes to the log once. */
export const createHealthFile = (
  path: string | null,
  { cwd, clock, logger }: { readonly cwd: string; readonly clock: Clock; readonly logger: Logger },
): HealthFile => {
  if (path === null) return { touch: () => undefined, remove: () => undefined };
  const file = resolve(cwd, path);
  let hasFailed = false;
  return {
    touch: () => {
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${clock.now().toISOString()}\n`);
      } catch (error) {
        if (!hasFailed) logger.warn({ err: error }, 'HEALTH_FILE cannot be written');
        hasFailed = true;
      }
    },
    remove: () => rmSync(file, { force: true }),
  };
};
