/** Discord's errors that the local one answers: status, code, text. */
const ERRORS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownChannel: [404, 10_003, 'Unknown Channel'],
  unknownGuild: [404, 10_004, 'Unknown Guild'],
  unknownMember: [404, 10_007, 'Unknown Member'],
  unknownMessage: [404, 10_008, 'Unknown Message'],
  unknownUser: [404, 10_013, 'Unknown User'],
  unknownWebhook: [404, 10_015, 'Unknown Webhook'],
  unknownInteraction: [404, 10_062, 'Unknown interaction'],
  unknownCommand: [404, 10_063, 'Unknown application command'],
  tooManyCommands: [400, 30_032, 'Maximum number of application commands reached (100)'],
  acknowledged: [400, 40_060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50_001, 'Missing Access'],
  notTheAuthor: [403, 50_005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50_006, 'Cannot send an empty message'],
  cannotSendToUser: [403, 50_007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50_013, 'Missing Permissions'],
  expiredToken: [401, 50_027, 'Invalid Webhook Token'],
  badRecipient: [400, 50_033, 'Invalid Recipient(s)'],
  wrongChannelType: [400, 50_024, 'Cannot execute action on this channel type'],
  badJson: [400, 50_109, 'The request body contains invalid JSON.'],
  archivedThread: [400, 50_083, 'Thread is archived'],
  noHistory: [400, 160_002, 'Cannot reply without permission to read message history'],
  threadExists: [400, 160_004, 'A thread has already been created for this message'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** Something in a request that breaks a rule: where (`embeds.0.title`), Discord's code for it, and what. */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** An answer that is not a success. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly problems: readonly Problem[];

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }
}

/** One of Discord's errors, to be thrown. */
export const apiError = (name: keyof typeof ERRORS): ApiError => {
  const [status, code, message] = ERRORS[name];
  return new ApiError(status, code, message);
};

/** @throws ApiError 50035 naming every problem, if there are any. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ApiError(400, 50_035, 'Invalid Form Body', problems);
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** The body of the answer, problems nested by their paths. */
export function errorBody({ code, message, problems }: ApiError): Record<string, unknown> {
  if (problems.length === 0) return { code, message };
  const errors: ErrorTree = {};
  for (const problem of problems) {
    let node = errors;
    for (const part of problem.path.split('.').filter((name) => name !== '')) {
      node = (node[part] ??= {}) as ErrorTree;
    }
    const own = (node['_errors'] ??= []) as { code: string; message: string }[];
    own.push({ code: problem.code, message: problem.message });
  }
  return { code, message, errors };
}
