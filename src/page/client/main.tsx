import { render } from 'preact';
import { readWorld } from './api.ts';
import { recall } from './memory.ts';
import { App } from './view/app.tsx';
import { problemText } from './view/problem-text.ts';

// Before anything is shown, so that nothing flashes.
document.documentElement.dataset['theme'] = recall('theme') ?? 'auto';

const root = document.querySelector('#page');
if (root !== null) {
  try {
    render(<App world={await readWorld()} />, root);
  } catch (error) {
    render(
      <p class="failed" role="alert">
        {problemText(error)}
      </p>,
      root,
    );
  }
}
