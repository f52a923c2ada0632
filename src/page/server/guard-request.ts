import type { IncomingMessage } from 'node:http';
import { PageError } from './page-error.ts';

/** Names of this machine that a browser may have opened the page under. */
const HOSTS = ['127.0.0.1', 'localhost'] as const;

/**
 * Lets only the page itself through. Any web page can send requests to this machine, and any name can be made to
 * point to it; but browsers say for whom and from where a request is.
 * @throws PageError 403 for another host or origin
 */
export const guardRequest = ({ headers }: Pick<IncomingMessage, 'headers'>, port: number): void => {
  const { host = '', origin } = headers;
  if (HOSTS.every((name) => host !== `${name}:${port}`)) {
    throw new PageError(403, `This page is only served as http://${HOSTS[0]}:${port}.`);
  }
  const site = headers['sec-fetch-site'];
  const isForeign = site === 'cross-site' || site === 'same-site';
  // A link from elsewhere to the page itself is harmless.
  const isOpened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if ((origin !== undefined && origin !== `http://${host}`) || (isForeign && !isOpened)) {
    throw new PageError(403, 'Only the page itself may ask this server.');
  }
};

/**
 * Requires a type that other web pages cannot send without asking first.
 * @throws PageError 415 for another one
 */
export const requireType = ({ headers }: Pick<IncomingMessage, 'headers'>, type: string): void => {
  const [given = ''] = (headers['content-type'] ?? '').split(';');
  if (given.trim().toLowerCase() !== type) throw new PageError(415, `Send this as ${type}.`);
};
