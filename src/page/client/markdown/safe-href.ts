/** Longest address that is linked, in UTF-16 units. */
const HREF_MAX_CHARS = 2_048;

/** An address that may be linked: of a web page, without a name and password; or `null`. */
export const safeHref = (address: string): string | null => {
  if (address.length > HREF_MAX_CHARS || !/^https?:\/\//iu.test(address) || !URL.canParse(address))
    return null;
  const { protocol, username, password, href } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && password === '' ? href : null;
};
