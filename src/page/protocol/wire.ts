/**
 * What the page reads of Discord's own forms, which come as the bot and the local Discord wrote them, with more fields
 * than are named here. Numbers are Discord's.
 */

/** Somebody with an account. */
export interface WireUser {
  readonly id: string;
  readonly username: string;
  /** The name shown, where it is another one. */
  readonly global_name: string | null;
  readonly bot?: boolean;
}

/** A field of an embed. */
export interface WireField {
  readonly name: string;
  readonly value: string;
  readonly inline?: boolean;
}

/** A framed part of a message. */
export interface WireEmbed {
  readonly title?: string;
  /** Discord's markdown. */
  readonly description?: string;
  readonly url?: string;
  /** 0xRRGGBB. */
  readonly color?: number;
  readonly timestamp?: string;
  readonly fields?: readonly WireField[];
  readonly footer?: { readonly text: string };
  readonly author?: { readonly name: string; readonly url?: string };
}

/** A button: primary, secondary, success, danger, or (5) a link. */
export interface WireButton {
  readonly type: 2;
  readonly style: 1 | 2 | 3 | 4 | 5;
  readonly label?: string;
  readonly emoji?: { readonly name: string | null };
  /** What to press it by; links have a `url` instead. */
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
}

/** A list to choose from. */
export interface WireSelect {
  readonly type: 3;
  readonly custom_id: string;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly default?: boolean;
  }[];
  readonly placeholder?: string;
  /** How many have to and may be chosen; 1 by default. */
  readonly min_values?: number;
  readonly max_values?: number;
  readonly disabled?: boolean;
}

/** A row of up to five buttons, or one list. */
export interface WireRow {
  readonly type: 1;
  readonly components: readonly (WireButton | WireSelect)[];
}

/** A message. */
export interface WireMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: WireUser;
  /** Discord's markdown. */
  readonly content: string;
  /** ISO date and time. */
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  /** 19: a reply; 20: the answer to a slash command; 23: the answer to a command of a menu. */
  readonly type: number;
  /** 4: links are not unfolded; 64: only one person sees it; 128: the bot is still at it. */
  readonly flags?: number;
  readonly embeds: readonly WireEmbed[];
  readonly components?: readonly WireRow[];
  readonly mentions: readonly WireUser[];
  /** What it replies to; `message` is `null` once that is gone. */
  readonly message_reference?: { readonly message_id?: string };
  readonly referenced_message?: WireMessage | null;
  /** Who used the command or button that it answers. */
  readonly interaction_metadata?: { readonly id: string; readonly user: WireUser };
}

/** Texts by locale, such as `de`. */
export type WireTexts = Readonly<Partial<Record<string, string>>> | null;

/** A value that can be chosen for an option. */
export interface WireChoice {
  readonly name: string;
  readonly name_localizations?: WireTexts;
  readonly value: string | number;
}

/** An option of a slash command. 3: text, 4: whole number, 5: yes or no, 6: user, 7: channel, 8: role, 10: number. */
export interface WireOption {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: WireTexts;
  readonly description: string;
  readonly description_localizations?: WireTexts;
  readonly required?: boolean;
  readonly choices?: readonly WireChoice[];
  readonly autocomplete?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

/** A command: 1: by a slash, 2: in the menu of a user, 3: in the menu of a message. */
export interface WireCommand {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: WireTexts;
  /** Empty for menus. */
  readonly description: string;
  readonly description_localizations?: WireTexts;
  readonly options?: readonly WireOption[];
}

/** An input of a form; style 1: one line, 2: several. */
export interface WireInput {
  readonly type: 4;
  readonly custom_id: string;
  readonly style: 1 | 2;
  /** Above the input, unless the form's own label stands there. */
  readonly label?: string;
  readonly value?: string;
  readonly placeholder?: string;
  /** True by default. */
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
}

/** A form that opens over the page. */
export interface WireModal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly (
    | { readonly type: 1; readonly components: readonly WireInput[] }
    | {
        readonly type: 18;
        readonly label: string;
        readonly description?: string;
        readonly component: WireInput;
      }
  )[];
}
