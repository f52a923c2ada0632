import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

const client = join(import.meta.dirname, 'src', 'page', 'client');
const read = (...path: readonly string[]): string => readFileSync(join(client, ...path), 'utf8');

/** The local page: one script, one stylesheet (the files of `styles` in order of their names), one document. */
export default defineConfig({
  input: join(client, 'main.tsx'),
  tsconfig: join(client, 'tsconfig.json'),
  platform: 'browser',
  logLevel: 'warn',
  output: {
    dir: join(import.meta.dirname, 'dist', 'page'),
    entryFileNames: 'page.js',
    cleanDir: true,
    minify: true,
  },
  plugins: [
    {
      name: 'page-files',
      generateBundle() {
        const styles = readdirSync(join(client, 'styles')).toSorted();
        const css = styles.map((file) => read('styles', file)).join('\n');
        this.emitFile({ type: 'asset', fileName: 'page.css', source: css });
        for (const file of ['index.html', 'favicon.svg']) {
          this.emitFile({ type: 'asset', fileName: file, source: read(file) });
        }
      },
    },
  ],
});
