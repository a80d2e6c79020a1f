// The file of answers: the format is that of reqkit/forms/answer_file.py.

const isQuestion = (row) => !row.fields;

// As text. Words that are the same for everybody go as people read them; names of plans, works and levels by their ids.
function written(row, field, names) {
  const value = cell(row, field).trim();
  if (!isEdited(row, field)) return shown(row, field, value);
  const table = NAMED[field];
  if (table) return value.split('; ').filter(Boolean).map((id) => names[table].get(id) ?? id).join('; ');
  return sortOf(row, field) === 'choice' && field !== 'value' ? shown(row, field, value) : value;
}

function answerData() {
  const names = { plans: newNames('plans'), customizations: newNames('customizations') };
  const data = { form: { ...DATA.form }, answers: {}, rules: {}, profile: {}, plans: {}, customizations: {}, seen: {}, before: {} };
  // The marks of all parts of what was answered go along: the answer is to them as they were asked here.
  const touched = new Set([...edits.keys()].map((at) => rowAt.get(at)).flatMap((row) => [row, ...(row.above ? [row.above] : []), ...row.children]));
  for (const row of rows) {
    const cells = {}, held = {};
    for (const field of fieldsOf(row)) {
      if (came(row, field)) held[field] = shown(row, field, came(row, field));
      if (cell(row, field) || isEdited(row, field)) cells[field] = written(row, field, names);
    }
    if (row.isNew) {
      if (!names[row.section].has(row.key)) continue; // begun and left without a name: there is nothing to call it by
      cells.id = names[row.section].get(row.key);
    }
    if (!Object.keys(cells).length && !touched.has(row)) continue;
    put(data, row, cells);
    if (Object.keys(held).length) put(data.before, row, held);
    if (isQuestion(row)) data.seen[row.key] = row.seen;
  }
  return data;
}

function put(data, row, cells) {
  if (row.section === 'profile') data.profile = cells;
  else (data[row.section] ??= {})[row.key] = cells;
}

const answerText = () => `${JSON.stringify(answerData(), null, 1)}\n`;
const answerFileName = () => `${DATA.form.brief}-${DATA.form.vendor}.${LANGUAGE}.json`;

// A text of an answer file as a cell keeps it: the word's id where the field is one of several.
function kept(row, field, text, added) {
  const sort = sortOf(row, field);
  if (sort !== 'choice' && sort !== 'names') return text;
  const words = field === 'value' ? row.parameter.levels : [...(DATA.choices[field] ?? []), ...(added[NAMED[field]] ?? [])];
  const idOf = (label) => words.find((word) => word.id === label || alike(word.label, label) || word.name === label)?.id;
  if (sort === 'choice') return text === '' ? '' : idOf(text);
  if (alike(text, shown(row, field, came(row, field)))) return came(row, field); // labels may hold semicolons
  const ids = text.split(';').map((part) => part.trim()).filter(Boolean).map(idOf);
  return ids.includes(undefined) ? undefined : ids.join('; ');
}

// Reads an answer file into changes; returns { changes, unknown } without making them. Throws where it is none of this form's.
function changesOf(text) {
  let data;
  try { data = JSON.parse(text); } catch { throw new Error('load_bad'); }
  if (!isBlock(data) || !isBlock(data.form) || data.form.format !== DATA.form.format) throw new Error('load_bad');
  if (data.form.brief !== DATA.form.brief || data.form.vendor !== DATA.form.vendor) throw new Error('load_foreign');
  const changes = [], added = {};
  let unknown = 0;
  for (const section of ['plans', 'customizations']) {
    const news = Object.entries(isBlock(data[section]) ? data[section] : {}).filter(([key, cells]) => /^\+\d{1,4}$/.test(key) && isBlock(cells));
    added[section] = news.map(([key, cells]) => ({ id: key, label: asText(cells.title ?? cells.id), name: asText(cells.id) }));
  }
  for (const section of ['plans', 'customizations', 'profile', 'rules', 'answers']) {
    const block = section === 'profile' ? { vendor: data.profile } : data[section];
    for (const [key, cells] of Object.entries(isBlock(block) ? block : {})) {
      if (!isBlock(cells)) continue;
      const isNew = added[section]?.some((each) => each.id === key);
      const row = isNew ? { section, key, fields: tables[section].fields, values: {} } : rowAt.get(address(section, key));
      if (!row) { unknown += 1; continue; }
      for (const [field, raw] of Object.entries(cells)) {
        const value = fieldsOf(row).includes(field) && (field !== 'value' || row.value) ? kept(row, field, asText(raw), added) : undefined;
        if (value === undefined) unknown += 1;
        else if (isNew || !alike(value, came(row, field))) changes.push({ section, key, field, value });
      }
    }
  }
  return { changes, unknown, otherForm: data.form.form !== DATA.form.form };
}

const isBlock = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

// Makes changes, adding the plans and works they speak of; returns how many rows there was a place for.
function make(changes) {
  const touched = new Set();
  for (const { section, key, field, value } of changes) {
    const isNew = section in { plans: 1, customizations: 1 } && /^\+\d{1,4}$/.test(key);
    const row = rowAt.get(address(section, key)) ?? (isNew ? newRow(section, key) : undefined);
    if (!row || typeof value !== 'string' || !fieldsOf(row).includes(field)) continue;
    setCell(row, field, value);
    touched.add(row);
  }
  return touched.size;
}
