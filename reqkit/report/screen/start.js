// The page as it stands is put to work.

for (const table of document.querySelectorAll('main table')) makeSortable(table);
const matrixSection = document.getElementById('matrix'), signingSection = document.getElementById('signing'), panel = document.getElementById('weights-live');
if (matrixSection?.querySelector('tr[data-item]')) matrixFilter(matrixSection);
if (signingSection?.querySelector('[data-vendors]')) questionFilter(signingSection);
if (panel) weightsPanel(panel);
for (const link of document.querySelectorAll('nav [hidden]')) link.hidden = false;
document.body.append(announcer);
