import { brokenMember, notFound } from './errors.mjs';

const MAX_TAGS = 50;

function resourceOf({ store, region, manners }, arn) {
  manners.requireArn('resourceArn', arn);
  const resource = store.find(arn);
  if (resource?.region !== region) throw notFound(arn.includes(':cluster/') ? 'cluster' : 'cluster-snapshot', arn);
  return resource;
}

export function list(call, { resourceArn }) {
  return { tags: Object.fromEntries(resourceOf(call, resourceArn).tags) };
}

export function add(call, { resourceArn, tags }) {
  const resource = resourceOf(call, resourceArn);
  resource.tags = merged([...resource.tags, ...tags]);
  return {};
}

export function remove(call, { resourceArn, tagKeys }) {
  const resource = resourceOf(call, resourceArn);
  for (const key of tagKeys) resource.tags.delete(key);
  return {};
}

/** Tags by their keys; where a key is there twice, the last wins. */
export function merged(tags) {
  const together = new Map(tags);
  if (together.size > MAX_TAGS) throw brokenMember('tags', `A resource has ${MAX_TAGS} tags at most.`);
  return together;
}
