// Sentences with their places filled in, and elements; the page's own first script has made DATA.
// Every text is somebody's: it goes in as text or as a value of an attribute, never as markup.

// Word forms are written {n:one|few|many} in Russian and {n:one|other} in English.
function wordForm(n, forms) {
  if (forms.length === 2) return forms[n === 1 ? 0 : 1];
  const tens = n % 100, units = n % 10;
  if (units === 1 && tens !== 11) return forms[0];
  return forms[units >= 2 && units <= 4 && !(tens >= 12 && tens <= 14) ? 1 : 2];
}

function say(name, places = {}) {
  return DATA.words[name].replace(/\{(\w+)(?::([^}]*))?\}/g, (_, place, forms) =>
    forms ? wordForm(places[place], forms.split('|')) : String(places[place]));
}

// el('label', { for: 'x', class: 'y', onclick: … }, 'text', element, …). Attributes that are null, undefined or false are left out.
const AS_PROPERTY = new Set(['value', 'checked', 'disabled', 'hidden', 'open', 'selected', 'indeterminate']);

function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (AS_PROPERTY.has(name)) made[name] = value ?? '';
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return made;
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function later(milliseconds, action) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), milliseconds);
  };
}

// One place where changes are said aloud; a screen reader waits with it until the person pauses.
const announcer = el('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
const announce = later(700, (text) => { announcer.textContent = text; });
