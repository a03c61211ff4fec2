SwaggerUIBundle({
  url: '/api/docs/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  persistAuthorization: false,
  tagsSorter: (one, other) => (one === 'problems') - (other === 'problems'),
  defaultModelsExpandDepth: 0,
});
