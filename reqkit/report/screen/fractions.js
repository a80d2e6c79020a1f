// Exact fractions of big whole numbers, and how they are printed: rounded half up, as everywhere else in the report.

const big = (n, d = 1n) => {
  if (d < 0n) [n, d] = [-n, -d];
  let a = n < 0n ? -n : n, b = d;
  while (b) [a, b] = [b, a % b];
  return { n: n / (a || 1n), d: d / (a || 1n) };
};
const ZERO = big(0n), ONE = big(1n);
const read = (text) => { const [n, d] = text.split('/'); return big(BigInt(n), BigInt(d)); };
const plus = (a, b) => big(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a, b) => big(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a, b) => big(a.n * b.n, a.d * b.d);
const over = (a, b) => big(a.n * b.d, a.d * b.n);
const compare = (a, b) => { const gap = a.n * b.d - b.n * a.d; return gap < 0n ? -1 : gap > 0n ? 1 : 0; };
const isZero = (a) => a.n === 0n;
const sum = (all) => all.reduce(plus, ZERO);
const nearly = (a) => Number(a.n * 1000000n / a.d) / 1000000;

// So many decimal places, as a whole number of units of the last of them.
function rounded(a, places) {
  const scaled = (a.n < 0n ? -a.n : a.n) * 10n ** BigInt(places) * 2n + a.d, whole = scaled / (2n * a.d);
  return a.n < 0n ? -whole : whole;
}

// At most or exactly so many places, in the language of the page.
function decimal(a, places, exactly = false) {
  const units = rounded(a, places), isNegative = units < 0n;
  const digits = (isNegative ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, DATA.separators.group);
  let rest = places ? digits.slice(-places) : '';
  if (!exactly) rest = rest.replace(/0+$/, '');
  return (isNegative ? '-' : '') + whole + (rest && DATA.separators.decimal + rest);
}

const hundred = (a) => times(a, big(100n));
const points = (score) => decimal(hundred(score), 1, true);

// A share as a number of per cent; a little is never shown as nothing.
function perCent(share) {
  const whole = hundred(share);
  if (whole.n > 0n && compare(whole, big(1n, 2n)) < 0) return '<1';
  if (compare(whole, big(199n, 2n)) >= 0 && compare(whole, big(100n)) < 0) return '>99';
  return decimal(whole, 0);
}

// The difference of two scores as they are printed; exact to more places where those print the same.
function margin(first, second) {
  const printed = big(rounded(hundred(first), 1) - rounded(hundred(second), 1), 10n);
  const exact = hundred(minus(first, second));
  return isZero(printed) && !isZero(exact) ? decimal(exact, 4) : decimal(printed, 2);
}
