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
