// The draft: what was changed, in the browser's local storage, by the form's id. Pages opened from files may share one store, so every key
// names the form it belongs to; and some browsers give a file none at all.

const PREFIX = `reqkit-form:${DATA.form.brief}/${DATA.form.vendor}/`;
const KEY = `${PREFIX}${DATA.form.form}`;
const store = (() => {
  try {
    const found = window.localStorage;
    found.setItem(`${PREFIX}try`, '1');
    found.removeItem(`${PREFIX}try`);
    return found;
  } catch {
    return null;
  }
})();
let isDraftFull = false;
let onDraftFull = () => {};

function keepDraft() {
  if (!store) return;
  const changes = [...edits].flatMap(([at, cells]) => {
    const { section, key } = rowAt.get(at);
    return Object.entries(cells).map(([field, value]) => ({ section, key, field, value }));
  });
  try {
    if (changes.length) store.setItem(KEY, JSON.stringify({ state: DATA.state, when: new Date().toISOString(), changes }));
    else store.removeItem(KEY);
    isDraftFull = false;
  } catch {
    if (!isDraftFull) onDraftFull();
    isDraftFull = true;
  }
}
const keepDraftSoon = later(250, keepDraft);
listeners.push(() => keepDraftSoon());

function draftAt(key) {
  try {
    const draft = JSON.parse(store.getItem(key));
    return draft && Array.isArray(draft.changes) ? draft : null;
  } catch {
    return null;
  }
}

// The latest draft to another version of this form: the brief has changed, or the form is in another language.
function olderDraft() {
  if (!store) return null;
  const found = Object.keys(store).filter((key) => key.startsWith(PREFIX) && key !== KEY).map((key) => ({ key, draft: draftAt(key) }));
  return found.filter((each) => each.draft).sort((one, other) => String(other.draft.when).localeCompare(String(one.draft.when)))[0] ?? null;
}

const whenText = (when) => {
  const date = new Date(when);
  return Number.isNaN(date.getTime()) ? '—' : date.toLocaleString(LANGUAGE, { dateStyle: 'long', timeStyle: 'short' });
};

function dropDraft(key = KEY) {
  try { store?.removeItem(key); } catch { /* then there is none */ }
}
