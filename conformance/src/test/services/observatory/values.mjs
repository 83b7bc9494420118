// Reads values out of labels, queries and headers, as restJson1 writes them there. What is not of its type ends the reading (Malformed);
// what breaks a constraint is collected.

export class Malformed extends Error {}

const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d(\.\d+)? GMT$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const DECIMAL = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const NOT_FINITE = ['NaN', 'Infinity', '-Infinity'];
const BITS = { byte: 8n, short: 16n, integer: 32n, long: 64n };
const BASE64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Whether a timestamp's text is of its form and names a time that there is. */
export function isTime(form, text) {
  if (form === 'epoch-seconds') return /^-?\d+(\.\d+)?$/.test(text);
  if (form === 'date-time') {
    const time = Date.parse(text);
    return DATE_TIME.test(text) && !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === text.slice(0, 19);
  }
  if (!HTTP_DATE.test(text)) return false;
  const plain = text.replace(/\.\d+/, '');
  return new Date(Date.parse(plain)).toUTCString() === plain;
}

function isWithinBits(type, text) {
  if (!/^-?\d+$/.test(text)) return false;
  const number = BigInt(text);
  const limit = 1n << (BITS[type] - 1n);
  return number >= -limit && number < limit;
}

/** Whether a text is one of the type at all. */
function isOf(shape, text) {
  switch (shape.type) {
    case 'boolean': return text === 'true' || text === 'false';
    case 'byte': case 'short': case 'integer': case 'long': return isWithinBits(shape.type, text);
    case 'float': case 'double': return DECIMAL.test(text) || NOT_FINITE.includes(text);
    case 'decimal': return DECIMAL.test(text);
    case 'timestamp': return isTime(shape.form, text);
    case 'media': return BASE64.test(text);
    default: return true;
  }
}

function isOutside([low, high], number) {
  return !(low === undefined || number >= low) || !(high === undefined || number <= high);
}

/** Reads one text, and judges it. */
export function read(reading, path, shape, text) {
  const beyond = shape.type in BITS && /^-?\d+$/.test(text);
  if (!isOf(shape, text) && !reading.takes(path, 'type', text) && !(beyond && reading.takes(path, 'limits'))) {
    throw new Malformed(`Value at '${path}' is no ${shape.type}${shape.form ? ` as ${shape.form}` : ''}.`);
  }
  const length = [...text].length;
  if (shape.length && isOutside(shape.length, length)) reading.violate(path, 'length', `must have ${shape.length} characters`);
  if (shape.pattern && !shape.pattern.test(text)) reading.violate(path, 'pattern', `must match ${shape.pattern}`);
  if (shape.values && !shape.values.includes(text)) reading.violate(path, 'enum', `must be one of ${shape.values}`);
  if (shape.range && isOutside(shape.range, Number(text))) reading.violate(path, 'range', `must be within ${shape.range}`);
  return text;
}

/** Reads the items of a list one by one, and judges their number. */
export function readList(reading, path, shape, texts) {
  texts.forEach((text, index) => read(reading, `${path}/${index}`, shape.member, text));
  if (shape.length && isOutside(shape.length, texts.length)) reading.violate(path, 'length', `must have ${shape.length} items`);
  return texts;
}

/** The items of a header that holds a list; those in double quotes may hold commas. */
export function headerItems(text) {
  const items = [];
  const item = /\s*(?:"((?:[^"\\]|\\.)*)"|([^,]*))\s*(,|$)/y;
  let match;
  while (item.lastIndex <= text.length && (match = item.exec(text))) {
    items.push(match[1] === undefined ? match[2].trim() : match[1].replace(/\\(.)/g, '$1'));
    if (match[3] === '') return items;
  }
  throw new Malformed('A header is no list.');
}

/** Decodes the percent signs of a text, and nothing else. */
export function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Malformed(`'${text}' is not encoded.`);
  }
}
