import { randomUUID } from 'node:crypto';

export const ACCOUNT = '123456789012';

/** The resources of all regions, in the order in which they were made. */
export class Store {
  #byArn = new Map();
  #tokens = new Map();
  #sequence = 0;

  /** Keeps a new resource: `kind` is 'cluster' or 'cluster-snapshot', `view` what clients see of it apart from its ARN. */
  add(kind, region, name, tags, view) {
    const arn = `arn:aws:docdb-elastic:${region}:${ACCOUNT}:${kind}/${randomUUID()}`;
    const resource = { kind, region, name, arn, tags: new Map(tags), sequence: ++this.#sequence, view: view(arn) };
    this.#byArn.set(arn, resource);
    return resource;
  }

  /** The resource of an ARN, of any region. */
  find(kind, arn) {
    const resource = this.#byArn.get(arn);
    return resource?.kind === kind ? resource : undefined;
  }

  /** The resource of an ARN, of any kind, as one region sees it. */
  tagged(region, arn) {
    const resource = this.#byArn.get(arn);
    return resource?.region === region ? resource : undefined;
  }

  remove(resource) {
    this.#byArn.delete(resource.arn);
  }

  /** The resources of a kind in a region, the oldest first. */
  all(kind, region) {
    return [...this.#byArn.values()].filter((resource) => resource.kind === kind && resource.region === region);
  }

  /** The resource that a name is taken by; `same` tells whether two names are one. */
  named(kind, region, name, same) {
    return this.all(kind, region).find((resource) => same(resource.name, name));
  }

  /** What was made of a client's token: the input of then, and the resource where it is still there. */
  madeBy(region, token) {
    const made = this.#tokens.get(`${region} ${token}`);
    return made !== undefined && this.#byArn.has(made.resource.arn) ? made : undefined;
  }

  rememberToken(region, token, input, resource) {
    this.#tokens.set(`${region} ${token}`, { input, resource });
  }
}
