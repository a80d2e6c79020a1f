// What a row must hold to be an answer, and what it must not. The table of needs, the deliveries that go with an answer and the fields of
// work come from reqkit.forms.fields; these are that module's functions over the same data. A test compares them row by row.

const filledIn = (row, field) => cell(row, field).trim() !== '';
const hasAnswer = (row) => filledIn(row, 'availability') || filledIn(row, 'value') || filledIn(row, 'confirm');

function ruleFor(row) {
  if (cell(row, 'availability') !== 'customizable') return undefined;
  const delivery = cell(row, 'delivery') || DATA.deliveries.customizable[0];
  return DATA.rules.find((rule) => rule.delivery === delivery);
}

// A question has the fields of answers, a value or a mark of confirmation only where there is something to state or confirm.
const fieldsOf = (row) => row.fields ?? (row.ownFields ??= DATA.answer_fields.filter((field) => (field !== 'value' || row.value) && (field !== 'confirm' || row.confirm)));

function missing(row) {
  const needed = new Set();
  if (!filledIn(row, 'availability') && !filledIn(row, 'value')) {
    const filled = fieldsOf(row).some((field) => filledIn(row, field) && !DATA.beside.includes(field));
    return filled && !filledIn(row, 'confirm') ? ['availability'] : [];
  }
  const rule = ruleFor(row), time = read(row, 'time_from');
  if (rule && !filledIn(row, 'customization')) for (const field of rule.needs) if (!filledIn(row, field)) needed.add(field);
  if (rule?.date && filledIn(row, 'time_from') && !time.date) needed.add('time_from');
  if (filledIn(row, 'time_from') && !time.date && !filledIn(row, 'time_unit')) needed.add('time_unit');
  if (filledIn(row, 'running_cost') && !filledIn(row, 'running_per')) needed.add('running_per');
  return [...needed];
}

function outOfPlace(row) {
  const availability = cell(row, 'availability');
  if (!availability) return [];
  const delivery = cell(row, 'delivery');
  const strange = delivery && !DATA.deliveries[availability].includes(delivery) ? ['delivery'] : [];
  return availability === 'customizable' ? strange : [...strange, ...DATA.work_only.filter((field) => filledIn(row, field))];
}

// field → sentence: everything about a row that the importer would not take.
function mistakes(row) {
  const found = new Map();
  const add = (field, text) => { if (!found.has(field)) found.set(field, text); };
  for (const field of fieldsOf(row)) {
    const reading = read(row, field);
    if (reading.error) add(field, reading.error);
  }
  checkRanges(row, add);
  if (row.fields) {
    if (isBegun(row)) checkTable(row, add);
    return found;
  }
  for (const field of outOfPlace(row)) add(field, say('not_with_answer', { answer: wordOf(cell(row, 'availability')) }));
  for (const field of missing(row)) {
    const date = field === 'time_from' && ruleFor(row)?.date;
    add(field, say(field === 'availability' ? 'needed_answer' : date ? 'needed_date' : 'needed', { example: say('example_date') }));
  }
  // A comment alone is no answer, but on a thing whose parts are answered it may stand.
  if (!hasAnswer(row) && isEdited(row) && (row.parent || row.single) && DATA.beside.some((field) => filledIn(row, field))) add('availability', say('needed_answer'));
  return found;
}

function checkRanges(row, add) {
  for (const [low, high] of [['cost_from', 'cost_to'], ['time_from', 'time_to']]) {
    if (!filledIn(row, high) || !(isEdited(row, low) || isEdited(row, high))) continue;
    const start = read(row, low), end = read(row, high);
    if (start.date || readDate(cell(row, high))) add(high, say('one_date'));
    else if (!filledIn(row, low)) add(low, say('no_lower'));
    else if (start.number > end.number) add(high, say('upside_down'));
    else if (low === 'cost_from' && start.number === 0 && end.number > 0) add(high, say('zero_only'));
  }
}

// A plan, a work, or the vendor itself.
const isBegun = (row) => row.section === 'profile' || fieldsOf(row).some((field) => filledIn(row, field));

function checkTable(row, add) {
  for (const [amount, per] of [['price', 'price_per'], ['price_2', 'price_2_per'], ['running_cost', 'running_per']]) {
    if (filledIn(row, amount) && !filledIn(row, per)) add(per, say('needed'));
  }
  if (filledIn(row, 'time_from') && !read(row, 'time_from').date && !filledIn(row, 'time_unit')) add('time_unit', say('needed'));
  if (!row.isNew) return;
  if (!titleOf(row)) add('title', say('needed'));
  else if (tables[row.section].rows.some((each) => each !== row && alike(titleOf(each).toLowerCase(), titleOf(row).toLowerCase()))) add('title', say('same_title'));
  if (row.section === 'customizations') for (const field of ['cost_from', 'time_from']) if (!filledIn(row, field)) add(field, say('needed'));
}
