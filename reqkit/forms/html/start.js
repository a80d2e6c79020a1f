// The page, put together; then the draft, if there is one.

function guideOf() {
  const steps = ['guide_here', 'guide_words', 'guide_work', 'guide_send'].map((name) => el('li', {}, say(name)));
  return el('details', { class: 'guide', open: !edits.size }, el('summary', {}, el('h2', {}, say('guide'))), el('ul', {}, steps));
}

function scenariosOf() {
  if (!DATA.scenarios.length) return null;
  const told = DATA.scenarios.map((each) => el('li', {}, el('p', { class: 'scenario-title' }, el('span', { class: 'id' }, each.id), ' ', each.title), el('p', {}, each.sentence)));
  return el('section', { class: 'scenarios', 'aria-labelledby': 'title-scenarios' }, el('h2', { id: 'title-scenarios' }, say('scenarios')), el('p', { class: 'intro' }, say('scenarios_intro')),
    el('details', {}, el('summary', {}, say('scenarios_count', { n: DATA.scenarios.length })), el('ul', {}, told)));
}

function drawAll() {
  cards.length = 0;
  groups.length = 0;
  views.clear();
  known.clear();
  onlyWithAll.length = 0;
  for (const row of rows) row.typing = null;
  const guide = guideOf(), scenarios = scenariosOf();
  const sections = Object.fromEntries(DATA.sections.map((section) => [section.id, sectionOf(section)]));
  const main = el('main', { id: 'questions', tabindex: '-1' }, guide, scenarios, DATA.tables.map(tableOf), sections.rules, sections.answers, nothing, fileSection());
  onlyWithAll.push(...[guide, scenarios].filter(Boolean));
  const header = el('header', { class: 'top' }, el('h1', {}, DATA.title), lines(DATA.subtitle, 'subtitle'), lines([DATA.left_out], 'left-out'), el('div', { id: 'notices', role: 'status' }));
  document.getElementById('page').replaceChildren(header, barOf(), el('div', { class: 'columns' }, contentsOf(), main), announcer);
  showAll();
  showProgress();
}

// A change concerns its row, the item above it, the parts below it, and, where a plan or a work got another name, everybody who lists it.
listeners.push((row, field) => {
  const same = echoes.get(row.at) ?? [];
  const around = [row, row.above, ...row.children, ...same, ...same.map((each) => each.above)].filter(Boolean);
  for (const each of new Set(around)) views.get(each.at)?.refresh();
  if (row.fields && row.isNew && (field === 'title' || field === 'id' || field === undefined)) {
    redrawLists(row);
    for (const each of tables[row.section].rows) views.get(each.at)?.refresh();
  }
  showProgressSoon();
});

const redrawLists = later(150, (changed) => {
  for (const [at, view] of views) if (at !== changed.at) view.redraw();
});

function takeDraft() {
  const close = closing(say('close'));
  if (!store) {
    notice(say('draft_none'), [], 'warning');
    return;
  }
  const draft = draftAt(KEY);
  if (draft) {
    make(draft.changes);
    drawAll();
    const isOther = draft.state !== DATA.state;
    notice(say(isOther ? 'draft_other_state' : 'draft_restored', { when: whenText(draft.when) }), [close, { label: say('start_over'), act: startOver }], isOther ? 'warning' : 'plain');
    return;
  }
  const older = olderDraft();
  if (older) {
    const take = (handle) => {
      const n = make(older.draft.changes);
      dropDraft(older.key);
      keepDraft();
      drawAll();
      handle.close();
      notice(say('draft_taken', { n }), [close]);
    };
    const leave = (handle) => { dropDraft(older.key); handle.close(); };
    notice(say('draft_older', { when: whenText(older.draft.when) }), [{ label: say('take_over'), kind: 'primary', act: take }, { label: say('ignore'), act: leave }], 'warning');
  }
}

drawAll();
takeDraft();
onDraftFull = () => notice(say('draft_full'), [closing(say('close'))], 'warning');
addEventListener('pagehide', keepDraft); // whatever was typed a moment ago
addEventListener('visibilitychange', keepDraft);
addEventListener('beforeunload', (event) => { if (!store && !isSaved && edits.size) event.preventDefault(); });
addEventListener('storage', (event) => { if (event.key === KEY && event.newValue) notice(say('draft_elsewhere'), [closing(say('close'))], 'warning'); });
