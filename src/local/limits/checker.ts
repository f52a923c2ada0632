import type { Problem } from '../rest/api-error.ts';

/** Anything that JSON can hold under names. */
export type Fields = Readonly<Record<string, unknown>>;

/** Bounds of a text in UTF-16 units or of a list in entries; `min` over 0 makes it required. */
export interface Bounds {
  readonly min?: number;
  readonly max: number;
}

/** Collects what is wrong with a request. Paths are joined by dots: `embeds.0.title`. */
export interface Checker {
  readonly problems: readonly Problem[];
  readonly report: (path: string, code: string, message: string) => void;
  /** Reports a text that is missing, no text, too short or too long. */
  readonly text: (path: string, value: unknown, bounds: Bounds) => void;
  /** Reports a list of the wrong length; returns its entries, as far as they are objects. */
  readonly list: (path: string, value: unknown, bounds: Bounds) => readonly Fields[];
  /** Reports a number that is missing or out of range. */
  readonly number: (path: string, value: unknown, min: number, max: number) => void;
  /** Reports each value that stands twice, at its second place. */
  readonly distinct: (code: string, entries: readonly { path: string; value: unknown }[]) => void;
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** Whether a value holds named fields. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A checker that has found nothing yet. */
export function createChecker(): Checker {
  const problems: Problem[] = [];
  const report = (path: string, code: string, message: string): void => {
    problems.push({ path, code, message });
  };
  const missing = (path: string): void => report(path, 'BASE_TYPE_REQUIRED', 'This field is required');

  return {
    problems,
    report,
    text: (path, value, { min = 0, max }) => {
      if (isAbsent(value)) {
        if (min > 0) missing(path);
      } else if (typeof value !== 'string') {
        report(path, 'STRING_TYPE_CONVERT', 'Could not interpret as string.');
      } else if (value.trim().length < min) {
        missing(path);
      } else if (value.length > max) {
        report(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
      }
    },
    list: (path, value, { min = 0, max }) => {
      if (isAbsent(value)) {
        if (min > 0) missing(path);
        return [];
      }
      if (!Array.isArray(value)) {
        report(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
        return [];
      }
      if (value.length < min || value.length > max) {
        report(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
      }
      return value.map((entry: unknown, i) => {
        if (isFields(entry)) return entry;
        report(`${path}.${i}`, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
        return {};
      });
    },
    number: (path, value, min, max) => {
      if (typeof value !== 'number' || Number.isNaN(value)) {
        report(path, 'NUMBER_TYPE_COERCE', 'Value is not a number.');
      } else if (value < min || value > max) {
        report(path, 'NUMBER_TYPE_RANGE', `Value should be between ${min} and ${max}.`);
      }
    },
    distinct: (code, entries) => {
      const seen = new Set<unknown>();
      for (const { path, value } of entries) {
        if (seen.has(value)) report(path, code, 'Must be unique.');
        seen.add(value);
      }
    },
  };
}
