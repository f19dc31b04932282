// The panel: facts of the chosen node or link, and the sentences that say so.
const goTo = (index) => make('button', { type: 'button', class: 'go', on: () => choose(index, null, true) }, make('bdi', {}, data.nodes[index].name));
const badge = (entry, colour) => {
  const dot = make('i');
  dot.style.setProperty('--dot', colour);
  return make('span', { class: 'badge' }, dot, entry);
};
const pathOf = (iri) => { try { const found = new URL(iri); return found.pathname.slice(found.pathname.indexOf('/id/')) + found.hash; } catch { return '/'; } };

const marked = (text, names) => {
  const found = names.filter((name) => name.length > 1).map((name) => [text.indexOf(name), name.length]).filter(([start]) => start >= 0).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const parts = [];
  let end = 0;
  for (const [start, length] of found) {
    if (start < end) continue;
    parts.push(text.slice(end, start), make('mark', {}, text.slice(start, start + length)));
    end = start + length;
  }
  return [...parts, text.slice(end)];
};
const quote = (number, names) => {
  const [article, start, end, text] = data.passages[number];
  const [iri, headline, date] = data.articles[article];
  const title = `${headline || say('untitled')}${date ? ` · ${date}` : ''}`;
  const source = data.served ? make('a', { href: `${pathOf(iri)}#char=${start},${end}` }, title) : title;
  return make('blockquote', {}, make('p', {}, ...marked(text, names)), make('footer', {}, source));
};
const quotes = (passages, names) => (passages.length ? passages.map((number) => quote(number, names)) : [make('p', { class: 'soft' }, say('none'))]);
const namesOf = (index) => [data.nodes[index].name, ...data.nodes[index].names];
const line = (key, value) => (value ? make('p', {}, make('span', { class: 'soft' }, `${say(key)} `), make('bdi', {}, value)) : '');
const concept = (iri) => (iri ? nameOf(data.concepts[iri] || {}) : '');
const detailOf = (edge) => [edge.role && (relations.get(edge.relation).key === 'post' ? edge.role : say(edge.role)), edge.years.join('、'), edge.count].filter(Boolean).join(' · ');

const linkItem = (edge, node) => {
  const outward = edge.from === node;
  const relation = nameOf(relations.get(edge.relation));
  const show = make('button', { type: 'button', class: 'go', on: () => choose(null, edge.id), 'aria-label': `${relation} ${data.nodes[otherEnd(edge, node)].name} ${say('sentences')}` }, `${outward ? '→' : '←'} ${relation}`);
  const extra = detailOf(edge);
  return make('li', {}, badge(show, tone(relations.get(edge.relation))), make('br'), goTo(otherEnd(edge, node)), extra ? make('small', {}, ` ${extra}`) : '');
};
const nodePanel = (index) => {
  const node = data.nodes[index], kind = kinds.get(node.kind);
  const links = incident[index].filter((edge) => shown.edges[edge.id]).sort((a, b) => a.relation.localeCompare(b.relation) || byDegree(otherEnd(a, index), otherEnd(b, index)));
  const button = (key, act) => make('button', { type: 'button', on: () => act(index) }, say(key));
  return [
    badge(nameOf(kind), tone(kind)), make('h2', {}, make('bdi', {}, node.name)),
    line('level', concept(node.level)), line('type', concept(node.type)), line('alias', node.names.slice(0, 12).join('、')),
    make('p', { class: 'buttons' }, button('only', only), button('expand', expand), button('hide', hide), data.served ? make('a', { href: pathOf(node.iri) }, say('open')) : ''),
    ...(links.length ? [make('h3', {}, `${say('degree')} ${links.length}`), make('ul', {}, ...links.slice(0, 200).map((edge) => linkItem(edge, index)))] : []),
    ...(node.figures.length ? [make('h3', {}, say('figures')), make('ul', {}, ...node.figures.map(([name, value, unit, year, approximate, passages]) =>
      make('li', {}, `${name} `, make('strong', {}, `${approximate ? say('about') : ''}${value}${unit}`), year ? make('small', {}, ` ${year}`) : '', ...passages.map((number) => quote(number, [name])))))] : []),
    ...(node.passages.length ? [make('h3', {}, say('mentioned')), ...quotes(node.passages, namesOf(index)), node.mentions > node.passages.length ? make('p', { class: 'soft' }, say('more', node.mentions - node.passages.length)) : ''] : []),
    make('p', { class: 'iri' }, node.iri),
  ];
};
const edgePanel = (index) => {
  const edge = data.edges[index], relation = relations.get(edge.relation);
  return [
    badge(nameOf(relation), tone(relation)),
    make('h2', {}, goTo(edge.from), ' → ', goTo(edge.to)),
    line(edge.relation === 'post' ? 'role' : 'status', edge.relation === 'post' ? edge.role : edge.role && say(edge.role)),
    line('year', edge.years.join('、')), line('number', edge.count ? String(edge.count) : ''),
    make('h3', {}, say('sentences')), ...quotes(edge.passages, [...namesOf(edge.from), ...namesOf(edge.to)]),
  ];
};
const welcome = () => {
  const most = data.nodes.map((_, index) => index).filter((index) => shown.nodes[index]).sort(byDegree).slice(0, 12);
  return [make('h2', {}, say('welcome')), make('p', { class: 'soft' }, say('hint')), make('h3', {}, say('central')),
    make('ul', {}, ...most.map((index) => make('li', {}, badge(goTo(index), colourOf(data.nodes[index])), make('small', {}, ` ${data.nodes[index].degree}`))))];
};
const drawPanel = () => {
  const rows = state.node !== null ? nodePanel(state.node) : state.edge !== null ? edgePanel(state.edge) : data.centers.length ? nodePanel(data.centers[0]) : welcome();
  const restored = state.focus || state.hidden.size ? [make('p', {}, make('button', { type: 'button', on: showAll }, say('all')))] : [];
  $('panel').replaceChildren(...[...restored, ...rows].filter((row) => row !== ''));
  $('panel').scrollTop = 0;
};
