// Writes the modules that a program loads into the file that LOADED_MODULES names, one a line:
// node --import ./log-modules.mjs PROGRAM
import { appendFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';

const file = process.env.LOADED_MODULES;

// ES modules pass through a loader hook, modules that these require stay in the cache until the end.
const hooks = `
  import { appendFileSync } from 'node:fs';
  export const load = (url, context, next) => {
    appendFileSync(${JSON.stringify(file)}, url + '\\n');
    return next(url, context);
  };
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

process.on('exit', () => {
  const required = Object.keys(createRequire(import.meta.url).cache);
  appendFileSync(file, required.map((path) => `${path}\n`).join(''));
});
