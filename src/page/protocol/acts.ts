import type { WireChoice, WireModal } from './wire.ts';

/** Values of options by name; users, channels and roles by id. */
export type ActValues = Readonly<Record<string, string | number | boolean>>;

/** What somebody does, apart from who and where. */
export type Deed =
  | { readonly kind: 'say'; readonly content: string; readonly replyTo?: string }
  | { readonly kind: 'edit'; readonly message: string; readonly content: string }
  /** Also dismisses a message that only they see. */
  | { readonly kind: 'delete'; readonly message: string }
  /** Runs a slash command, by its `name` in no language. */
  | { readonly kind: 'run'; readonly name: string; readonly values: ActValues }
  /** Asks what an option can be completed to; `values` has what is typed so far, `option` included. */
  | { readonly kind: 'type'; readonly name: string; readonly option: string; readonly values: ActValues }
  /** `button` is its `custom_id`. */
  | { readonly kind: 'press'; readonly message: string; readonly button: string }
  /** `select` is its `custom_id`. */
  | {
      readonly kind: 'select';
      readonly message: string;
      readonly select: string;
      readonly values: readonly string[];
    }
  /** Uses a command of the menu of a message. */
  | { readonly kind: 'menu'; readonly message: string; readonly name: string }
  /** Sends off a form that is open: values by the `custom_id` of inputs. */
  | { readonly kind: 'submit'; readonly turn: string; readonly values: Readonly<Record<string, string>> };

/** `POST /api/act`: what somebody does, in a channel. */
export type Act = Deed & { readonly as: string; readonly channel: string };

/**
 * What comes of an act. Messages of the bot are not among it: they come as events. Where nothing could be done, the
 * status is 400 or more and the body a `Failure`.
 */
export interface ActReply {
  /** The id of the message said. */
  readonly message: string | null;
  readonly choices: readonly WireChoice[];
  /** A form to fill in; `turn` is what to submit it by. */
  readonly modal: { readonly turn: string; readonly form: WireModal } | null;
}

/** Why something could not be done, in words for people: the body of every answer with a status from 400 on. */
export interface Failure {
  readonly error: string;
}
