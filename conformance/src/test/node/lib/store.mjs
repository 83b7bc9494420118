import { randomUUID } from 'node:crypto';

export const ACCOUNT = '123456789012';

/** The resources of all regions, in the order in which they were made. */
export class Store {
  #byArn = new Map();
  #tokens = new Map();
  #sequence = 0;
  #manners;

  constructor(manners) {
    this.#manners = manners;
  }

  /** Keeps a new resource: `kind` is 'cluster' or 'cluster-snapshot', `view` what clients see of it apart from its status. */
  add(kind, region, name, tags, view) {
    const arn = `arn:aws:docdb-elastic:${region}:${ACCOUNT}:${kind}/${randomUUID()}`;
    const made = performance.now();
    const resource = { kind, region, name, arn, tags: new Map(tags), sequence: ++this.#sequence, made, removed: Infinity };
    resource.view = view(arn);
    this.#byArn.set(arn, resource);
    return resource;
  }

  /** The resource of an ARN, of any region and kind, for as long as there is something of it. */
  find(arn) {
    const resource = this.#byArn.get(arn);
    if (resource === undefined || performance.now() < resource.removed + this.#manners.transition) return resource;
    this.#byArn.delete(arn);
    return undefined;
  }

  statusOf({ made, removed }) {
    if (removed !== Infinity) return 'DELETING';
    return performance.now() < made + this.#manners.transition ? 'CREATING' : 'ACTIVE';
  }

  remove(resource) {
    resource.removed = Math.min(resource.removed, performance.now());
  }

  /** The resources of a kind in a region, the oldest first. */
  all(kind, region) {
    return [...this.#byArn.keys()]
      .map((arn) => this.find(arn))
      .filter((resource) => resource?.kind === kind && resource.region === region);
  }

  /** What a list shows: the newest may not be there yet. */
  listed(kind, region) {
    const newest = performance.now() - this.#manners.lag;
    const shown = this.all(kind, region).filter(({ made }) => made <= newest);
    return this.#manners.newestFirst ? shown.reverse() : shown;
  }

  /** The resource that a name is taken by; `same` tells whether two names are one. What is on its way out has none. */
  named(kind, region, name, same) {
    return this.all(kind, region).find((resource) => resource.removed === Infinity && same(resource.name, name));
  }

  /** What was made of a client's token: the input of then, and the resource where it is still there. */
  madeBy(region, token) {
    const made = this.#tokens.get(`${region} ${token}`);
    return made !== undefined && this.find(made.resource.arn) !== undefined ? made : undefined;
  }

  rememberToken(region, token, input, resource) {
    this.#tokens.set(`${region} ${token}`, { input, resource });
  }
}
