// The document comes with the page, not by a request: a page opened from a disk may send none.
window.ui = SwaggerUIBundle({
  spec: window.openapi,
  dom_id: '#main',
  deepLinking: true,
  docExpansion: 'list',
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const paint = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', paint);
paint();

// What Swagger UI leaves out for people who use a keyboard or a screen reader.
function nameOf(control) {
  const row = control.closest('tr[data-param-name]');
  if (row) return row.dataset.paramName;
  if (control.id === 'servers') return 'Server';
  const part = control.closest('.opblock-section-request-body') ? 'Request body' : 'Response';
  return control.tagName === 'SELECT' ? `${part}: media type or example` : part;
}

function mend() {
  for (const control of document.querySelectorAll('#main select, #main textarea, #main input')) {
    // A label that is around a list of choices says nothing but the choices.
    if (!control.ariaLabel && (control.tagName === 'SELECT' || !control.labels.length)) control.ariaLabel = nameOf(control);
  }
  for (const pre of document.querySelectorAll('#main pre')) pre.tabIndex = 0;
  // A link within a button is no stop of its own: the button opens the same.
  for (const link of document.querySelectorAll('#main button a[href]')) link.removeAttribute('href');
}

new MutationObserver(mend).observe(document.getElementById('main'), { childList: true, subtree: true });
mend();

// Swagger UI takes every hash for the name of an operation, so that the link that skips to the content would lead nowhere.
document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('main').focus();
});
