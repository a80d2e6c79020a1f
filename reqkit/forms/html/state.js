// How a row stands: answered, open, to be corrected. Worked out when asked for and kept until the row changes; there are thousands.

const known = new Map();
listeners.push((row) => {
  // A new title, or a plan that went, may concern any row of its table; everything else is the row's own matter.
  if (row.fields) for (const each of tables[row.section].rows) known.delete(each.at);
  known.delete(row.at);
});

function mistakesOf(row) {
  if (!known.has(row.at)) known.set(row.at, mistakes(row));
  return known.get(row.at);
}

// As the importer and `reqkit form status` count. What the sheet itself says out of place is shown, and counts as long as nobody touches it.
const isFilled = (row) => (hasAnswer(row) || isTakenFrom(row)) && (isEdited(row) ? !mistakesOf(row).size : !missing(row).length);

// A row that asks again what another asks, left empty: the importer takes the answer given there.
function isTakenFrom(row) {
  if (!row.repeats || isEdited(row) || Object.keys(row.values).length) return false;
  if (row.above && (isEdited(row.above) || row.above.values.availability)) return false;
  const first = rowAt.get(address('answers', row.repeats)) ?? rowAt.get(address('rules', row.repeats));
  return Boolean(first) && isEdited(first) && hasAnswer(first) && !mistakesOf(first).size;
}

// The rows that take their answer from a row, each way round.
const echoes = new Map();
for (const row of rows.filter((each) => each.repeats)) {
  const first = rowAt.get(address('answers', row.repeats)) ?? rowAt.get(address('rules', row.repeats));
  if (first) echoes.set(first.at, [...(echoes.get(first.at) ?? []), row]);
}

const isAnswered = (row) => isFilled(row) || (row.children.length > 0 && row.children.every(isFilled));
const filledBelow = (row) => row.children.filter(isFilled).length;
const wrongBelow = (row) => row.children.filter((each) => mistakesOf(each).size).length;
const isWrong = (row) => mistakesOf(row).size > 0 || wrongBelow(row) > 0;
const answeredCount = () => asked.filter(isAnswered).length;
const wrongRows = () => rows.filter((row) => mistakesOf(row).size);

// { kind, text }: what stands beside a title. The text says it all; colour and sign only repeat it.
function stateOf(row) {
  const found = mistakesOf(row);
  if (found.size) {
    const lacking = [...missing(row)];
    const onlyLacking = lacking.length && lacking.length === found.size;
    return onlyLacking ? { kind: 'lacking', text: say('state_lacking', { fields: labelsOf(lacking, row) }) } : { kind: 'wrong', text: say('state_wrong') };
  }
  if (wrongBelow(row)) return { kind: 'wrong', text: say('state_wrong') };
  if (isTakenFrom(row)) return { kind: 'done', text: say('state_same', { id: row.repeats.split(' ')[0] }) };
  if (isAnswered(row)) return { kind: 'done', text: say(isFilled(row) ? 'state_done' : 'state_by_parts') };
  if (row.above && cell(row.above, 'availability')) return { kind: 'above', text: say('state_above', { answer: wordOf(cell(row.above, 'availability')) }) };
  const done = filledBelow(row);
  if (done) return { kind: 'partly', text: say('state_partly', { done, total: row.children.length }) };
  return { kind: 'open', text: say('state_open') };
}
