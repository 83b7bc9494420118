import { brokenMember, notFound } from './errors.mjs';

const MAX_TAGS = 50;

function resourceOf({ store, region }, arn) {
  const resource = store.tagged(region, arn);
  if (resource === undefined) throw notFound(arn.includes(':cluster/') ? 'cluster' : 'cluster-snapshot', arn);
  return resource;
}

export function list(call, { resourceArn }) {
  return { tags: Object.fromEntries(resourceOf(call, resourceArn).tags) };
}

export function add(call, { resourceArn, tags }) {
  const resource = resourceOf(call, resourceArn);
  resource.tags = merged(resource.tags, tags);
  return {};
}

export function remove(call, { resourceArn, tagKeys }) {
  const resource = resourceOf(call, resourceArn);
  for (const key of tagKeys) resource.tags.delete(key);
  return {};
}

/** Both maps in one; where a key is in both, the second wins. */
export function merged(tags, more) {
  const both = new Map([...tags, ...more]);
  if (both.size > MAX_TAGS) throw brokenMember('tags', `A resource has ${MAX_TAGS} tags at most.`);
  return both;
}
