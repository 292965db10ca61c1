/** Folder of src → the other folders of src it may import. The same table stands in docs/architecture.md, and `house.mjs` compares the two. */
module.exports = {
  engine: [],
  workbook: ['engine'],
  app: ['engine', 'workbook'],
  excel: ['engine', 'workbook'],
  host: [],
  pane: ['engine', 'workbook', 'app'],
  functions: ['engine', 'app'],
  word: ['engine', 'app'],
  entry: ['engine', 'workbook', 'app', 'excel', 'host', 'pane', 'functions', 'word'],
};
