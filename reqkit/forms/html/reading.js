// What is typed. The importer reads much more («1,5 млн», "2–3 weeks"); here, where a cell can ask again at once, only what has one
// reading is taken. Whatever passes here the importer must read the same: a test holds the two together.

const plainSpaces = (text) => text.replace(/\s+/g, ' ').trim();

// '1 500 000,5' → '1500000.5'; null where it is no number, or may be two: 1.200.
function readNumber(text) {
  const found = /^(\d{1,3}(?: \d{3})+|\d{1,15})(?:[.,](\d{1,6}))?$/.exec(plainSpaces(text));
  if (!found) return null;
  const whole = found[1].replaceAll(' ', ''), rest = found[2] ?? '';
  if (rest.length === 3 && !found[1].includes(' ') && whole.length <= 3 && whole !== '0') return null;
  const digits = whole.replace(/^0+(?=\d)/, ''), decimals = rest.replace(/0+$/, '');
  return decimals ? `${digits}.${decimals}` : digits;
}

// '15.03.2027' and '2027-03-15' → '2027-03-15'; null for anything else, and for days that do not exist.
function readDate(text) {
  const written = plainSpaces(text);
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written)?.map((part, at, all) => [part, all[3], all[2], all[1]][at]);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

// Each returns { value } or { error }. A number has its value as { number } too.
const refuse = (name, places) => ({ error: say(name, places) });

function readMoney(text) {
  const number = readNumber(text);
  return number === null ? refuse('bad_money') : { value: number, number: Number(number) };
}

function readPrice(text) {
  const found = /^(от |from )?([\d .,]+?)(?: ?[–-] ?([\d .,]+?))?(?: (RUB|USD|EUR|BYN|KZT|CNY))?$/i.exec(plainSpaces(text));
  const low = found && readNumber(found[2]), high = found?.[3] ? readNumber(found[3]) : undefined;
  if (!found || low === null || high === null || (found[1] && high !== undefined)) return refuse('bad_price');
  // 300–400000: whether the first is in thousands is anybody's guess.
  if (high !== undefined && (Number(low) > Number(high) || (Number(low) < 1000 && Number(high) >= 1000))) return refuse('bad_price');
  return { value: `${found[1] ? 'from ' : ''}${low}${high === undefined || high === low ? '' : `..${high}`}${found[4] ? ` ${found[4].toUpperCase()}` : ''}` };
}

function readTime(text, withDate) {
  const date = withDate ? readDate(text) : null;
  if (date) return { value: date, date: true };
  const number = readNumber(text);
  const isYear = Number(number) >= 2000 && Number(number) <= 2100;
  if (number === null || isYear) return refuse(withDate ? 'bad_time' : 'bad_time_to', { example: say('example_date') });
  return { value: number, number: Number(number) };
}

function readCount(text) {
  const number = readNumber(text);
  return number === null || number.includes('.') || Number(number) < 1 ? refuse('bad_count') : { value: number, number: Number(number) };
}

function readQuantity(text, parameter) {
  if (parameter.kind === 'duration') {
    const found = /^([\d.,]+) (.+)$/.exec(plainSpaces(text));
    const number = found && readNumber(found[1]);
    const known = found && number !== null && DATA.unit_words.includes(found[2].toLowerCase());
    return known ? { value: `${number} ${found[2]}` } : refuse('bad_duration', { example: say('example_duration') });
  }
  if (parameter.kind === 'range') {
    const found = /^([\d.,]+) ?[–-] ?([\d.,]+)(?:, ?(?:шаг|step) ([\d.,]+))?$/i.exec(plainSpaces(text));
    const ends = found && found.slice(1).filter((part) => part !== undefined).map(readNumber);
    const fine = ends && !ends.includes(null) && Number(ends[0]) <= Number(ends[1]);
    return fine ? { value: text } : refuse('bad_range', { example: say('example_range') });
  }
  const found = parameter.kind === 'money' ? /^(.*?)(?: (RUB|USD|EUR|BYN|KZT|CNY))?$/i.exec(plainSpaces(text)) : [text, text];
  const number = readNumber(found[1]);
  if (number === null) return refuse('bad_number');
  const outside = parameter.kind === 'number' && (Number(number) < (parameter.lowest ?? -Infinity) || Number(number) > (parameter.highest ?? Infinity));
  return outside ? refuse('bad_bounds') : { value: number };
}

const READERS = {
  cost_from: readMoney,
  cost_to: readMoney,
  time_from: (text) => readTime(text, true),
  time_to: (text) => readTime(text, false),
  value: (text, row) => row.parameter.levels ? { value: text } : readQuantity(text, row.parameter),
  id: (text) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text.trim()) ? { value: text.trim() } : refuse('bad_name'),
};
const READERS_BY_SORT = { money: readPrice, count: readCount };

// What a cell says. What the form came with is as it is: nobody is asked to correct what was never typed here.
function read(row, field) {
  const text = cell(row, field);
  const reader = READERS[field] ?? READERS_BY_SORT[DATA.sorts[field]];
  if (!text.trim() || !reader) return { value: text.trim() };
  const reading = reader(text, row);
  return reading.error && !isEdited(row, field) ? { value: text } : reading;
}
