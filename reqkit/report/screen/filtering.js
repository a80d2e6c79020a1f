// The matrix and the questions, filtered: by text, priority, category, answer and vendor.

const vendorsSpeaking = DATA.vendors.filter((vendor) => !vendor.silent);
const plain = (text) => text.toLocaleLowerCase(LANGUAGE).replaceAll('\u0451', '\u0435').replace(/\s+/g, ' ');
const words = (text) => plain(text).trim().split(' ').filter(Boolean);
const holds = (text, wanted) => wanted.every((word) => text.includes(word));

function choiceOf(bar, name, any, options) {
  const select = el('select', { id: `${bar.id}-${name}` }, el('option', { value: '' }, any), options.map(([value, title]) => el('option', { value }, title)));
  bar.append(el('label', { for: select.id }, el('span', {}, say(name)), select));
  return select;
}

// A bar of fields before an element; `apply` shows what is wanted and says how much that is.
function filterBar(first, name, withStates, apply) {
  const bar = el('form', { class: 'filter', id: `filter-${name}`, role: 'search', 'aria-label': say(`filter_${name}`), onsubmit: (event) => event.preventDefault() });
  const used = new Set(Object.values(DATA.items).map((item) => item.category)), prior = new Set(Object.values(DATA.items).map((item) => item.priority));
  const find = el('input', { type: 'search', id: `${bar.id}-find`, autocomplete: 'off' });
  bar.append(el('label', { for: find.id, class: 'wide' }, el('span', {}, say('find')), find));
  const fields = {
    find,
    priority: choiceOf(bar, 'priority', say('any_priority'), Object.entries(DATA.priorities).filter(([id]) => prior.has(id))),
    category: choiceOf(bar, 'category', say('any_category'), DATA.categories.filter(({ id }) => used.has(id)).map(({ id, title }) => [id, title])),
  };
  if (withStates) {
    const states = Object.entries(DATA.states).map(([letter, title]) => [letter, title]);
    if (vendorsSpeaking.length > 1) states.push(['differ', say('state_differs')]);
    fields.state = choiceOf(bar, 'state', say('any_state'), states);
  }
  fields.vendor = choiceOf(bar, 'vendor', say('any_vendor'), vendorsSpeaking.map(({ id, name: title }) => [id, title]));
  const count = el('span', { class: 'count' }), nothing = el('p', { class: 'nothing', hidden: true }, say(`nothing_${withStates ? 'items' : 'questions'}`));
  const clear = el('button', { type: 'button', disabled: true, onclick: () => { for (const field of Object.values(fields)) field.value = ''; update(); find.focus(); } }, say('clear'));
  bar.append(el('span', { class: 'outcome' }, count, clear));
  const update = () => {
    const wanted = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.value]));
    const { shown, of } = apply({ ...wanted, words: words(wanted.find) });
    count.textContent = say(`shown_${withStates ? 'items' : 'questions'}`, { n: shown, m: of });
    nothing.hidden = shown > 0;
    clear.disabled = !Object.values(wanted).some(Boolean);
    announce(shown ? count.textContent : nothing.textContent);
  };
  for (const field of Object.values(fields)) field.addEventListener('input', update);
  first.before(bar, nothing);
  const { shown, of } = apply({ find: '', priority: '', category: '', state: '', vendor: '', words: [] });
  count.textContent = say(`shown_${withStates ? 'items' : 'questions'}`, { n: shown, m: of });
}

const fits = (item, wanted) => (!wanted.priority || item?.priority === wanted.priority) && (!wanted.category || item?.category === wanted.category);

function isAnswered(item, wanted) {
  const place = wanted.vendor ? vendorsSpeaking.findIndex(({ id }) => id === wanted.vendor) : -1;
  if (!wanted.state) return true;
  if (wanted.state === 'differ') return new Set(item.states).size > 1;
  return place < 0 ? item.states.includes(wanted.state) : item.states[place] === wanted.state;
}

// --- the matrix

