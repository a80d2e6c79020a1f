// What the vendor says of itself: profile, plans, shared works. Plans and works can be added, and what was added can be removed again.

const drawn = {}; // section → { box, list }

function tableOf(table) {
  const list = el('div', { class: 'table-rows' }, table.rows.map((row) => tableRow(row)));
  const isOpen = table.id !== 'profile';
  const add = isOpen ? el('button', { type: 'button', class: 'add', onclick: () => addTo(table) }, say(`add_${table.id}`)) : null;
  const box = el('section', { class: 'table', id: table.id, 'aria-labelledby': `title-${table.id}`, tabindex: '-1' },
    el('h2', { id: `title-${table.id}` }, table.title), lines([table.intro], 'intro'), list, add);
  drawn[table.id] = { box, list, add };
  return box;
}

function tableRow(row) {
  // The name of what exists already is its key: it is shown, and not for changing.
  const names = row.fields.filter((field) => field !== 'id' || row.isNew);
  const fields = names.map((field) => fieldOf(row, field));
  const legend = el('legend', {});
  const remove = row.isNew ? el('button', { type: 'button', class: 'quiet', onclick: () => removeRow(row, box) }, say('remove')) : null;
  const box = el('fieldset', { class: 'table-row', id: `r${row.index}` }, legend, el('div', { class: 'grid' }, fields.map((each) => each.box)), remove);
  const refresh = () => {
    legend.textContent = row.section === 'profile' ? say('about_you') : (titleOf(row) || (row.isNew ? say(`new_${row.section}`) : row.key));
    for (const each of fields) each.refresh();
    box.dataset.state = mistakesOf(row).size ? 'wrong' : 'fine';
  };
  views.set(row.at, { refresh, redraw: () => { for (const each of fields) each.redraw?.(); } });
  refresh();
  return box;
}

function addTo(table) {
  const row = newRow(table.id);
  const box = tableRow(row);
  drawn[table.id].list.append(box);
  box.querySelector(`#${idOf(row, 'title')}`).focus();
}

function removeRow(row, box) {
  dropRow(row);
  views.delete(row.at);
  box.remove();
  announce(say('removed'));
  drawn[row.section].add.focus();
}
