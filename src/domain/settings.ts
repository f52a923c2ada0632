/** What the moderators of a guild decided about the bot. */
export interface Settings {
  /** Ids of channels where messages that are questions are answered without being asked to. */
  readonly questionChannels: readonly string[];
  /** Where free questions are answered: under the question, or in a thread of their own. */
  readonly answers: 'reply' | 'thread';
  /** Id of a role whose members may do what moderators may; `null`: none but those who manage the server. */
  readonly moderatorRole: string | null;
  /** Language of all replies, such as "de"; `null`: each asker's own. */
  readonly language: string | null;
  /** Whether only the asker sees the answer to a command that does not say otherwise. */
  readonly isPrivate: boolean;
}

/** What holds until a moderator says otherwise, and where there is no guild. */
export const DEFAULT_SETTINGS: Settings = {
  questionChannels: [],
  answers: 'reply',
  moderatorRole: null,
  language: null,
  isPrivate: false,
};

/** What a moderator changes; what is left out stays as it is. */
export interface SettingsChange {
  readonly addQuestionChannel?: string;
  readonly removeQuestionChannel?: string;
  readonly answers?: Settings['answers'];
  readonly moderatorRole?: string | null;
  readonly language?: string | null;
  readonly isPrivate?: boolean;
}

/** The settings after a change. Adding a channel twice, or removing one that is not there, changes nothing. */
export const applyChange = (
  settings: Settings,
  { addQuestionChannel, removeQuestionChannel, ...replaced }: SettingsChange,
): Settings => {
  const kept = settings.questionChannels.filter((id) => id !== removeQuestionChannel);
  const isNew = addQuestionChannel !== undefined && !kept.includes(addQuestionChannel);
  return { ...settings, ...replaced, questionChannels: isNew ? [...kept, addQuestionChannel] : kept };
};
