import { CHANNEL_ROUTES } from './channel-routes.ts';
import { COMMAND_ROUTES } from './command-routes.ts';
import { GUILD_ROUTES } from './guild-routes.ts';
import { INTERACTION_ROUTES } from './interaction-routes.ts';
import { MESSAGE_ROUTES } from './message-routes.ts';
import type { Route } from './router.ts';
import { WEBHOOK_ROUTES } from './webhook-routes.ts';

/** Everything that the bot can ask of the local Discord. */
export const ROUTES: readonly Route[] = [
  ...GUILD_ROUTES,
  ...COMMAND_ROUTES,
  ...CHANNEL_ROUTES,
  ...MESSAGE_ROUTES,
  ...INTERACTION_ROUTES,
  ...WEBHOOK_ROUTES,
];
