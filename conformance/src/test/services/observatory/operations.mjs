// What each operation takes and where, as observatory.smithy says it.

const text = (more) => ({ type: 'string', ...more });
const time = (form) => ({ type: 'timestamp', form });
const list = (member, length) => ({ type: 'list', member, length });

const STATION_ID = text({ pattern: /^[A-Za-z0-9/+ _.-]{1,40}$/ });
const PATH = text({ length: [3, 60] });
const SITE = text({ pattern: /^[A-Z+/]{1,8}$/ });
const NAME = text({ length: [2, 24], pattern: /^[!-~]+$/ });
const KIND = text({ values: ['land', 'sea', 'high sea'] });
const CHANNEL = { type: 'integer', range: [0, 63] };
const LIMIT = { type: 'decimal', range: [0.5, 1.5] };
const BOOLEAN = { type: 'boolean' };
const STATION = { labels: { stationId: STATION_ID } };
const PICTURE = { labels: { path: PATH } };

export const OPERATIONS = [
  {
    name: 'PutStation', method: 'PUT', path: '/stations/{stationId}', ...STATION,
    headers: {
      name: ['x-station-name', NAME, 'required'],
      altitude: ['x-altitude', { type: 'integer', range: [-400, 9000] }],
      latitude: ['x-latitude', { type: 'double', range: [-90, 90] }],
      active: ['x-active', BOOLEAN],
      kind: ['x-kind', KIND],
      tags: ['x-tags', list(text({ length: [1, 12] }), [0, 3])],
      channels: ['x-channels', list(CHANNEL, [0, 4])],
      opened: ['x-opened', time('http-date')],
      closed: ['x-closed', time('date-time')],
      surveyed: ['x-surveyed', time('epoch-seconds')],
      layout: ['x-layout', { type: 'media' }],
    },
    prefix: { meta: ['x-meta-', text({ length: [1, 16] })] },
  },
  { name: 'GetStation', method: 'GET', path: '/stations/{stationId}', ...STATION, gives: 'text/plain' },
  { name: 'HeadStation', method: 'HEAD', path: '/stations/{stationId}', ...STATION },
  { name: 'DeleteStation', method: 'DELETE', path: '/stations/{stationId}', ...STATION, status: 204 },
  {
    name: 'ListStations', method: 'GET', path: '/stations',
    query: { maxResults: ['maxResults', { type: 'integer', range: [1, 50] }], nextToken: ['nextToken', text()] },
    gives: 'application/json',
  },
  {
    name: 'SetNote', method: 'PATCH', path: '/stations/{stationId}/note', ...STATION, status: 204,
    payload: { note: text({ length: [1, 200] }) }, takes: 'text/plain',
  },
  {
    name: 'PutPicture', method: 'PUT', path: '/pictures/{path+}', ...PICTURE, status: 201,
    payload: { content: { type: 'blob', length: [1, 500] } }, takes: 'image/png',
  },
  { name: 'GetPicture', method: 'GET', path: '/pictures/{path+}', ...PICTURE, gives: 'image/png' },
  { name: 'DeletePicture', method: 'DELETE', path: '/pictures/{path+}', ...PICTURE, status: 204 },
  {
    name: 'FindReadings', method: 'GET',
    path: '/readings/{site}/{day}/{minute}/{second}/{channel}/{sensor}/{total}/{factor}/{limit}/{raw}/{kind}',
    labels: {
      site: SITE, day: time('date-time'), minute: time('http-date'), second: time('epoch-seconds'), channel: CHANNEL,
      sensor: { type: 'short' }, total: { type: 'long' }, factor: { type: 'float' }, limit: LIMIT, raw: BOOLEAN, kind: KIND,
    },
    gives: 'application/json',
  },
  {
    name: 'QueryReadings', method: 'GET', path: '/query', literal: ['mode', 'all'],
    query: {
      q: ['q', text({ length: [1, 20] }), 'required'],
      sites: ['site', list(SITE, [0, 3])],
      channels: ['channel', list(CHANNEL, [0, 4])],
      days: ['day', list(time('date-time'))],
      kind: ['kind', KIND],
      raw: ['raw', BOOLEAN],
      from: ['from', time('date-time')],
      to: ['to', time('http-date')],
      since: ['since', time('epoch-seconds')],
      least: ['least', { type: 'double' }],
      most: ['most', LIMIT],
      depth: ['depth', { type: 'byte' }],
    },
    others: { others: text({ length: [1, 400] }) },
    gives: 'application/json',
  },
  {
    name: 'SetClock', method: 'POST', path: '/clock', literal: ['unit', 's'],
    query: { drift: ['drift', { type: 'short', range: [-100, 100] }] },
    headers: { reason: ['x-reason', NAME] },
    body: { time: [time('date-time'), 'required'] },
    takes: 'application/json', gives: 'application/json', checksum: true,
  },
  { name: 'Ping', method: 'POST', path: '/ping', status: 204 },
  {
    name: 'Calibrate', method: 'POST', path: '/calibrate', status: 202,
    headers: { priority: ['x-priority', { type: 'integer', values: ['1', '9'] }] },
  },
];
