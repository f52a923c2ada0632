import type { VNode } from 'preact';

/** Drawn on a square of 20, in strokes. */
const PATHS = {
  menu: 'M3 5h14M3 10h14M3 15h14',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12 4l-6 6 6 6',
  text: 'M7.5 3L6 17M14 3l-1.500 14M3.500 7.500h14M2.500 12.500h14',
  question:
    'M3 4.500h14v9.500H9l-4 3.500v-3.500H3zM8 7.800c.2-2 4-2 4 0 0 1.300-2 1.300-2 2.600M10 12.300v.1',
  thread: 'M5 3v8c0 2 1 3 3 3h6M11 11l3 3-3 3',
  direct:
    'M10 10a3.200 3.200 0 100-6.400 3.200 3.200 0 000 6.400zM3.500 17c.6-3.600 3-5 6.500-5s5.900 1.400 6.500 5',
  articles: 'M4 3h9v14H4zM13 6h3v9.500a1.500 1.500 0 01-3 0M6.500 6.500h4M6.500 9.500h4M6.500 12.500h4',
  reply: 'M8 4L3 9l5 5M3 9h8c4 0 6 2 6 7',
  more: 'M4.500 10h.1M10 10h.1M15.500 10h.1',
  send: 'M3 10L17 3l-4 14-3-6zM10 11l7-8',
  add: 'M10 4v12M4 10h12',
  sun: 'M10 6.500a3.500 3.500 0 100 7 3.500 3.500 0 000-7zM10 1.500v2M10 16.500v2M1.500 10h2M16.500 10h2M4 4l1.400 1.400M14.600 14.600L16 16M4 16l1.400-1.400M14.600 5.400L16 4',
  moon: 'M16.500 11.800A7 7 0 018.200 3.500a7 7 0 108.300 8.300z',
  auto: 'M10 2.500a7.500 7.500 0 100 15 7.500 7.500 0 000-15zM10 2.500v15M10 5.500h5.500M10 8h7M10 10.500h7.200M10 13h6.500M10 15.300h4.500',
  down: 'M5 8l5 5 5-5',
  edit: 'M4 16l1-4 8-8 3 3-8 8zM11.500 5.500l3 3',
  delete: 'M4 6h12M8 6V4h4v2M6 6l.7 11h6.600L14 6',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  why: 'M10 2.500a7.500 7.500 0 100 15 7.500 7.500 0 000-15zM10 9v5M10 6.200v.1',
  eye: 'M2 10c3-6 13-6 16 0-3 6-13 6-16 0zM10 12.400a2.400 2.400 0 100-4.800 2.400 2.400 0 000 4.800z',
  command: 'M13 4L7 16',
  file: 'M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500',
} as const;

/** Names of pictures. */
export type IconName = keyof typeof PATHS;

/** A small picture that says nothing by itself: what it stands for is written beside it, or in a label. */
export const Icon = ({ name }: { readonly name: IconName }): VNode => (
  <svg class={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
