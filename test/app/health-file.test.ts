import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHealthFile } from '../../src/app/health-file.ts';
import { createFakeClock } from '../support/fake-services.ts';
import { createFolder } from '../support/folder.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';

const create = (path: string | null, files: Record<string, string> = {}) => {
  const cwd = createFolder(files);
  const logger = createRecordingLogger();
  const clock = createFakeClock();
  return { ...createHealthFile(path, { cwd, clock, logger }), cwd, logger, clock };
};

describe('the health file', () => {
  it('says when it was last touched, and goes with the bot', () => {
    const { touch, remove, cwd, clock } = create('.data/health');
    const file = join(cwd, '.data', 'health');
    touch();
    expect(readFileSync(file, 'utf8')).toBe('2026-11-22T11:40:00.000Z\n');
    clock.advance(15_000);
    touch();
    expect(readFileSync(file, 'utf8')).toBe('2026-11-22T11:40:15.000Z\n');
    remove();
    expect(existsSync(file)).toBe(false);
  });

  it('is none without a path', () => {
    const { touch, remove, logger } = create(null);
    touch();
    remove();
    expect(logger.lines).toEqual([]);
  });

  it('that cannot be written is named once', () => {
    const { touch, logger } = create('in-the-way/health', { 'in-the-way': '' });
    touch();
    touch();
    expect(logger.lines).toMatchObject([{ level: 'warn', text: 'HEALTH_FILE cannot be written' }]);
  });
});
