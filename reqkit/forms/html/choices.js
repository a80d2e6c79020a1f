// The words of drop-downs and check boxes. Plans and shared works may be added on the page, and are at once among the words.

const NAMED = { plan: 'plans', customization: 'customizations', requires: 'customizations' };

// The table's rows are made by cells.js; they are looked up when a list is opened, not before.
function choicesOf(row, field) {
  if (field === 'value') return row.parameter?.levels ?? [];
  const known = DATA.choices[field] ?? [];
  if (!(field in NAMED)) return known;
  const added = tables[NAMED[field]].rows.filter((each) => each.isNew && titleOf(each));
  const own = row.section === NAMED[field] ? row.key : null; // a work does not hang on itself
  return [...known, ...added.map((each) => ({ id: each.key, label: titleOf(each) }))].filter((choice) => choice.id !== own);
}

const titleOf = (row) => cell(row, 'title').trim() || cell(row, 'id').trim();
const sortOf = (row, field) => field === 'value' && row.parameter?.levels ? 'choice' : DATA.sorts[field];
const labelOf = (row, field, id) => choicesOf(row, field).find((choice) => choice.id === id)?.label ?? id;
const wordOf = (availability) => DATA.choices.availability.find((choice) => choice.id === availability)?.label ?? availability;
const labelsOf = (fields, row) => fields.map((field) => fieldLabel(row, field)).join('; ');

function fieldLabel(row, field) {
  return (row.section === 'profile' ? DATA.profile_labels[field] : undefined) ?? DATA.labels[field];
}

// A cell as a workbook would show it: how the importer knows what stood there before.
function shown(row, field, value) {
  if (!value || !['choice', 'names'].includes(sortOf(row, field))) return value;
  const known = field === 'value' ? row.parameter.levels : DATA.choices[field] ?? [];
  const label = (id) => known.find((choice) => choice.id === id)?.label ?? id;
  return sortOf(row, field) === 'names' ? value.split('; ').map(label).join('; ') : label(value);
}

// The name of a plan or work that was added: as given, else made from its title, and nobody else's.
function slug(text) {
  const latin = [...text.toLowerCase()].map((letter) => DATA.letters[letter] ?? letter).join('');
  return latin.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 48).replace(/-+$/, '');
}

function newNames(section) {
  const taken = new Set(tables[section].rows.filter((row) => !row.isNew).map((row) => row.key));
  const names = new Map();
  for (const row of tables[section].rows.filter((each) => each.isNew && titleOf(each))) {
    const base = slug(cell(row, 'id') || titleOf(row)) || `${section === 'plans' ? 'plan' : 'work'}-${row.key.slice(1)}`;
    let name = base;
    for (let n = 2; taken.has(name); n += 1) name = `${base}-${n}`;
    taken.add(name);
    names.set(row.key, name);
  }
  return names;
}
