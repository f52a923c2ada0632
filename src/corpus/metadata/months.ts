import { foldWord } from '../../text/characters.ts';

/** Names of the months in the languages that news is often read in, without accents and full stops. */
const NAMES: readonly string[] = [
  'january jan januar janner janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar fevrier fevr febrero febbraio fevereiro fev februari',
  'march mar marz mars marzo marco maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre settembre set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dic dicembre dezembro',
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** The month from 1 that a word names, in any letter case, or `null`. */
export const monthNumber = (word: string): number | null => NUMBERS.get(foldWord(word)) ?? null;

const WEEKDAYS: ReadonlySet<string> = new Set(
  `monday mon tuesday tue tues wednesday wed thursday thu thurs thur friday fri saturday sat sunday sun
  montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
  lunes martes miercoles jueves viernes sabado domingo`.split(/\s+/u),
);

/** Whether a word names a weekday. */
export const isWeekday = (word: string): boolean => WEEKDAYS.has(foldWord(word));
