/** What the server can be told to do wrong: the name of the fault and what it does. Each breaks one clause of the contract alone. */
export const FAULTS = new Map([
  ['double-hyphen', 'takes two hyphens in a row in targetSnapshotName'],
  ['copy-tags-ignored', 'copies no tag, whatever copyTags says'],
  ['name-case', 'takes names that differ in case alone for different names'],
  ['source-key-lost', 'encrypts every copy without kmsKeyId under the key of the service'],
  ['foreign-key', 'takes a key of another region'],
  ['tags-forgotten', 'forgets the tags that a copy is given'],
  ['missing-source', 'says ValidationException where the source of a copy does not exist'],
]);
