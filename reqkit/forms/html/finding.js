// How far the form is, and the ways to what is left: progress, the filter, the search, the contents.

let shows = 'all';
let query = '';
const bar = {
  text: el('span', { id: 'progress-text' }),
  wrong: el('span', { class: 'wrong-count', hidden: true }),
  meter: el('progress', { max: '1', 'aria-labelledby': 'progress-text' }),
  filter: el('select', { id: 'filter', onchange: (event) => show(event.target.value) },
    ['all', 'open', 'mistakes'].map((name) => el('option', { value: name }, say(`show_${name}`)))),
  search: el('input', { type: 'search', id: 'search', placeholder: say('search_hint'), autocomplete: 'off', oninput: (event) => { query = event.target.value; applySoon(); } }),
};
const nothing = el('div', { class: 'nothing', hidden: true }, el('p', {}, say('nothing_found')), el('button', { type: 'button', onclick: () => { showAll(); bar.search.focus(); } }, say('show_everything')));
const onlyWithAll = []; // what has no place in a selection: the guide, the scenarios

function showProgress() {
  const done = answeredCount(), wrong = wrongRows().length;
  bar.text.textContent = say('filled', { done, total: asked.length });
  bar.meter.max = asked.length || 1;
  bar.meter.value = done;
  bar.wrong.hidden = !wrong;
  bar.wrong.textContent = wrong ? say('mistakes', { n: wrong }) : '';
  for (const group of groups) group.refresh();
}
// Counting asks every row; while somebody types it may wait.
const showProgressSoon = later(120, () => {
  const before = bar.text.textContent;
  showProgress();
  if (bar.text.textContent !== before) announce(bar.text.textContent);
});

const words = (row) => (row.searched ??= [row.key, row.title, row.question, ...(row.notes ?? []), ...row.children.map((each) => `${each.title} ${each.question ?? ''}`)].join(' ').toLowerCase());

function apply() {
  const wanted = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const isAll = shows === 'all' && !wanted.length;
  let shown = 0;
  for (const { row, box, openParts } of cards) {
    const fits = shows === 'all' || (shows === 'open' ? !isAnswered(row) : isWrong(row));
    box.hidden = !(fits && wanted.every((word) => words(row).includes(word)));
    if (!box.hidden) shown += 1;
    if (!box.hidden && shows === 'mistakes' && wrongBelow(row)) openParts();
  }
  for (const { box } of groups) {
    box.hidden = ![...box.querySelectorAll('.card')].some((card) => !card.hidden);
    if (!isAll && !box.hidden) box.open = true;
  }
  for (const section of document.querySelectorAll('section.asked')) section.hidden = ![...section.querySelectorAll('.group')].some((group) => !group.hidden);
  let others = 0;
  for (const [name, { box }] of Object.entries(drawn)) {
    box.hidden = !isAll && !(shows === 'mistakes' && !wanted.length && tables[name].rows.some((row) => mistakesOf(row).size));
    if (!box.hidden) others += 1;
  }
  for (const each of onlyWithAll) each.hidden = !isAll;
  nothing.hidden = shown + others > 0;
  if (!isAll) announce(say('found', { n: shown, total: asked.length }));
}
const applySoon = later(200, apply);

function show(name) {
  shows = name;
  bar.filter.value = name;
  apply();
}

function showAll() {
  query = '';
  bar.search.value = '';
  show('all');
}

function goTo(id) {
  showAll();
  const target = document.getElementById(id);
  if (target.tagName === 'DETAILS') target.open = true;
  target.scrollIntoView();
  (target.querySelector('summary, input, select') ?? target).focus({ preventScroll: true });
}

function barOf() {
  const save = el('button', { type: 'button', class: 'primary', onclick: openSaving }, say('save'));
  return el('section', { class: 'bar', 'aria-label': say('bar') },
    el('div', { class: 'bar-progress' }, bar.meter, el('p', {}, bar.text, ' ', bar.wrong)),
    el('div', { class: 'bar-tools', role: 'search' },
      el('span', { class: 'tool' }, el('label', { for: 'filter' }, say('show')), bar.filter),
      el('span', { class: 'tool tool-search' }, el('label', { for: 'search' }, say('search')), bar.search)),
    save);
}

// Links within the page, made of numbers and not of anybody's text.
function contentsOf() {
  const link = (id, title) => el('li', {}, el('a', { href: `#${id}`, onclick: (event) => { event.preventDefault(); goTo(id); } }, title));
  const links = [...DATA.tables.map((table) => link(table.id, table.title)), ...groups.map((group) => link(group.box.id, group.title)), link('file', say('file'))];
  const list = el('details', { class: 'contents', open: matchMedia('(min-width: 68rem)').matches }, el('summary', {}, say('contents')), el('ol', {}, links));
  return el('nav', { 'aria-label': say('contents') }, list);
}
