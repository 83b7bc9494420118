
'use strict';
const report = JSON.parse(document.getElementById('data').textContent);
const STANDINGS = ['failed', 'errored', 'warning', 'known', 'skipped', 'untested', 'passed'];
const SIGNS = {conformant: '✓', 'not-conformant': '✗', 'outdated-known': '✗', incomplete: '?'};
const byId = new Map(report.clauses.map(clause => [clause.id, clause]));

/** An element; what is said of it is an attribute or a property, and children are elements or text, never markup. */
function el(name, say = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(say)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat().filter(child => child !== undefined && child !== ''));
  return made;
}

const badge = standing => el('span', {class: 'badge ' + standing}, standing);
const anchor = id => 'clause/' + id;
const plural = (count, word) => count.toLocaleString('en') + ' ' + word + (count === 1 ? '' : 's');
const count = (clauses, standing) => clauses.filter(clause => clause.standing === standing).length;

/** Control characters, and those that turn the direction of text, are shown as what they are. */
const visible = text => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
  c => c === '\r' ? '␍' : c < ' ' ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));

// The verdict.

function header() {
  const shown = STANDINGS.filter(standing => count(report.clauses, standing) > 0);
  const bar = el('div', {class: 'bar', 'aria-hidden': 'true'}, [...shown].reverse().map(standing => el('span', {class: standing})));
  [...bar.children].forEach(part => { part.style.flexGrow = count(report.clauses, part.className); });
  const facts = {
    Endpoint: report.endpoint, Service: report.service, Begun: report.begin.replace('T', ' ').replace('Z', ' UTC'),
    Took: (report.milliseconds / 1000).toFixed(1) + ' s', Requests: report.requests.toLocaleString('en'), Seed: report.seed,
    ...(report.strict ? {Strict: 'a broken SHOULD fails the run'} : {}),
  };
  document.title = 'Assay: ' + report.outcomeWords + ' – ' + report.endpoint;
  document.getElementById('top').append(el('div', {class: 'card verdict ' + report.outcome},
    el('h1', {}, el('span', {class: 'sign', 'aria-hidden': 'true'}, SIGNS[report.outcome]), report.outcomeWords[0].toUpperCase() + report.outcomeWords.slice(1)),
    bar,
    el('ul', {class: 'counts', 'aria-label': 'Clauses by verdict'}, shown.map(standing =>
      el('li', {}, el('b', {}, String(count(report.clauses, standing))), ' ', badge(standing)))),
    el('dl', {class: 'facts'}, Object.entries(facts).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))))));
}

function notes() {
  const texts = [
    ...report.incomplete,
    ...report.outdatedKnown.map(entry => 'The known deviation ' + entry + ' is none any more: its clauses are kept. Take the entry out.'),
    ...report.leftBehind.map(left => 'Left behind, for it could not be deleted: ' + left),
  ];
  const section = document.getElementById('notes');
  section.hidden = texts.length === 0;
  section.append(...texts.map(text => el('p', {class: 'note'}, visible(text))));
}

// What differs.

/** What a sentence tells by itself: what stands in quotes or braces, names of errors, statuses and other numbers, ARNs and the like. */
const facts = text => text.match(/'[^']{1,300}'|\{[^{}]*\}|\b[A-Z]\w*(?:Exception|Error)\b|[^\s'"{}(),]{14,}[^\s'"{}(),.;:]|\bx-[a-z0-9-]+|(?<=\bwas )\d{3}\b/g) ?? [];

/** A sentence in which the facts are marked that the other sentence does not have. */
const differing = (text, other) => marked(visible(text), facts(visible(text)).filter(fact => !other.includes(fact)));

