// The panel: whose weights, a slider for each axis and each category, who leads then, and the ranks beside those of the report.

const glyphOf = (mark, label) => {
  if (mark === '?') return el('span', { class: 'ask', 'aria-hidden': 'true' }, '?');
  const SVG = document.querySelector('.sprite').namespaceURI, svg = document.createElementNS(SVG, 'svg'), use = document.createElementNS(SVG, 'use');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#mark-${mark}`);
  svg.append(use);
  return svg;
};

// How a conclusion reads; who is ahead by score may be too seldom first to be called the winner.
function told({ name, leader, runner, equals }) {
  const places = { vendor: leader.vendor.name, score: points(leader.score) };
  if (runner) Object.assign(places, { runner: runner.vendor.name, other: points(runner.score), margin: margin(leader.score, runner.score), tolerance: decimal(hundred(tolerance), 2) });
  if (equals) places.vendors = equals.map((each) => each.vendor.name).join(', ');
  const sentence = say(name, places), doubt = name === 'winner' && leader.vendor.doubt;
  return doubt ? `${sentence} ${say('doubtful', { chance: doubt, sure: DATA.sure })}` : sentence;
}

function comparedWithReport(ranking) {
  const first = (places) => places.filter((each) => each.rank === 1 && !each.vendor.silent).map((each) => each.vendor);
  const now = first(ranking), before = first(ranked(reported));
  if (now.length === before.length && now.every((vendor) => before.includes(vendor))) return say('first_as_reported');
  return say('first_changed', { vendor: before.map((vendor) => vendor.name).join(', ') });
}

function weightsPanel(panel) {
  let weights = { axes: new Map(reported.axes), categories: new Map(reported.categories) };
  let held = null;
  const sliders = [], conclusion = el('p', { class: 'conclusion' }), change = el('p', { class: 'note' }), body = el('tbody');
  const isReported = () => ['axes', 'categories'].every((kind) => [...weights[kind]].every(([id, share]) => compare(share, reported[kind].get(id)) === 0));

  const whose = el('select', { id: 'live-whose', onchange: () => {
    const set = DATA.weights[Number(whose.value)];
    if (set) weights = weightsOf(set);
    held = null;
    update();
  } }, DATA.weights.map((set, place) => el('option', { value: String(place) }, set.title)), el('option', { value: 'own', hidden: true }, say('own_weights')));
  const reset = el('button', { type: 'button', onclick: () => { whose.value = '0'; whose.dispatchEvent(new Event('change')); } }, say('reset'));

  function slider(kind, id, title) {
    const input = el('input', { type: 'range', id: `live-${kind}-${sliders.length}`, min: '0', max: '100', step: '1', 'data-kind': kind, 'data-id': id });
    const shown = el('output', { for: input.id });
    input.addEventListener('input', () => {
      if (held?.input !== input) held = { input, base: new Map(weights[kind]) };
      weights = { ...weights, [kind]: moved(held.base, reported[kind], id, input.value) };
      whose.value = 'own';
      update(input);
    });
    sliders.push({ kind, id, input, shown });
    return el('div', { class: 'slider' }, el('label', { for: input.id }, title), input, shown);
  }

  function group(kind, name, entries) {
    return entries.length < 2 ? null : el('fieldset', {}, el('legend', {}, say(name)), entries.map(({ id, title }) => slider(kind, id, title)));
  }

  function showSliders(moving) {
    for (const { kind, id, input, shown } of sliders) {
      const share = weights[kind].get(id), text = say('percent', { n: perCent(share) });
      if (input !== moving) input.value = String(Math.round(nearly(hundred(share))));
      input.setAttribute('aria-valuetext', text);
      shown.textContent = text;
    }
  }

  function row({ vendor, rank, fit, score }) {
    const steps = vendor.rank - rank, words = steps ? say(steps > 0 ? 'up' : 'down', { n: Math.abs(steps) }) : say('same');
    const moves = el('span', { class: steps > 0 ? 'up' : steps < 0 ? 'down' : 'same', role: 'img', 'aria-label': words, title: words }, steps ? `${steps > 0 ? '▲' : '▼'}${Math.abs(steps)}` : '=');
    return el('tr', { 'data-vendor': vendor.id, class: rank === 1 && vendor.order === 0 ? 'leader' : null },
      el('td', { class: 'number strong' }, String(rank)), el('td', { class: 'move' }, moves), el('td', { class: 'number faint' }, String(vendor.rank)),
      el('th', { scope: 'row' }, vendor.name), el('td', {}, glyphOf(vendor.mark), ' ', vendor.standing),
      el('td', { class: 'number strong' }, points(score)), el('td', { class: 'number faint' }, points(vendor.score)),
      el('td', { class: 'number strong' }, perCent(fit)), el('td', { class: 'number faint' }, perCent(vendor.fit)));
  }

  function update(moving, isAloud = true) {
    const ranking = ranked(weights), sentence = told(concluded(ranking)), isSame = isReported();
    showSliders(moving);
    conclusion.textContent = sentence;
    change.textContent = isSame ? say('weights_as_reported') : comparedWithReport(ranking);
    body.replaceChildren(...ranking.filter((each) => !each.vendor.silent).map(row));
    panel.classList.toggle('changed', !isSame);
    reset.disabled = isSame;
    if (isAloud) announce(sentence);
  }

  const pair = (title) => el('th', { scope: 'colgroup', colspan: '2' }, title), head = (name, more = 'number') => el('th', { scope: 'col', class: more }, name);
  const columns = ['14mm', '9mm', '14mm', '', '36mm', '14mm', '14mm', '14mm', '14mm'].map((width) => el('col', { style: width ? `width:${width}` : null }));
  const table = el('table', { class: 'live' }, el('caption', {}, say('table')), el('colgroup', {}, columns), el('thead', {},
    el('tr', { class: 'spans' }, el('th', { scope: 'colgroup', colspan: '3' }, say('col_rank')), el('td', { colspan: '2' }), pair(say('col_score')), pair(say('col_fit'))),
    el('tr', {}, head(say('now')), el('td', {}), head(say('in_report')), head(say('vendor'), null), head(say('col_standing'), null), head(say('now')), head(say('in_report')), head(say('now')), head(say('in_report')))), body);
  const quiet = given.filter((vendor) => vendor.silent).map((vendor) => vendor.name);
  panel.querySelector('.live-body').append(
    el('div', { class: 'live-bar' }, el('label', { for: whose.id }, say('weights_of'), ' ', whose), reset),
    el('div', { class: 'live-told' }, conclusion, change),
    el('div', { class: 'live-sliders' }, group('axes', 'axes', DATA.axes), group('categories', 'categories', DATA.categories.filter((category) => category.weighs))),
    el('div', { class: 'scroll scroll-live', tabindex: '0', role: 'region', 'aria-label': say('table') }, table),
    quiet.length ? el('p', { class: 'note' }, say('silent', { vendors: quiet.join(', ') })) : '');
  update(null, false);
  panel.hidden = false;
}
