// What stands in each cell: what the form came with, and what was changed since. Only changes are kept; a row is known by section and key.

const EMPTY = {};
const rows = []; // every row of the form, in its order: things asked, their aspects, the vendor, plans, works
const rowAt = new Map(); // "section key" → row
const edits = new Map(); // "section key" → { field: value }
const listeners = [];

const address = (section, key) => `${section} ${key}`;

let rowsMade = 0;

function addRow(row) {
  row.index = rowsMade++; // ids of elements are made of it
  row.at = address(row.section, row.key);
  row.children = [];
  rows.push(row);
  rowAt.set(row.at, row);
  return row;
}

for (const section of DATA.sections) {
  for (const group of section.groups) {
    for (const row of group.rows) {
      row.section = section.id;
      addRow(row);
      if (row.parent) {
        row.above = rowAt.get(address(section.id, row.parent));
        row.above.children.push(row);
      }
    }
  }
}
for (const table of DATA.tables) {
  for (const row of table.rows) {
    row.section = table.id;
    row.fields = table.fields;
    addRow(row);
  }
}
const tables = Object.fromEntries(DATA.tables.map((table) => [table.id, table]));
const asked = rows.filter((row) => row.section in { answers: 1, rules: 1 } && !row.parent);

// Programs make other spaces and line ends of a text: that is no change.
const alike = (one, other) => one === other || one.split(/\s+/).join(' ').trim() === other.split(/\s+/).join(' ').trim();

const came = (row, field) => row.values[field] ?? '';
const cell = (row, field) => (edits.get(row.at) ?? EMPTY)[field] ?? came(row, field);
const isEdited = (row, field) => field === undefined ? edits.has(row.at) : field in (edits.get(row.at) ?? EMPTY);

function setCell(row, field, value) {
  const changed = { ...edits.get(row.at) };
  if (alike(value, came(row, field))) delete changed[field];
  else changed[field] = value;
  if (Object.keys(changed).length) edits.set(row.at, changed);
  else edits.delete(row.at);
  for (const listener of listeners) listener(row, field);
}

// Rows that the vendor adds: plans and shared works. Their keys begin with a plus sign until the importer gives them names.
function newRow(section, key) {
  const numbers = tables[section].rows.map((row) => row.key).filter((name) => name.startsWith('+')).map((name) => Number(name.slice(1)));
  const row = addRow({ key: key ?? `+${Math.max(0, ...numbers) + 1}`, section, fields: tables[section].fields, values: {}, isNew: true });
  tables[section].rows.push(row);
  return row;
}

function dropRow(row) {
  tables[row.section].rows = tables[row.section].rows.filter((each) => each !== row);
  rows.splice(rows.indexOf(row), 1);
  rowAt.delete(row.at);
  edits.delete(row.at);
  // What referred to it loses the reference.
  for (const field of namesOf(row.section)) {
    for (const each of rows) {
      const parts = cell(each, field).split('; ');
      if (parts.includes(row.key)) setCell(each, field, parts.filter((part) => part !== row.key).join('; '));
    }
  }
  for (const listener of listeners) listener(row);
}

const namesOf = (section) => ({ plans: ['plan'], customizations: ['customization', 'requires'] })[section] ?? [];

function forgetEdits() {
  for (const section of ['plans', 'customizations']) for (const row of [...tables[section].rows]) if (row.isNew) dropRow(row);
  edits.clear();
}
