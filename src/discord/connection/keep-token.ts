import type { REST } from 'discord.js';

/**
 * Makes requests keep their token. discord.js forgets it at the first 401, whatever the reason, and when the client is
 * closed; after that, every request fails without being sent, those of answers that are still running too.
 */
export const keepToken = (rest: REST): void => {
  const set = rest.setToken.bind(rest);
  rest.setToken = (token: string | null) => (token === null ? rest : set(token));
};
