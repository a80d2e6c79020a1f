// Dialogs, the file of answers out and in, and beginning anew.

function dialogOf(title, body, buttons) {
  const heading = el('h2', { id: 'dialog-title' }, title);
  const box = el('dialog', { 'aria-labelledby': heading.id, onclose: () => box.remove() }, heading, body, el('div', { class: 'buttons' }, buttons.map(({ label, kind, act }) =>
    el('button', { type: 'button', class: kind ?? null, onclick: () => act(box) }, label))));
  document.getElementById('page').append(box);
  box.showModal();
  return box;
}

const closing = (label) => ({ label, kind: 'quiet', act: (box) => box.close() });

function ask(question, label, act) {
  dialogOf(label, el('p', {}, question), [{ label, kind: 'primary', act: (box) => { box.close(); act(); } }, closing(say('cancel'))]);
}

let isSaved = true; // whether everything is in a file; matters where there is no draft
listeners.push(() => { isSaved = false; });

function openSaving() {
  keepDraft();
  showProgress();
  const done = answeredCount(), total = asked.length, wrong = wrongRows().length;
  const told = el('p', { class: 'told', role: 'status' });
  const body = el('div', {},
    el('p', {}, done === total ? say('saving_all', { total }) : say('saving_open', { n: total - done, total })),
    wrong ? el('p', { class: 'error' }, say('saving_wrong', { n: wrong })) : null, told);
  const buttons = [
    { label: say('download'), kind: 'primary', act: () => { download(); told.textContent = say('downloaded', { file: answerFileName() }); } },
    { label: say('copy'), act: () => copyText(told, body) },
    ...(wrong ? [{ label: say('saving_show'), act: (box) => { box.close(); showMistakes(); } }] : []),
    closing(say('close')),
  ];
  dialogOf(say('saving'), body, buttons);
}

function download() {
  const address = URL.createObjectURL(new Blob([answerText()], { type: 'application/json' }));
  const link = el('a', { href: address, download: answerFileName(), hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  isSaved = true;
}

// The clipboard may be refused to a page from a file: then the text is there to be copied by hand.
async function copyText(told, body) {
  const text = answerText();
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = say('copied', { file: answerFileName() });
    isSaved = true;
  } catch {
    told.textContent = say('copy_by_hand', { file: answerFileName() });
    body.querySelector('#answer-text')?.parentElement.remove();
    const area = el('textarea', { id: 'answer-text', rows: 8, readonly: true, value: text });
    body.append(el('p', {}, el('label', { for: 'answer-text' }, say('answer_text')), area));
    area.focus();
    area.select();
  }
}

function showMistakes() {
  query = '';
  bar.search.value = '';
  show('mistakes');
  const wrong = [...document.querySelectorAll('[aria-invalid="true"], .choice .error:not([hidden])')].find((each) => each.offsetParent !== null);
  const target = wrong?.matches('.error') ? wrong.closest('.choice').querySelector('input') : wrong;
  (target ?? document.querySelector('.card:not([hidden])'))?.focus();
}

function fileSection() {
  const told = el('div', { class: 'told', role: 'status' });
  const input = el('input', { type: 'file', id: 'load', accept: '.json,application/json', onchange: () => load(input, told) });
  return el('section', { class: 'table', id: 'file', 'aria-labelledby': 'title-file', tabindex: '-1' },
    el('h2', { id: 'title-file' }, say('file')), lines([say('file_intro')], 'intro'),
    el('div', { class: 'buttons' }, el('button', { type: 'button', class: 'primary', onclick: openSaving }, say('save')), el('button', { type: 'button', onclick: startOver }, say('start_over'))),
    el('div', { class: 'field' }, el('label', { for: 'load' }, say('load')), input), told);
}

async function load(input, told) {
  const [file] = input.files;
  if (!file) return;
  const name = file.name;
  try {
    if (file.size > 8 * 1024 * 1024) throw new Error('load_bad');
    const found = changesOf(await file.text());
    const take = () => {
      forgetEdits();
      make(found.changes);
      keepDraft();
      drawAll();
      const said = [say('loaded', { file: name, n: found.changes.length }), found.otherForm ? say('load_other_state') : '', found.unknown ? say('load_not_fitting', { n: found.unknown }) : ''];
      notice(said.filter(Boolean).join(' '), [closing(say('close'))]);
    };
    if (edits.size) ask(say('load_replaces', { file: name }), say('replace'), take);
    else take();
  } catch (problem) {
    const known = ['load_bad', 'load_foreign'].includes(problem.message);
    told.replaceChildren(el('p', { class: 'error' }, say(known ? problem.message : 'load_bad', { file: name })));
  } finally {
    input.value = '';
  }
}

function startOver() {
  ask(say('start_over_ask'), say('start_over'), () => {
    forgetEdits();
    dropDraft();
    keepDraft();
    drawAll();
    notice(say('started_over'), [closing(say('close'))]);
  });
}

function notice(text, buttons, kind = 'plain') {
  const box = el('div', { class: `notice notice-${kind}` }, el('p', {}, text));
  const handle = { close: () => box.remove() };
  if (buttons.length) box.append(el('div', { class: 'buttons' }, buttons.map(({ label, kind: look, act }) => el('button', { type: 'button', class: look ?? null, onclick: () => act(handle) }, label))));
  document.getElementById('notices').append(box);
}
