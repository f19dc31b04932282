// The legend: kinds and relations switched on and off, years, colours and sizes.
const sign = (colour, shape) => {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ width: 18, height: 12, 'aria-hidden': 'true' })) picture.setAttribute(key, value);
  const form = document.createElementNS('http://www.w3.org/2000/svg', shape === 'dot' ? 'circle' : 'path');
  const attributes = shape === 'dot' ? { cx: 9, cy: 6, r: 5, fill: colour } : { d: 'M0 6H14M11 3l4 3-4 3', stroke: colour, 'stroke-width': 2, fill: 'none' };
  for (const [key, value] of Object.entries(attributes)) form.setAttribute(key, value);
  picture.append(form);
  return picture;
};
const key = (entry, off, number, shape) => {
  const box = make('input', { type: 'checkbox' });
  box.checked = !off.has(entry.key);
  box.addEventListener('change', () => { if (box.checked) off.delete(entry.key); else off.add(entry.key); refresh(); });
  return make('li', {}, make('label', {}, box, sign(tone(entry), shape), nameOf(entry), make('span', { class: 'number' }, String(number))));
};
const counted = (items, property) => {
  const found = new Map();
  for (const item of items) found.set(item[property], (found.get(item[property]) || 0) + 1);
  return found;
};
const kindCounts = counted(data.nodes, 'kind'), relationCounts = counted(data.edges, 'relation');
let legendText = '';
const drawLegend = () => {
  const text = [permalink().replace(/[ne]=\d+/g, ''), state.lang, dark()].join();
  if (text === legendText) return;
  legendText = text;
  const focused = document.activeElement?.closest?.('.keys li');
  const place = focused ? [focused.parentElement.id, [...focused.parentElement.children].indexOf(focused)] : null;
  $('kinds').replaceChildren(...data.kinds.map((kind) => key(kind, state.kinds, kindCounts.get(kind.key), 'dot')));
  $('relations').replaceChildren(...data.relations.map((relation) => key(relation, state.relations, relationCounts.get(relation.key), 'line')));
  if (place) $(place[0]).children[place[1]].querySelector('input').focus();
  $('years').hidden = data.years.length === 0 || data.years[0] === data.years[1];
  for (const [id, value] of [['from', state.from], ['to', state.to]]) { $(id).value = value; $(`${id}-year`).textContent = value; }
  $('undated').checked = state.undated;
  $('colour').value = state.colour;
  $('size').value = state.size;
};
const startLegend = () => {
  for (const id of ['from', 'to']) {
    [$(id).min, $(id).max] = data.years.length ? data.years : [0, 0];
    $(id).addEventListener('input', () => {
      state[id] = Number($(id).value);
      if (state.from > state.to) { if (id === 'from') state.to = state.from; else state.from = state.to; }
      refresh();
    });
  }
  $('undated').addEventListener('change', () => { state.undated = $('undated').checked; refresh(); });
  $('colour').addEventListener('change', () => { state.colour = $('colour').value; refresh(); });
  $('size').addEventListener('change', () => { state.size = $('size').value; refresh(); });
  $('physics').addEventListener('change', () => network.setOptions({ physics: { enabled: $('physics').checked, solver: 'forceAtlas2Based', stabilization: false } }));
  $('fit').addEventListener('click', fitted);
  $('reset').addEventListener('click', () => { Object.assign(state, fresh(), { view: state.view }); arrange(null); network.unselectAll(); refresh(); fitted(); });
  if (matchMedia('(max-width: 640px)').matches) $('legend-fold').open = false;
};
