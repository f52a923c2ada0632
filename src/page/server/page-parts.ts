import type { Services } from '../../domain/services.ts';
import type { LocalDiscord } from '../../local/local-discord.ts';
import type { Suggestion } from '../protocol/world.ts';
import type { Scene } from '../world/build-scene.ts';
import type { WorkingCopy } from '../world/working-copy.ts';
import type { PageFiles } from './page-files.ts';

/** What the server of the page shows and lets people do. */
export interface PageParts {
  readonly discord: LocalDiscord;
  readonly scene: Scene;
  readonly services: Pick<
    Services,
    'sources' | 'article' | 'skipped' | 'scope' | 'checkQuotation' | 'explain' | 'refresh'
  >;
  readonly workingCopy: WorkingCopy;
  readonly suggestions: Promise<readonly Suggestion[]>;
  /** Ids of the channels of a guild where the bot answers every question, as settings say. */
  readonly questionChannels: (guildId: string) => Promise<readonly string[]>;
  readonly files: PageFiles;
  /** Is told of what nobody expected. */
  readonly onFault: (error: unknown) => void;
}
