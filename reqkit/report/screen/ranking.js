// The decision model once more, on the configurations of the report: fit from the categories, the score from the axes, ranks within the
// gate. Nothing is rounded before it is printed.

const categoryIds = DATA.categories.filter((category) => category.weighs).map((category) => category.id), axisIds = DATA.axes.map((axis) => axis.id);
const given = DATA.vendors.map((vendor) => ({
  ...vendor,
  fit: read(vendor.fit), score: read(vendor.score),
  axes: Object.fromEntries(Object.entries(vendor.axes).map(([id, value]) => [id, read(value)])),
  categories: Object.fromEntries(Object.entries(vendor.categories).map(([id, value]) => [id, read(value)])),
}));
const tolerance = read(DATA.tolerance);

function weightsOf(set) {
  const shares = (ids, stated) => new Map(ids.map((id) => [id, stated[id] ? read(stated[id]) : ZERO]));
  return { axes: shares(axisIds, set.axes), categories: shares(categoryIds, set.categories) };
}

const reported = weightsOf(DATA.weights[0]);

function ranked(weights) {
  const scored = given.map((vendor) => {
    const fit = sum([...weights.categories].map(([id, share]) => times(share, vendor.categories[id])));
    const score = sum([...weights.axes].map(([id, share]) => times(share, id === 'fit' ? fit : vendor.axes[id])));
    return { vendor, fit, score };
  });
  const isBefore = (one, other) => one.vendor.order - other.vendor.order || compare(other.score, one.score);
  scored.sort(isBefore);
  scored.forEach((each, place) => {
    each.rank = place && isBefore(scored[place - 1], each) === 0 ? scored[place - 1].rank : place + 1;
  });
  return scored;
}

// What it comes to, by the rules of the report: the name of a sentence and what it speaks of.
function concluded(ranking) {
  const [leader] = ranking, qualified = ranking.filter((each) => each.vendor.order === 0);
  if (leader.vendor.order === 1) {
    const open = ranking.filter((each) => each.vendor.order === 1), speaking = open.find((each) => !each.vendor.silent);
    return speaking ? { name: 'unresolved', leader: speaking } : { name: 'unresolved_silent', leader, equals: open };
  }
  if (leader.vendor.order === 2) return { name: 'nobody_qualifies', leader };
  const runner = qualified[1];
  if (!runner) return { name: 'alone', leader };
  const equals = qualified.filter((each) => compare(each.score, leader.score) === 0);
  if (equals.length > 1) return { name: 'tie', leader, equals };
  const isClose = compare(minus(leader.score, runner.score), tolerance) < 0;
  return { name: isClose ? 'close' : 'winner', leader, runner };
}

// One share changes to so many per cent and the others in proportion, as they stood to one another in `base`; where they were nothing, as
// in the report; where they were nothing there either, evenly.
function moved(base, fallback, id, percent) {
  const share = big(BigInt(percent), 100n), others = [...base.keys()].filter((each) => each !== id);
  let stood = new Map(others.map((each) => [each, base.get(each)]));
  if (others.every((each) => isZero(stood.get(each)))) stood = new Map(others.map((each) => [each, fallback.get(each)]));
  if (others.every((each) => isZero(stood.get(each)))) stood = new Map(others.map((each) => [each, ONE]));
  const factor = over(minus(ONE, share), sum([...stood.values()]));
  return new Map([...base.keys()].map((each) => [each, each === id ? share : times(stood.get(each), factor)]));
}
