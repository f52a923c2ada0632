/**
 * What Discord writes as tokens: people `<@1>`, roles `<@&1>`, channels `<#1>`, commands `</ask:1>`, emoji `<:name:1>`
 * and times `<t:1:R>`.
 */
const TOKENS =
  /<(?:@[!&]?|#|a?:\w{1,32}:|\/[^:<>]{1,100}:)\d{1,20}>|<t:-?\d{1,16}(?::[a-zA-Z])?>|<id:[a-z-]{1,20}>/gu;
/** What is left of "@Verbatim, who resigned?" without the mention. */
const LEADING_MARKS = /^[\s,;:–—-]{1,20}/u;

/** Whether a message names the bot in its own words; a reply to the bot lists it among its mentions all the same. */
export const mentionsInText = (content: string, botId: string): boolean =>
  content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);

/** The words of a message on one line, without mentions and other tokens. */
export const readQuestion = (content: string): string =>
  content.replaceAll(TOKENS, ' ').replaceAll(/\s+/gu, ' ').replace(LEADING_MARKS, '').trim();