/** A text in which the needles are marked. */
function marked(text, needles) {
  const useful = [...needles].filter(needle => needle.length > 0).sort((a, b) => b.length - a.length);
  if (useful.length === 0) return [text];
  const pattern = new RegExp('(' + useful.map(needle => needle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') + ')');
  return text.split(pattern).map((part, i) => i % 2 ? el('mark', {}, part) : part);
}

/** What the sentences of a failure point at in a message: what stands in quotes, error names, statuses, headers, the member of the clause. */
function needles(clause, text) {
  const failure = clause.failure;
  const said = failure.actual + ' ' + failure.expected;
  const found = new Set();
  for (const quoted of said.matchAll(/'([^']{2,200})'/g)) found.add(quoted[1]);
  for (const name of failure.actual.matchAll(/\b[A-Z]\w*(?:Exception|Error)\b/g)) found.add(name[0]);
  for (const name of said.matchAll(/\bx-[a-z0-9-]+/g)) found.add(name[0]);
  const member = clause.id.split('/').slice(1, -1)[0]?.split('.').pop();
  if (member) found.add('"' + member + '"');
  for (const entry of said.matchAll(/\{([^{}]{2,500})\}/g)) entry[1].split(', ').forEach(pair => pair.split('=').forEach(part => part.length > 1 && found.add(part)));
  for (const long of said.matchAll(/[^\s'"{}(),]{12,}/g)) found.add(long[0].replace(/[.,;:]$/, ''));
  return [...found].filter(needle => text.includes(needle));
}

// Messages.

function body(message) {
  if (message.bodyBase64 !== undefined) return '(no text; in base64:)\n' + message.bodyBase64;
  try {
    return JSON.stringify(JSON.parse(message.body), null, 2);
  } catch {
    return message.body;
  }
}

function messageText(first, message) {
  const fields = Object.entries(message.headers).flatMap(([name, values]) => values.map(value => name + ': ' + value));
  const text = body(message);
  return visible([first, ...fields].join('\n') + (text ? '\n\n' + text : ''));
}

function shown(title, first, message, clause, isLast) {
  const text = messageText(first, message);
  const points = isLast ? needles(clause, text) : [];
  const status = isLast && message.status !== undefined && clause.failure.actual.includes(String(message.status));
  const [line, ...rest] = text.split('\n');
  const pre = el('pre', {tabindex: '0', role: 'group', 'aria-label': title + (isLast ? ' of the last step' : '')},
    status ? el('mark', {}, line) : marked(line, points), rest.length ? '\n' : '', marked(rest.join('\n'), points));
  return el('div', {}, el('h4', {}, title), pre);
}

function step(exchange, i, clause) {
  const isLast = i === clause.failure.exchanges.length - 1;
  const {request, response} = exchange;
  const answer = response ? shown('Answer', 'HTTP ' + response.status, response, clause, isLast)
    : el('div', {}, el('h4', {}, 'Answer'), el('pre', {tabindex: '0', role: 'group', 'aria-label': 'No answer'}, el('mark', {}, visible(exchange.failure))));
  return el('li', {}, el('details', {open: isLast},
    el('summary', {}, el('span', {}, (i + 1) + '. ' + exchange.operation), el('span', {class: 'status'}, response ? String(response.status) : 'no answer'),
      el('span', {class: 'soft'}, isLast ? 'shows the failure' : 'prepares', ', ', exchange.milliseconds + ' ms')),
    el('div', {class: 'pair'}, shown('Request', request.method + ' ' + request.target, request, clause, isLast), answer)));
}

function command(text, label) {
  const pre = el('pre', {tabindex: '0', role: 'group', 'aria-label': label}, visible(text));
  const copy = el('button', {type: 'button', 'aria-label': 'Copy: ' + label, onclick: async () => {
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(pre);
      copy.textContent = 'Selected';
    }
    announce(copy.textContent);
  }}, 'Copy');
  return el('div', {class: 'command'}, pre, copy);
}

function announce(text) {
  document.getElementById('said').textContent = text;
}

// Failures.

function details(clause) {
  const failure = clause.failure;
  return [
    el('dl', {class: 'compare'}, el('dt', {}, 'Expected'), el('dd', {}, differing(failure.expected, failure.actual)),
      el('dt', {}, 'Actual'), el('dd', {}, differing(failure.actual, failure.expected))),
    el('ol', {class: 'steps'}, failure.exchanges.map((exchange, i) => step(exchange, i, clause))),
    el('div', {class: 'repeat'},
      el('div', {class: 'whole'}, el('h4', {}, 'Again with curl'), command(failure.curl.join('\n'), 'curl commands for ' + clause.id)),
      el('div', {}, el('h4', {}, 'Send this case again, in the folder of this report'), command('assay replay . ' + clause.id + ' --endpoint ' + report.endpoint, 'replay of ' + clause.id)),
      el('div', {}, el('h4', {}, 'Check the clause again by the same seed, ' + failure.seed), command(failure.again, 'check of ' + clause.id))),
  ];
}

function title(clause, tag) {
  return el('div', {class: 'title'}, badge(clause.standing), el(tag, {class: 'id'}, clause.id), el('span', {class: 'soft'}, clause.level));
}

function failureCard(clause, others) {
  const card = el('article', {class: 'card failure ' + clause.standing, id: anchor(clause.id), tabindex: '-1'},
    title(clause, 'h3'), el('p', {}, clause.sentence), knownNote(clause), details(clause));
  if (others.length > 0) {
    card.append(el('div', {class: 'same'}, el('p', {}, plural(others.length, 'other clause'), others.length === 1 ? ' is' : ' are', ' broken by the same cause:'),
      others.map(other => el('details', {id: anchor(other.id), tabindex: '-1'}, el('summary', {}, badge(other.standing), ' ', el('span', {class: 'id'}, other.id), ' – ', other.sentence), details(other)))));
  }
  return card;
}

function knownNote(clause) {
  if (!clause.known) return '';
  const {reason, issue, expires} = clause.known;
  return el('p', {class: 'soft'}, 'Known deviation: ', visible(reason), issue ? ' (' + issue + ')' : '', expires ? ', accepted until ' + expires : '', '.');
}

function failures() {
  const broken = report.clauses.filter(clause => clause.failure);
  const section = document.getElementById('failures');
  section.hidden = broken.length === 0;
  const size = clause => clause.failure.exchanges.reduce((sum, {request}) => sum + request.target.length + (request.body ?? request.bodyBase64).length + 100, 0);
  const leads = broken.filter(clause => !clause.failure.sameCauseAs)
    .sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || size(a) - size(b));
  section.append(el('h2', {id: 'failures-title'}, plural(broken.length, 'broken clause'), leads.length < broken.length ? ', ' + plural(leads.length, 'cause') : ''),
    ...leads.map(lead => failureCard(lead, broken.filter(clause => clause.failure.sameCauseAs === lead.id))));
}

// The contract and its filters.

const rows = [];

function row(clause) {
  const item = el('li', {},
    el('span', {}, badge(clause.standing)),
    clause.failure ? el('a', {class: 'id', href: '#' + anchor(clause.id)}, clause.id) : el('span', {class: 'id'}, clause.id),
    el('span', {class: 'numbers'}, clause.level, ', ', plural(clause.cases, 'case')),
    el('p', {class: 'more'}, clause.sentence),
    clause.reason ? el('p', {class: 'more soft'}, visible(clause.reason)) : '',
    clause.known ? el('div', {class: 'more'}, knownNote(clause)) : '');
  rows.push({clause, item, text: [clause.id, clause.sentence, clause.kind, clause.origin, clause.reason ?? ''].join(' ').toLowerCase()});
  return item;
}

function operation(name, clauses) {
  const tally = STANDINGS.filter(standing => count(clauses, standing) > 0).map(standing => count(clauses, standing) + ' ' + standing).join(', ');
  const reach = report.reaches.find(one => one.operation === name && !one.succeeded);
  const group = el('details', {class: 'card operation', open: clauses.some(clause => ['failed', 'errored', 'warning', 'known'].includes(clause.standing))},
    el('summary', {}, el('h3', {}, name), el('span', {class: 'soft'}, tally)),
    reach ? el('p', {class: 'note'}, 'A valid input ' + (reach.pastValidation ? 'got past validation, but not further' : 'is not known') + ': the best one tried was answered with ' + visible(reach.answer) + '.') : '',
    el('ul', {class: 'clauses'}, clauses.map(row)));
  group.wasOpen = group.open;
  return group;
}

function filters(operations, update) {
  const present = STANDINGS.filter(standing => count(report.clauses, standing) > 0);
  return el('form', {class: 'card filters', role: 'search', 'aria-label': 'Filter clauses', onsubmit: event => event.preventDefault(), oninput: update, onreset: () => setTimeout(update)},
    el('label', {class: 'search'}, 'Search', el('input', {type: 'search', id: 'search', placeholder: 'id, sentence, reason', autocomplete: 'off'})),
    el('label', {}, 'Operation', el('select', {id: 'operation'}, el('option', {value: ''}, 'all'), operations.map(name => el('option', {}, name)))),
    el('label', {}, 'Level', el('select', {id: 'level'}, el('option', {value: ''}, 'all'), el('option', {}, 'MUST'), el('option', {}, 'SHOULD'))),
    el('button', {type: 'reset'}, 'Reset'),
    el('fieldset', {}, el('legend', {}, 'Verdict'), present.map(standing => el('label', {}, el('input', {type: 'checkbox', name: 'standing', value: standing}), standing))),
    el('output', {id: 'shown', 'aria-live': 'polite'}));
}

function contract() {
  const operations = [...new Set(report.clauses.map(clause => clause.operation))];
  const groups = operations.map(name => operation(name, report.clauses.filter(clause => clause.operation === name)));
  const update = () => {
    const value = id => document.getElementById(id).value;
    const standings = [...document.querySelectorAll('[name=standing]:checked')].map(box => box.value);
    const sought = value('search').toLowerCase().split(/\s+/).filter(Boolean);
    const filtering = sought.length > 0 || standings.length > 0 || value('operation') !== '' || value('level') !== '';
    for (const {clause, item, text} of rows) {
      item.hidden = !((standings.length === 0 || standings.includes(clause.standing)) && sought.every(word => text.includes(word))
        && (value('operation') || clause.operation) === clause.operation && (value('level') || clause.level) === clause.level);
    }
    for (const group of groups) {
      group.hidden = !group.querySelector('li:not([hidden])');
      group.open = filtering || group.wasOpen;
    }
    const left = rows.filter(({item}) => !item.hidden).length;
    document.getElementById('shown').textContent = left === rows.length ? plural(left, 'clause') : left + ' of ' + plural(rows.length, 'clause');
  };
  document.getElementById('contract').append(el('h2', {id: 'contract-title'}, 'The contract, clause by clause'),
    filters(operations, update), ...groups, el('p', {id: 'said', class: 'unseen', role: 'status'}));
  update();
}

/** What a link leads to is opened, for it may stand in a part that is closed. */
function follow() {
  const goal = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!goal) return;
  if (goal.tagName === 'DETAILS') goal.open = true;
  goal.scrollIntoView();
  goal.focus({preventScroll: true});
}

header();
notes();
failures();
contract();
addEventListener('hashchange', follow);
follow();
