// Tables are sorted by their headings: upwards, downwards, and back to the order of the report. Rows under a heading stay under it, totals
// stay last, and what is not known comes after what is, either way. Equal rows keep their order.

const collator = new Intl.Collator(LANGUAGE, { numeric: true, sensitivity: 'base' });

// `12.02.2027` and `12 Feb 2027` as a figure.
function dayOf(text) {
  const found = text.match(/^(\d{2})\.(\d{2})\.(\d{4})$/);
  if (found) return Date.UTC(found[3], found[2] - 1, found[1]);
  return /^\d{1,2} [A-Z][a-z]{2} \d{4}$/.test(text) ? Date.parse(`${text} UTC`) : undefined;
}

// A cell's figure where it has one: what it was given, a date, or the first figure that it shows.
function figureOf(cell) {
  const given = cell.dataset.value;
  if (given !== undefined) return given === '?' ? null : Number(given);
  const day = dayOf(cell.textContent.trim());
  if (day !== undefined) return day;
  if (!/\b(number|heat)\b/.test(cell.className)) return undefined;
  const { group, decimal } = DATA.separators;
  const found = cell.textContent.replaceAll(group, '').replaceAll('\u00a0', ' ').match(new RegExp(`\\d+(?:\\${decimal}\\d+)?`));
  return found ? Number(found[0].replace(decimal, '.')) : null;
}

// The cell of a row that stands in a column, though it may stretch over several.
function cellAt(row, column) {
  let place = 0;
  for (const cell of row.cells) {
    if (column < place + (Number(cell.dataset.span) || cell.colSpan)) return cell;
    place += Number(cell.dataset.span) || cell.colSpan;
  }
  return null;
}

function keyOf(row, column) {
  const cell = cellAt(row, column);
  if (!cell) return { figure: null, text: '' };
  const glyph = cell.querySelector('[aria-label]');
  return { figure: figureOf(cell), text: cell.textContent.trim() || (glyph ? glyph.getAttribute('aria-label') : '') };
}

function inOrder(rows, column, direction) {
  const keys = new Map(rows.map((row) => [row, keyOf(row, column)]));
  const isFigures = rows.some((row) => typeof keys.get(row).figure === 'number');
  const isKnown = (key) => (isFigures ? typeof key.figure === 'number' : key.text !== '');
  return [...rows].sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    if (!isKnown(a) || !isKnown(b)) return Number(isKnown(b)) - Number(isKnown(a));
    return direction * (isFigures ? a.figure - b.figure : collator.compare(a.text, b.text));
  });
}

function sortTable(table, column, direction) {
  const body = table.tBodies[0], original = originals.get(table);
  const stretches = [];
  for (const row of original) {
    if (row.classList.contains('heading') || row.classList.contains('total')) stretches.push({ first: row, rows: [] });
    else {
      if (!stretches.length) stretches.push({ first: null, rows: [] });
      stretches.at(-1).rows.push(row);
    }
  }
  const placed = stretches.flatMap(({ first, rows }) => [...(first ? [first] : []), ...(direction ? inOrder(rows, column, direction) : rows)]);
  body.append(...placed);
}

const originals = new Map();
const DIRECTIONS = { none: 'ascending', ascending: 'descending', descending: 'none' };

function sortBy(table, heads, column) {
  const head = heads[column], next = DIRECTIONS[head.getAttribute('aria-sort') ?? 'none'];
  for (const each of heads) each.removeAttribute('aria-sort');
  if (next !== 'none') head.setAttribute('aria-sort', next);
  sortTable(table, column, { none: 0, ascending: 1, descending: -1 }[next]);
  announce(say({ none: 'sort_off', ascending: 'sort_up', descending: 'sort_down' }[next], { column: head.textContent.trim() }));
}

function makeSortable(table) {
  const body = table.tBodies[0];
  if (!body || !table.tHead) return;
  const rows = [...body.rows];
  if (rows.filter((row) => !row.classList.contains('heading')).length < 2) return;
  originals.set(table, rows);
  const heads = [...table.tHead.rows].at(-1).cells;
  [...heads].forEach((head, column) => {
    if (!head.textContent.trim()) return;
    const holder = head.querySelector('div') ?? head;
    const button = el('button', { type: 'button', class: 'sort', title: say('sort_hint', { column: head.textContent.trim() }), onclick: () => sortBy(table, [...heads], column) });
    button.append(...holder.childNodes);
    holder.append(button);
  });
}
