// One field: its label, its control, a hint, and what is wrong with it. Every control has a label of its own, and names its hint and its
// error as descriptions, so that both are read with it.

const idOf = (row, field, part = '') => `f${row.index}-${field}${part}`;
const DECIMAL = new Set(['money', 'time', 'count']);

// What an empty drop-down stands for.
function emptyLabel(row, field) {
  const fitting = DATA.deliveries[cell(row, 'availability')] ?? [];
  if (field === 'delivery' && fitting.length) return say('by_default', { choice: labelOf(row, field, fitting[0]) });
  if (field === 'evidence') return say('by_default', { choice: DATA.choices.evidence[0].label });
  return (field === 'currency' || field === 'vat') && row.section !== 'profile' ? say('as_profile') : say('none');
}

// Of the deliveries only those that go with the answer, and the one that is there although it does not.
function offered(row, field) {
  const all = choicesOf(row, field);
  if (field !== 'delivery') return all;
  const fitting = DATA.deliveries[cell(row, 'availability')] ?? [];
  return all.filter((choice) => fitting.includes(choice.id) || choice.id === cell(row, field));
}

function optionsOf(row, field) {
  const value = cell(row, field);
  const choices = offered(row, field);
  const strange = value && !choices.some((choice) => choice.id === value) ? [{ id: value, label: value }] : [];
  return [el('option', { value: '' }, emptyLabel(row, field)),
    ...[...choices, ...strange].map((choice) => el('option', { value: choice.id, selected: choice.id === value }, choice.label))];
}

const selectOf = (row, field, attributes) =>
  el('select', { ...attributes, onchange: (event) => commit(row, field, event.target.value) }, optionsOf(row, field));

function textOf(row, field, attributes) {
  const sort = DATA.sorts[field];
  const typed = {
    ...attributes,
    value: cell(row, field),
    maxlength: DATA.limits[sort] ?? 200,
    oninput: (event) => { row.typing = field; setCell(row, field, event.target.value); },
    onchange: (event) => { row.typing = null; commit(row, field, event.target.value); },
  };
  if (sort === 'text' && field === 'note') return el('textarea', { ...typed, rows: 2 });
  const isFigure = DECIMAL.has(sort) && field !== 'price' && field !== 'price_2';
  return el('input', { ...typed, type: 'text', inputmode: isFigure && field !== 'time_from' ? 'decimal' : null, autocomplete: 'off', spellcheck: isFigure ? 'false' : null });
}

// A change that is finished: said aloud where something is wrong with it.
function commit(row, field, value) {
  setCell(row, field, value);
  const wrong = mistakesOf(row).get(field);
  if (wrong) announce(`${fieldLabel(row, field)}: ${wrong}`);
}

function described(row, field) {
  const text = field === 'value' && row.parameter?.unit ? say('unit', { unit: row.parameter.unit }) : DATA.hints[field];
  const isPlain = field === 'cost_from' && row.section === 'profile';
  return text && !isPlain ? el('p', { class: 'hint', id: idOf(row, field, '-hint') }, text) : null;
}

// { box, refresh }: the box goes onto the page, refresh says what is wrong now.
function fieldOf(row, field) {
  if (sortOf(row, field) === 'names') return namesField(row, field);
  if (field === 'confirm') return checkField(row, field);
  const hint = described(row, field);
  const error = el('p', { class: 'error', id: idOf(row, field, '-error'), hidden: true });
  const attributes = { id: idOf(row, field), 'aria-describedby': `${hint ? `${hint.id} ` : ''}${error.id}` };
  const input = sortOf(row, field) === 'choice' ? selectOf(row, field, attributes) : textOf(row, field, attributes);
  const box = el('div', { class: `field field-${field}` }, el('label', { for: input.id }, fieldLabel(row, field)), input, hint, error);
  const redraw = field in NAMED ? () => input.replaceChildren(...optionsOf(row, field)) : undefined;
  return { field, box, redraw, refresh: () => showMistake(row, field, input, error) };
}

function showMistake(row, field, input, error) {
  const wrong = mistakesOf(row).get(field);
  const text = wrong && !(row.typing === field && read(row, field).error) ? wrong : '';
  error.hidden = !text;
  error.parentElement?.classList.toggle('needed', Boolean(text) && !filledIn(row, field)); // still to come, rather than wrong
  if (error.textContent !== text) error.textContent = text;
  if (text) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

function checkField(row, field) {
  const input = el('input', { type: 'checkbox', id: idOf(row, field), checked: cell(row, field) === 'yes', onchange: (event) => commit(row, field, event.target.checked ? 'yes' : '') });
  return { field, box: el('div', { class: 'field field-check' }, input, el('label', { for: input.id }, fieldLabel(row, field))), refresh: () => {} };
}

// Several of the vendor's own plans or works: check boxes, which a phone and a keyboard can both do.
function namesField(row, field) {
  const list = el('div', { class: 'checks' });
  const hint = field === 'customization' ? described(row, field) : null;
  const error = el('p', { class: 'error', id: idOf(row, field, '-error'), hidden: true });
  const box = el('fieldset', { class: `field field-${field}`, 'aria-describedby': `${hint ? `${hint.id} ` : ''}${error.id}` }, el('legend', {}, fieldLabel(row, field)), hint, list, error);
  let last;
  const draw = () => {
    const chosen = cell(row, field).split('; ').filter(Boolean);
    const choices = choicesOf(row, field);
    const now = JSON.stringify(choices);
    if (now === last) return; // somebody may be on one of the boxes
    last = now;
    list.replaceChildren(...choices.map((choice, index) => {
      const toggle = (event) => {
        const now = cell(row, field).split('; ').filter((id) => id && id !== choice.id);
        commit(row, field, [...now, ...(event.target.checked ? [choice.id] : [])].join('; '));
      };
      const input = el('input', { type: 'checkbox', id: idOf(row, field, `-${index}`), checked: chosen.includes(choice.id), onchange: toggle });
      return el('div', { class: 'check' }, input, el('label', { for: input.id }, choice.label));
    }));
    if (!choices.length) list.append(el('p', { class: 'hint' }, `${say('no_works')} `, el('a', { href: '#customizations', onclick: (event) => { event.preventDefault(); goTo('customizations'); } }, say('go_to_works'))));
  };
  draw();
  return { field, box, redraw: draw, refresh: () => showMistake(row, field, box, error) };
}