// Only the column of one vendor, or all of them; a cell that stretches over all of them shrinks with them.
function showColumns(table, vendor) {
  const head = [...table.tHead.rows].at(-1), columns = [...table.querySelectorAll('col')];
  const isOff = [...head.cells].map((cell) => Boolean(vendor && cell.dataset.vendor && cell.dataset.vendor !== vendor));
  const left = isOff.filter((off) => !off).length, before = [...head.cells].filter((cell) => !cell.dataset.vendor).length;
  [...head.cells].forEach((cell, column) => { cell.hidden = isOff[column]; if (columns[column]) columns[column].hidden = isOff[column]; });
  for (const row of table.tBodies[0].rows) {
    if (row.cells.length === head.cells.length) [...row.cells].forEach((cell, column) => { cell.hidden = isOff[column]; });
    else for (const cell of row.cells) {
      if (Number(cell.dataset.span ?? cell.colSpan) < 2) continue;
      cell.dataset.span ??= cell.colSpan;
      cell.hidden = left === before;
      cell.colSpan = Math.max(1, left - before);
    }
  }
  table.classList.toggle('narrow', left - before === 1);
  table.closest('.scroll').hidden = left === before;
}

function matrixFilter(section) {
  const rows = [...section.querySelectorAll('tr[data-item]')], tables = [...new Set(rows.map((row) => row.closest('table')))];
  const said = [...section.querySelectorAll('p[data-item]')], texts = {};
  for (const each of [...rows, ...said]) texts[each.dataset.item] = `${texts[each.dataset.item] ?? ''} ${plain(each.textContent)}`;
  const blocks = [];
  for (const each of section.children) {
    if (each.tagName === 'H3') blocks.push([]);
    if (blocks.length) blocks.at(-1).push(each);
  }
  filterBar(section.querySelector('h3'), 'matrix', true, (wanted) => {
    const shown = new Set(Object.entries(DATA.items).filter(([id, item]) => texts[id] !== undefined && fits(item, wanted) && isAnswered(item, wanted) && holds(texts[id], wanted.words)).map(([id]) => id));
    const isSilenced = (each) => Boolean(wanted.vendor && each.dataset.vendors && !each.dataset.vendors.split(' ').includes(wanted.vendor));
    for (const each of [...rows, ...said]) each.hidden = !shown.has(each.dataset.item) || isSilenced(each);
    const heard = new Set(said.filter((each) => each.dataset.vendors && !each.hidden).map((each) => each.dataset.item));
    for (const each of said) if (!each.dataset.vendors) each.hidden = !heard.has(each.dataset.item);
    for (const table of tables) showColumns(table, wanted.vendor);
    for (const block of blocks) {
      const isEmpty = !block.some((each) => each.querySelector?.('tr[data-item]:not([hidden])'));
      for (const each of block) if (!each.dataset.item) each.classList.toggle('filtered', isEmpty);
    }
    for (const table of tables) table.closest('.scroll').classList.toggle('filtered', !table.querySelector('tr[data-item]:not([hidden])'));
    return { shown: shown.size, of: Object.keys(texts).length };
  });
}

// --- the questions

function questionFilter(section) {
  const topics = [];
  for (const each of section.children) {
    if (each.dataset.item !== undefined) topics.push({ lead: each, item: DATA.items[each.dataset.item], questions: [] });
    else if (each.dataset.vendors !== undefined && topics.length) topics.at(-1).questions.push({ line: each, vendors: each.dataset.vendors.split(' '), text: plain(each.textContent) });
  }
  const of = topics.reduce((total, topic) => total + topic.questions.length, 0);
  filterBar(topics[0].lead, 'signing', false, (wanted) => {
    let shown = 0;
    for (const { lead, item, questions } of topics) {
      const about = plain(lead.textContent), isFit = fits(item, wanted);
      let left = 0;
      for (const { line, vendors, text } of questions) {
        line.hidden = !(isFit && (!wanted.vendor || vendors.includes(wanted.vendor)) && holds(`${about} ${text}`, wanted.words));
        left += line.hidden ? 0 : 1;
      }
      lead.hidden = !left;
      shown += left;
    }
    return { shown, of };
  });
}
