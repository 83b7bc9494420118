// The observatory itself: what it holds, and what each operation does once its input has been read and judged.

import { Refusal } from './requests.mjs';

export class Invalid extends Error {}

/** A header's list; what holds a comma or a quote stands in quotes. */
const headerList = (items) => items.map((item) => (/[",\\]|^\s|\s$/.test(item) ? `"${item.replace(/["\\]/g, '\\$&')}"` : item)).join(', ');

export class Observatory {
  constructor(faults) {
    Object.assign(this, { faults, stations: new Map(), pictures: new Map(), reads: 0 });
  }

  /** The answer's status (where it is not the operation's own), headers and body. */
  call(operation, input) {
    return this[operation](input);
  }

  station(input) {
    const found = this.stations.get(input.stationId);
    if (!found) {
      if (this.faults.on('missing-station-500')) throw new Refusal('InternalFailure', 500, 'undefined is not an object');
      throw new Refusal('NoSuchStation', 404, 'There is no such station.');
    }
    return found;
  }

  picture(input) {
    const found = this.pictures.get(input.path);
    if (!found) throw new Refusal(this.faults.on('error-misnamed') ? 'PictureMissing' : 'NoSuchPicture', 404, 'There is no such picture.');
    return found;
  }

  PutStation(input) {
    const made = !this.stations.has(input.stationId);
    this.stations.set(input.stationId, { name: 'unnamed', note: '', ...input });
    const status = made ? 201 : 200;
    // What is wrongly taken is not told again, or the answer would be wrong as well.
    const isGood = /^[A-Za-z0-9/+ _.-]{1,40}$/.test(input.stationId);
    const id = this.faults.on('station-pattern') && !isGood ? 'taken' : input.stationId;
    return { status: this.faults.on('response-code') ? 303 : status, headers: { 'x-station-id': id } };
  }

  GetStation(input) {
    const found = this.station(input);
    const headers = { 'x-station-id': found.stationId, 'x-station-name': found.name };
    if (this.faults.on('header-missing')) delete headers['x-station-name'];
    if (found.altitude !== undefined) headers['x-altitude'] = found.altitude;
    if (found.active !== undefined) headers['x-active'] = found.active;
    if (found.tags?.length) headers['x-tags'] = headerList(found.tags);
    if (found.opened !== undefined) headers['x-opened'] = found.opened;
    for (const [key, value] of Object.entries(found.meta ?? {})) headers[`x-meta-${key}`] = value;
    if (this.faults.on('header-text')) headers['x-altitude'] = 'high';
    if (this.faults.on('header-outside')) headers['x-altitude'] = '9001';
    if (this.faults.on('reading-counts')) headers['x-altitude'] = String((this.reads += 1));
    return { headers, body: found.note || null };
  }

  HeadStation(input) {
    return { headers: { 'x-station-name': this.station(input).name } };
  }

  DeleteStation(input) {
    this.station(input);
    this.stations.delete(input.stationId);
    return {};
  }

  ListStations(input) {
    const all = [...this.stations.values()].map(({ stationId, name }) => ({ stationId, name }));
    let start = 0;
    if (input.nextToken !== undefined) {
      start = Number(/^from-(\d+)$/.exec(input.nextToken)?.[1] ?? -1);
      if (start < 0) throw new Invalid('/nextToken');
    }
    const size = this.faults.on('page-size-ignored') ? 10 : Number(input.maxResults ?? 10);
    const end = start + size;
    const next = this.faults.on('item-lost') ? end + 1 : end;
    return { body: { stations: all.slice(start, end), ...(end < all.length ? { nextToken: `from-${next}` } : {}) } };
  }

  SetNote(input) {
    this.station(input).note = input.note;
    return {};
  }

  PutPicture(input) {
    this.pictures.set(input.path, Buffer.from(input.content ?? '', 'latin1'));
    return { headers: { 'x-path': this.faults.on('path-length') && ([...input.path].length < 3 || [...input.path].length > 60) ? 'taken' : encodeHeader(input.path) } };
  }

  GetPicture(input) {
    return { body: this.picture(input) };
  }

  DeletePicture(input) {
    this.picture(input);
    this.pictures.delete(input.path);
    return {};
  }

  FindReadings(input) {
    const day = this.faults.on('day-in-seconds') ? input.day : Math.floor(Date.parse(input.day) / 1000) || 0;
    return { body: { day, readings: [0.5, 'NaN'] } };
  }

  QueryReadings(input) {
    return { body: { count: (input.sites ?? []).length } };
  }

  SetClock(input) {
    const time = new Date(Date.parse(input.time) || 0);
    const set = this.faults.on('output-format') ? time.toISOString() : time.toUTCString();
    return { headers: { 'x-set': Math.floor(time.getTime() / 1000) }, body: { set } };
  }

  Ping() {
    return this.faults.on('success-status') ? { status: 200 } : {};
  }

  Calibrate() {
    return {};
  }
}

/** Header values are sent as the octets of UTF-8. */
function encodeHeader(text) {
  return Buffer.from(text, 'utf8').toString('latin1');
}
