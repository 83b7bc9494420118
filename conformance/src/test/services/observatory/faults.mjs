// What the observatory does wrong on request. The names, and the clause that has to catch each, stand in faults.json.

import { readFileSync } from 'node:fs';

export const TABLE = JSON.parse(readFileSync(new URL('faults.json', import.meta.url), 'utf8'));

/** Constraints and types that are overlooked: the operation, the path in its input, the rule. */
const OVERLOOKED = {
  'name-missing': ['PutStation', /^\/name$/, 'required'],
  'name-length': ['PutStation', /^\/name$/, 'length'],
  'station-pattern': ['PutStation', /^\/stationId$/, 'pattern'],
  'altitude-range': ['PutStation', /^\/altitude$/, 'range'],
  'latitude-range': ['PutStation', /^\/latitude$/, 'range'],
  'altitude-text': ['PutStation', /^\/altitude$/, 'type'],
  'active-text': ['PutStation', /^\/active$/, 'type'],
  'kind-enum': ['PutStation', /^\/kind$/, 'enum'],
  'tags-length': ['PutStation', /^\/tags$/, 'length'],
  'tag-length': ['PutStation', /^\/tags\/\d+$/, 'length'],
  'channels-range': ['PutStation', /^\/channels\/\d+$/, 'range'],
  'opened-any': ['PutStation', /^\/opened$/, 'type'],
  'closed-any': ['PutStation', /^\/closed$/, 'type'],
  'surveyed-any': ['PutStation', /^\/surveyed$/, 'type'],
  'layout-plain': ['PutStation', /^\/layout$/, 'type'],
  'meta-length': ['PutStation', /^\/meta\/.*$/, 'length'],
  'site-pattern': ['FindReadings', /^\/site$/, 'pattern'],
  'channel-range': ['FindReadings', /^\/channel$/, 'range'],
  'day-any': ['FindReadings', /^\/day$/, 'type'],
  'second-any': ['FindReadings', /^\/second$/, 'type'],
  'sensor-overflow': ['FindReadings', /^\/sensor$/, 'limits'],
  'raw-text': ['FindReadings', /^\/raw$/, 'type'],
  'limit-range': ['FindReadings', /^\/limit$/, 'range'],
  'query-missing': ['QueryReadings', /^\/q$/, 'required'],
  'query-length': ['QueryReadings', /^\/(q|others\/q)$/, 'length'],
  'sites-length': ['QueryReadings', /^\/sites$/, 'length'],
  'query-channel-text': ['QueryReadings', /^\/channels\/\d+$/, 'type'],
  'from-any': ['QueryReadings', /^\/from$/, 'type'],
  'to-any': ['QueryReadings', /^\/to$/, 'type'],
  'since-any': ['QueryReadings', /^\/since$/, 'type'],
  'days-any': ['QueryReadings', /^\/days\/\d+$/, 'type'],
  'least-text': ['QueryReadings', /^\/least$/, 'type'],
  'depth-overflow': ['QueryReadings', /^\/depth$/, 'limits'],
  'others-length': ['QueryReadings', /^\/others\/.*$/, 'length'],
  'path-length': ['PutPicture', /^\/path$/, 'length'],
  'content-length': ['PutPicture', /^\/content$/, 'length'],
  'content-missing': ['PutPicture', /^\/content$/, 'required'],
  'note-length': ['SetNote', /^\/note$/, 'length'],
  'drift-range': ['SetClock', /^\/drift$/, 'range'],
  'time-any': ['SetClock', /^\/time$/, 'type'],
  'priority-enum': ['Calibrate', /^\/priority$/, 'enum'],
};

/** The faults that a server was started with. */
export class Faults {
  constructor(names) {
    this.names = new Set(names);
    this.overlooked = names.flatMap((name) => (OVERLOOKED[name] ? [OVERLOOKED[name]] : []));
  }

  on(name) {
    return this.names.has(name);
  }

  overlook(operation, path, rule) {
    return this.overlooked.some(([known, pattern, overlooked]) => known === operation && overlooked === rule && pattern.test(path));
  }
}

/** One reading of one request: the constraints that it breaks, and what the server overlooks on purpose. */
export class Reading {
  constructor(operation, faults) {
    Object.assign(this, { operation, faults, violations: [] });
  }

  takes(path, rule) {
    return this.faults.overlook(this.operation, path, rule);
  }

  violate(path, rule, message) {
    if (!this.takes(path, rule)) this.violations.push({ path, message });
  }
}
