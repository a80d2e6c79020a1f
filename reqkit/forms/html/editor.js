// The answer to one row, a thing asked or an aspect of it: three words, and below them only the fields that the answer takes.

const views = new Map(); // row.at → { refresh, redraw }: what is on the page of a row

const ALWAYS = ['plan', 'evidence', 'evidence_ref', 'note'];

function answerEditor(row, title) {
  let fields = [];
  let layout = '';
  const extra = el('div', { class: 'extra', hidden: true });
  const slot = el('div', { class: 'slot' });
  const clear = el('button', { type: 'button', class: 'quiet', onclick: () => { answer(''); radios[0].focus(); } }, say('clear'));
  const radios = DATA.choices.availability.map((choice) => el('input', {
    type: 'radio', name: `a${row.index}`, id: idOf(row, choice.id), value: choice.id, onchange: () => answer(choice.id),
    'aria-describedby': idOf(row, 'availability', '-error'),
  }));
  const error = el('p', { class: 'error', id: idOf(row, 'availability', '-error'), hidden: true });
  const words = DATA.choices.availability.map((choice, index) => el('span', { class: `word word-${choice.id}` }, radios[index], el('label', { for: radios[index].id }, capital(choice.label))));
  const choice = el('fieldset', { class: 'choice' }, el('legend', { class: 'unseen' }, say('answer_to', { title })), el('div', { class: 'words' }, words, clear), error);

  function answer(word) {
    setCell(row, 'availability', word);
    announce(say('announced', { id: title, state: stateOf(row).text }));
  }

  // Which fields there are hangs on the answer; they are made anew only when that changes, so that nobody's focus is lost.
  function build() {
    const word = cell(row, 'availability');
    const isWork = word === 'customizable';
    const strange = outOfPlace(row);
    const main = fieldsOf(row).filter((field) => field === 'confirm' || (field === 'value' && (word !== 'unavailable' || filledIn(row, field))));
    const work = fieldsOf(row).filter((field) => isWork ? field === 'delivery' || DATA.work_only.includes(field) : strange.includes(field) || (!word && DATA.work_only.includes(field) && filledIn(row, field)));
    const more = word === 'available' && !strange.includes('delivery') ? ['delivery', ...ALWAYS] : ALWAYS;
    const now = JSON.stringify([word, main, work, more]);
    if (now === layout) return;
    layout = now;
    fields = [...main, ...work].map((field) => fieldOf(row, field));
    const boxes = fields.map((each) => each.box);
    const parts = main.length ? [el('div', { class: 'grid' }, boxes.slice(0, main.length))] : [];
    if (work.length) parts.push(el('fieldset', { class: 'work' }, el('legend', {}, say('work')), el('div', { class: 'grid' }, boxes.slice(main.length))));
    parts.push(moreFields(more));
    slot.replaceChildren(...parts);
  }

  function moreFields(names) {
    const count = el('span', { class: 'count' });
    const body = el('div', { class: 'grid' });
    const details = el('details', { class: 'more' }, el('summary', {}, say('more'), count), body);
    details.addEventListener('toggle', () => {
      if (!details.open || body.hasChildNodes()) return;
      const made = names.map((field) => fieldOf(row, field));
      fields.push(...made);
      body.append(...made.map((each) => each.box));
      for (const each of made) each.refresh();
    });
    const refresh = () => {
      const filled = names.filter((field) => filledIn(row, field)).length;
      count.textContent = filled ? ` · ${say('more_filled', { n: filled })}` : '';
    };
    refresh();
    fields.push({ field: null, refresh });
    return details;
  }

  function clearExtra() {
    for (const field of outOfPlace(row)) setCell(row, field, '');
    (radios.find((radio) => radio.checked) ?? radios[0]).focus();
  }

  function refresh() {
    const word = cell(row, 'availability');
    for (const radio of radios) radio.checked = radio.value === word;
    clear.hidden = !word;
    build();
    for (const each of fields) each.refresh();
    const found = mistakesOf(row).get('availability');
    error.hidden = !found;
    error.textContent = found ?? '';
    const strange = outOfPlace(row);
    extra.hidden = !strange.length;
    if (strange.length) extra.replaceChildren(el('p', {}, say('extra', { fields: labelsOf(strange, row) })), el('button', { type: 'button', onclick: clearExtra }, say('clear_extra')));
  }

  const redraw = () => { for (const each of fields) each.redraw?.(); };
  return { box: el('div', { class: 'editor', role: 'group', 'aria-label': title }, choice, extra, slot), refresh, redraw };
}

// The state beside a title: a sign, the word for it, and a colour.
const SIGNS = { done: '✓', partly: '◐', above: '↑', wrong: '!', lacking: '…', open: '○' };

function badge() {
  const sign = el('span', { 'aria-hidden': 'true' });
  const text = el('span', {});
  const box = el('span', { class: 'state' }, sign, ' ', text);
  return {
    box,
    show(state) {
      box.className = `state state-${state.kind}`;
      sign.textContent = SIGNS[state.kind];
      text.textContent = state.text;
    },
  };
}
