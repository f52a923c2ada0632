import { spawn } from 'node:child_process';

/** What opens an address in a browser, by system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the browser that the system is set to; `onFailure` is called where that cannot be done. */
export const openBrowser = (url: string, onFailure: () => void, platform = process.platform): void => {
  const [command, ...args] = OPENERS[platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { detached: true, stdio: 'ignore' })
    .once('error', onFailure)
    .unref();
};
