import { broken, unreadable } from './errors.mjs';

// A shape is { type, required, check }: `type` reads the JSON value or throws, `check` returns what is wrong with it, or nothing.

const codePoints = (text) => [...text].length;

function typed(words, isOfType) {
  return (value, name) => {
    if (!isOfType(value)) throw unreadable(`${name} must be ${words}.`);
    return value;
  };
}

const asString = typed('a string', (value) => typeof value === 'string');
const asBoolean = typed('true or false', (value) => typeof value === 'boolean');
const asInteger = typed('a whole number of 32 bits', (value) => Number.isInteger(value) && value === (value | 0));

function asStrings(value, name) {
  if (!Array.isArray(value)) throw unreadable(`${name} must be a list.`);
  return value.map((item, index) => asString(item, `${name}[${index}]`));
}

function asMap(value, name) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw unreadable(`${name} must be an object.`);
  return new Map(Object.entries(value).map(([key, item]) => [key, asString(item, `${name}.${key}`)]));
}

const length = (least, most) => (text) =>
  codePoints(text) < least || codePoints(text) > most ? `It must have ${least} to ${most} characters.` : undefined;

const pattern = (expression, words) => (text) => (expression.test(text) ? undefined : `It must be ${words}.`);

const oneOf = (...values) => (value) => (values.includes(value) ? undefined : `It must be one of ${values.join(', ')}.`);

const range = (least, most) => (value) => (value < least || value > most ? `It must be from ${least} to ${most}.` : undefined);

/** The first thing that is wrong. */
const all = (...checks) => (value) => checks.map((check) => check(value)).find((message) => message !== undefined);

const tagKey = all(length(1, 128), pattern(/^(?!aws:)[a-zA-Z+-=._:/]+$/u, "letters, digits and + - = . _ : / and not begin with 'aws:'"));
const tagValue = length(0, 256);

function eachTag(tags) {
  for (const [key, value] of tags) {
    const wrongKey = tagKey(key);
    if (wrongKey) return `The key '${key}': ${wrongKey}`;
    const wrongValue = tagValue(value);
    if (wrongValue) return `The value of '${key}': ${wrongValue}`;
  }
  return tags.size > 50 ? 'A resource has 50 tags at most.' : undefined;
}

function eachKey(keys) {
  if (keys.length > 50) return 'There may be 50 keys at most.';
  return keys.map(tagKey).find((message) => message !== undefined);
}

const WORDS = 'letters, digits and single hyphens, a letter first and no hyphen last';
const NAME = /^[a-z](-?[a-z0-9])*$/i;
const LOOSE_NAME = /^[a-z]([a-z0-9-]*[a-z0-9])?$/i;

/** A name as clusters and copies have it; `loose` is the faulty one. */
export const name = (loose = false) => ({ type: asString, check: all(length(1, 63), pattern(loose ? LOOSE_NAME : NAME, WORDS)) });
export const string = { type: asString };
export const boolean = { type: asBoolean };
export const integer = { type: asInteger };
export const strings = { type: asStrings };
export const tags = { type: asMap, check: eachTag };
export const tagKeys = { type: asStrings, check: eachKey };
export const anyName = { type: asString, check: length(1, 63) };
export const userName = { type: asString, check: all(length(1, 63), pattern(/^[a-z][a-z0-9]*$/i, 'letters and digits, a letter first')) };
export const auth = { type: asString, check: oneOf('PLAIN_TEXT', 'SECRET_ARN') };
export const capacity = { type: asInteger, check: oneOf(2, 4, 8, 16, 32, 64) };
export const shardCount = { type: asInteger, check: range(1, 32) };
export const pageSize = (least) => ({ type: asInteger, check: range(least, 100) });
export const snapshotType = { type: asString, check: oneOf('manual', 'automated') };
export const taggableArn = { type: asString, check: length(1, 1011) };
export const required = (shape) => ({ ...shape, required: true });

/** Reads the members of a structure. Unknown ones are passed over and null is as if absent; all broken members are told at once. */
export function read(structure, values) {
  const input = {};
  for (const [member, shape] of Object.entries(structure)) {
    const value = Object.hasOwn(values, member) ? values[member] : undefined;
    if (value !== undefined && value !== null) input[member] = shape.type(value, member);
  }
  const fields = Object.entries(structure)
    .map(([member, shape]) => ({ name: member, message: problem(shape, input[member]) }))
    .filter((field) => field.message !== undefined);
  if (fields.length > 0) throw broken(fields);
  return input;
}

function problem(shape, value) {
  if (value === undefined) return shape.required ? 'It is required.' : undefined;
  return shape.check?.(value);
}
