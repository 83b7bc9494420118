import { brokenMember } from './errors.mjs';

const DEFAULT_SIZE = 100;

/**
 * One page of resources that stand in the order of their sequence numbers, upwards or downwards. A token holds the number of the last
 * one shown, so that a page neither repeats nor misses what stays, whatever comes and goes meanwhile.
 */
export function page(resources, { nextToken, maxResults = DEFAULT_SIZE }, newestFirst) {
  const after = nextToken ? decode(nextToken) : undefined;
  const left = resources.filter(({ sequence }) => after === undefined || (newestFirst ? sequence < after : sequence > after));
  const items = left.slice(0, maxResults);
  return { items, nextToken: left.length > items.length ? encode(items.at(-1).sequence) : undefined };
}

const encode = (sequence) => Buffer.from(`after:${sequence}`).toString('base64url');

function decode(token) {
  const text = /^after:(\d{1,15})$/.exec(Buffer.from(token, 'base64url').toString());
  if (text === null) throw brokenMember('nextToken', 'It is no token of this service.');
  return Number(text[1]);
}
