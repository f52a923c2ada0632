import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { recall, remember } from '../memory.ts';
import { Icon } from './icon.tsx';

const THEMES = ['auto', 'light', 'dark'] as const;
const ICONS = { auto: 'auto', light: 'sun', dark: 'moon' } as const;
const LABELS = { auto: 'as this machine', light: 'light', dark: 'dark' } as const;

/** Light, dark, or as the machine is set. */
export const ThemeSwitch = (): VNode => {
  const [theme, setTheme] = useState(() => THEMES.find((one) => one === recall('theme')) ?? 'auto');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    remember('theme', theme);
  }, [theme]);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
  const label = `Colours: ${LABELS[theme]}. Change to: ${LABELS[next]}`;
  return (
    <button type="button" class="icon-button" title={label} aria-label={label} onClick={() => setTheme(next)}>
      <Icon name={ICONS[theme]} />
    </button>
  );
};
