import { TooBroadError, type UserError } from '../domain/errors.ts';
import type { Phrases } from './phrases/phrases.ts';

/** What is said of an error that a person can put right: in the reader's language where the error leaves that open. */
export const errorText = (error: UserError, { errors }: Phrases): string =>
  error instanceof TooBroadError ? errors.tooBroad : error.message;
