// Prints what AsyncAPI's own parser says about a document; ends with 1 if it finds errors, 2 if it is not installed.
let parser;
try {
  parser = require('@asyncapi/parser');
} catch {
  process.exit(2);
}
const { Parser, fromFile } = parser;
fromFile(new Parser(), process.argv[2])
  .parse()
  .then(({ document, diagnostics }) => {
    const errors = diagnostics.filter(({ severity }) => severity === 0);
    errors.forEach(({ path, message }) => console.log(`${path.join('/')}: ${message}`));
    process.exit(document && errors.length === 0 ? 0 : 1);
  });
