// The data that the page was made from.

const DATA = JSON.parse(document.getElementById('data').textContent);
const LANGUAGE = DATA.form.language;
