// The same content as a table, for sorting and for screen readers.
const ROWS = 1000;
const sorting = { nodes: { column: 2, down: true }, edges: { column: 1, down: false } };
let listed = 'nodes';
const nodeRows = () => data.nodes.map((node, index) => [index, node]).filter(([index]) => shown.nodes[index]).map(([index, node]) => ({
  act: () => { setView('picture'); choose(index, null, true); },
  cells: [node.name, nameOf(kinds.get(node.kind)), node.degree, node.rank, node.mentions, say('group', node.community + 1)],
}));
const edgeRows = () => data.edges.filter((edge) => shown.edges[edge.id]).map((edge) => ({
  act: () => { setView('picture'); choose(null, edge.id, true); },
  cells: [data.nodes[edge.from].name, nameOf(relations.get(edge.relation)), data.nodes[edge.to].name, detailOf(edge), edge.passages.map((number) => data.passages[number][3]).join(' / ')],
}));
const columns = () => (listed === 'nodes' ? ['name', 'kind', 'degree', 'byRank', 'mentions', 'community'] : ['from', 'relation', 'to', 'detail', 'sentence']);
const rowsInOrder = () => {
  const { column, down } = sorting[listed];
  const collator = new Intl.Collator(state.lang === 'zh' ? 'zh-Hans-CN' : 'en', { numeric: true });
  const compare = (a, b) => (typeof a === 'number' ? a - b : collator.compare(a, b));
  return (listed === 'nodes' ? nodeRows() : edgeRows()).sort((a, b) => (down ? -1 : 1) * compare(a.cells[column], b.cells[column]));
};
const heading = (name, index) => {
  const { column, down } = sorting[listed];
  const sort = () => {
    sorting[listed] = { column: index, down: column === index ? !down : false };
    drawTable();
    $('table').querySelectorAll('th button')[index].focus();
  };
  return make('th', { scope: 'col', 'aria-sort': column === index ? (down ? 'descending' : 'ascending') : 'none' },
    make('button', { type: 'button', on: sort }, say(name), column === index ? (down ? ' ↓' : ' ↑') : ''));
};
const drawTable = () => {
  for (const name of ['nodes', 'edges']) $(`tab-${name}`).setAttribute('aria-selected', String(name === listed));
  $('table').setAttribute('aria-labelledby', `tab-${listed}`);
  if (state.view !== 'table') { $('table').replaceChildren(); return; }
  const rows = rowsInOrder();
  const cell = (value) => make('td', { class: typeof value === 'number' ? 'figure' : null }, make('bdi', {}, String(value)));
  const body = rows.slice(0, ROWS).map(({ act, cells }) => make('tr', {},
    make('td', {}, make('button', { type: 'button', class: 'go', on: act }, make('bdi', {}, cells[0]))), ...cells.slice(1).map(cell)));
  $('table').replaceChildren(...(rows.length > ROWS ? [make('p', { class: 'soft' }, say('first', ROWS))] : []),
    make('table', {}, make('thead', {}, make('tr', {}, ...columns().map(heading))), make('tbody', {}, ...body)));
};
const setView = (view) => {
  state.view = view;
  $('picture').hidden = $('zoom').hidden = view === 'table';
  $('tables').hidden = view !== 'table';
  $('as-picture').setAttribute('aria-pressed', String(view === 'picture'));
  $('as-table').setAttribute('aria-pressed', String(view === 'table'));
  drawTable();
  remember();
};
const startTable = () => {
  $('as-picture').addEventListener('click', () => setView('picture'));
  $('as-table').addEventListener('click', () => setView('table'));
  for (const name of ['nodes', 'edges']) $(`tab-${name}`).addEventListener('click', () => { listed = name; drawTable(); });
};
