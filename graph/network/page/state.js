// What is shown: the data, the view's state, and the state as a permalink.
const data = JSON.parse($('data').textContent);
const kinds = new Map(data.kinds.map((kind) => [kind.key, kind]));
const relations = new Map(data.relations.map((relation) => [relation.key, relation]));
const incident = data.nodes.map(() => []);
for (const edge of data.edges) {
  incident[edge.from].push(edge);
  if (edge.to !== edge.from) incident[edge.to].push(edge);
}
const fresh = () => ({
  kinds: new Set(), relations: new Set(), from: data.years[0] ?? 0, to: data.years[1] ?? 0, undated: true,
  colour: 'kind', size: 'degree', hidden: new Set(), focus: null, center: null, node: null, edge: null, view: 'picture',
});
const state = { ...fresh(), lang: document.documentElement.dataset.lang, theme: null };

const dark = () => (state.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
const tone = (entry) => (dark() ? entry.dark : entry.light);
const otherEnd = (edge, node) => (edge.from === node ? edge.to : edge.from);
const byDegree = (a, b) => data.nodes[b].degree - data.nodes[a].degree || a - b;
const neighboursOf = (node) => [...new Set(incident[node].map((edge) => otherEnd(edge, node)))].filter((other) => other !== node).sort(byDegree);

// Which nodes and edges the filters let through. `state.kinds` and `state.relations` hold what is switched off.
const inYears = (edge) => !data.years.length || (edge.years.length ? edge.years.some((year) => state.from <= year && year <= state.to) : state.undated);
const narrowed = () => state.relations.size > 0 || !state.undated || state.from > (data.years[0] ?? 0) || state.to < (data.years[1] ?? 0);
const visible = () => {
  const nodes = data.nodes.map((node, index) => !state.kinds.has(node.kind) && !state.hidden.has(index) && (!state.focus || state.focus.has(index)));
  const edges = data.edges.map((edge) => nodes[edge.from] && nodes[edge.to] && !state.relations.has(edge.relation) && inYears(edge));
  // A node that only filtered links tied in goes with them; one that never had links stays.
  if (narrowed()) {
    const tied = data.nodes.map(() => false);
    data.edges.forEach((edge, index) => { if (edges[index]) { tied[edge.from] = true; tied[edge.to] = true; } });
    nodes.forEach((shown, index) => { if (shown && incident[index].length && !tied[index] && index !== state.node) nodes[index] = false; });
  }
  return { nodes, edges };
};

const numbers = (set) => [...set].sort((a, b) => a - b).join('.');
const permalink = () => {
  const found = new URLSearchParams();
  const put = (key, value, usual) => { if (value !== usual && value !== '') found.set(key, value); };
  put('k', [...state.kinds].sort().join('.'));
  put('r', [...state.relations].sort().join('.'));
  if (data.years.length) { put('y', `${state.from}-${state.to}`, `${data.years[0]}-${data.years[1]}`); put('u', state.undated ? '' : '0'); }
  put('c', state.colour, 'kind');
  put('s', state.size, 'degree');
  put('h', numbers(state.hidden));
  if (state.focus) put('f', numbers(state.focus));
  if (state.center !== null) put('a', String(state.center));
  if (state.node !== null) put('n', String(state.node));
  if (state.edge !== null) put('e', String(state.edge));
  put('v', state.view, 'picture');
  put('l', state.lang, document.documentElement.dataset.lang);
  if (state.theme) put('t', state.theme);
  return found.toString();
};
const remember = () => history.replaceState(null, '', `#${permalink()}`);
const recall = () => {
  const found = new URLSearchParams(location.hash.slice(1));
  const list = (key) => (found.get(key) || '').split('.').filter(Boolean);
  const whole = (text, length) => { const value = Number(text); return Number.isInteger(value) && value >= 0 && value < length ? value : null; };
  const indices = (key) => list(key).map((text) => whole(text, data.nodes.length)).filter((value) => value !== null);
  list('k').filter((key) => kinds.has(key)).forEach((key) => state.kinds.add(key));
  list('r').filter((key) => relations.has(key)).forEach((key) => state.relations.add(key));
  const years = /^(\d{4})-(\d{4})$/.exec(found.get('y') || '');
  if (years && data.years.length) { state.from = Number(years[1]); state.to = Number(years[2]); }
  state.undated = found.get('u') !== '0';
  if (found.get('c') === 'community') state.colour = 'community';
  if (['rank', 'mentions', 'none'].includes(found.get('s'))) state.size = found.get('s');
  state.hidden = new Set(indices('h'));
  if (found.has('f')) state.focus = new Set(indices('f'));
  if (found.has('a') && state.focus) state.center = whole(found.get('a'), data.nodes.length);
  if (found.has('n')) state.node = whole(found.get('n'), data.nodes.length);
  if (found.has('e')) state.edge = whole(found.get('e'), data.edges.length);
  if (found.get('v') === 'table') state.view = 'table';
  if (found.get('l') === 'zh' || found.get('l') === 'en') state.lang = found.get('l');
  if (found.get('t') === 'dark' || found.get('t') === 'light') state.theme = found.get('t');
};
