// A card for each thing asked, its aspects folded beneath. Aspects are put onto the page when they are unfolded: there may be thousands.

const cards = []; // { row, box, group, open }: for finding and filtering
const groups = [];

const lines = (texts, kind) => texts.filter(Boolean).map((text) => el('p', { class: kind }, text));

function cardOf(row) {
  const title = capital(row.title);
  const state = badge();
  const heading = el('h4', { id: `h${row.index}` }, title);
  const meta = el('p', { class: 'meta' }, el('span', { class: 'id' }, row.id), el('span', { class: `priority priority-${row.priority}` }, DATA.priorities[row.priority]),
    row.changed ? el('span', { class: 'changed' }, say('question_changed')) : null, state.box);
  const editor = answerEditor(row, title);
  const parts = row.children.length ? partsOf(row) : null;
  const box = el('article', { class: 'card', 'aria-labelledby': heading.id, tabindex: '-1' }, meta, heading, lines([row.question], 'question'), lines(row.notes ?? [], 'note'), editor.box, parts?.box);
  const refresh = () => {
    const now = stateOf(row);
    state.show(now);
    box.dataset.state = now.kind;
    editor.refresh();
    parts?.refresh();
  };
  views.set(row.at, { refresh, redraw: editor.redraw });
  refresh();
  return { row, box, openParts: () => parts?.open() };
}

function partsOf(row) {
  const count = el('span', { class: 'count' });
  const list = el('ul', { class: 'parts' });
  const box = el('details', { class: 'unfold' }, el('summary', {}, say('parts', { n: row.children.length }), count), list);
  const fill = () => {
    if (list.hasChildNodes()) return;
    let block;
    for (const child of row.children) {
      if (child.block && child.block !== block) list.append(el('li', { class: 'block' }, say('alternative', { number: child.block })));
      block = child.block;
      list.append(partOf(child));
    }
  };
  box.addEventListener('toggle', () => { if (box.open) fill(); });
  const refresh = () => {
    const wrong = wrongBelow(row);
    count.textContent = ` · ${wrong ? say('parts_wrong', { n: wrong }) : say('parts_done', { done: filledBelow(row) })}`;
    count.classList.toggle('wrong', wrong > 0);
  };
  return { box, refresh, open: () => { fill(); box.open = true; } };
}

function partOf(row) {
  const title = capital(row.title);
  const state = badge();
  const editor = answerEditor(row, title);
  const box = el('li', { class: 'part' }, el('p', { class: 'part-title' }, el('span', {}, title), ' ', row.changed ? el('span', { class: 'changed' }, say('question_changed')) : null, ' ', state.box),
    lines([row.question], 'question'), lines(row.notes ?? [], 'note'), editor.box);
  const refresh = () => {
    const now = stateOf(row);
    state.show(now);
    box.dataset.state = now.kind;
    editor.refresh();
  };
  views.set(row.at, { refresh, redraw: editor.redraw });
  refresh();
  return box;
}

function groupOf(section, group, number) {
  const things = group.rows.filter((row) => !row.parent);
  const count = el('span', { class: 'count' });
  const box = el('details', { class: 'group', id: `${section.id}-${number}`, open: true }, el('summary', {}, el('h3', {}, group.title), count));
  const made = things.map(cardOf);
  for (const card of made) {
    cards.push({ ...card, group: box });
    box.append(card.box);
  }
  const refresh = () => { count.textContent = say('filled', { done: things.filter(isAnswered).length, total: things.length }); };
  groups.push({ box, title: section.id === 'rules' ? section.title : group.title, things, refresh });
  refresh();
  return box;
}

function sectionOf(section) {
  if (!section.groups.length) return null;
  return el('section', { class: 'asked', 'aria-labelledby': `title-${section.id}` }, el('h2', { id: `title-${section.id}` }, section.title), lines([section.intro], 'intro'), section.groups.map((group, number) => groupOf(section, group, number)));
}
