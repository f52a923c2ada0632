/** Text that is set off; each style at most once around another. */
export type TextStyle = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

/** What can be pointed at. */
export type MentionOf = 'person' | 'role' | 'channel' | 'command' | 'everyone';

/** What stands within a line. Texts are to be shown as they are. */
export type InlineNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: TextStyle; readonly children: readonly InlineNode[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `href` begins with http:// or https://. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly InlineNode[] }
  /** `ms` since 1970; `style` is one of Discord's letters. */
  | { readonly kind: 'time'; readonly ms: number; readonly style: TimeStyle }
  /** `name` is the id, or what a command is called. */
  | { readonly kind: 'mention'; readonly of: MentionOf; readonly name: string };

/** Short and long time, short and long date, both, both with the weekday, and how long ago. */
export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';

/** What stands on lines of its own. */
export type BlockNode =
  | { readonly kind: 'paragraph' | 'small'; readonly children: readonly InlineNode[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly InlineNode[] }
  | { readonly kind: 'quote'; readonly blocks: readonly BlockNode[] }
  | {
      readonly kind: 'item';
      readonly marker: string;
      readonly depth: number;
      readonly children: readonly InlineNode[];
    }
  | { readonly kind: 'fence'; readonly text: string };
