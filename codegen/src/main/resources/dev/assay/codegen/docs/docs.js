'use strict';
// The search of the clauses; every other page is complete without a script.
const form = document.querySelector('form.filter');
if (form) {
  form.hidden = false;
  const clauses = [...document.querySelectorAll('li.clause')].map(item => ({ item, text: item.textContent.toLowerCase() }));
  const groups = [...document.querySelectorAll('section.group')];
  const shown = document.querySelector('#shown');
  const apply = () => {
    const words = form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { item, text } of clauses) {
      const fits = words.every(word => text.includes(word))
        && ['operation', 'level', 'origin'].every(name => !form.elements[name].value || item.dataset[name] === form.elements[name].value);
      item.hidden = !fits;
      if (fits) count++;
    }
    for (const group of groups) group.hidden = !group.querySelector('li.clause:not([hidden])');
    shown.textContent = `${count} of ${clauses.length} clauses`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => requestAnimationFrame(apply));
  apply();
}
