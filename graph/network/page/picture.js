// The picture: vis-network over the nodes and edges that pyvis assembled.
const nodeSet = new vis.DataSet(), edgeSet = new vis.DataSet();
let network = null;
let shown = { nodes: [], edges: [] };
const drawn = { nodes: new Map(), edges: new Map() };

const MEASURES = { degree: (node) => Math.sqrt(node.degree), rank: (node) => Math.sqrt(node.rank), mentions: (node) => Math.sqrt(node.mentions) };
const scale = {};
for (const [key, measure] of Object.entries(MEASURES)) scale[key] = Math.max(1e-9, ...data.nodes.map(measure));
const largest = Math.max(8, ...data.nodes.map((node) => node.size));
const sizeOf = (node) => (state.size === 'degree' ? node.size : state.size === 'none' ? 9 : 5 + (largest - 5) * MEASURES[state.size](node) / scale[state.size]);
// Communities beyond the twelfth are small: they share one grey.
const PALETTE = [['#b3261e', '#ff8a7a'], ['#1d5fa8', '#7fb4f0'], ['#b07d00', '#f0c75e'], ['#2f7d4f', '#7fcf9d'], ['#6b4fa0', '#b9a3ea'], ['#0f7b80', '#6fcdd0'],
  ['#a34a86', '#e8a6d3'], ['#95562a', '#e0a67a'], ['#4f7f1f', '#aad275'], ['#34495e', '#9fb6cc'], ['#c0562b', '#ffb38a'], ['#5a6b00', '#cfe06a']];
const communityTone = (rank) => (PALETTE[rank] || ['#8d867d', '#8d867d'])[dark() ? 1 : 0];
const colourOf = (node) => (state.colour === 'community' ? communityTone(node.community) : tone(kinds.get(node.kind)));
// Large pictures are seen from afar: lines and the names of important nodes grow with the number of nodes.
const far = Math.min(1.8, Math.max(0.8, Math.sqrt(data.nodes.length / 450)));
const letters = (size) => Math.max(data.nodes.length <= 200 ? 16 : 12, size * 0.9 * far + 3);
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// Where nodes stand while one of them has its neighbourhood to itself.
const places = new Map();
const placeOf = (index) => places.get(index) ?? data.nodes[index];
const arrange = (center) => {
  places.clear();
  if (center === null) return;
  places.set(center, { x: 0, y: 0 });
  const others = neighboursOf(center).sort((a, b) => data.nodes[a].kind.localeCompare(data.nodes[b].kind) || byDegree(a, b));
  // Rings as full as names allow: about 150 pixels along, 85 from ring to ring, wider than high.
  for (let radius = 190, start = 0; start < others.length; radius += 85) {
    const room = Math.min(others.length - start, Math.floor((2 * Math.PI * radius) / 150));
    for (let place = 0; place < room; place += 1) {
      const angle = (2 * Math.PI * place) / room - Math.PI / 2 + radius / 170;
      places.set(others[start + place], { x: Math.round(1.25 * radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) });
    }
    start += room;
  }
};
// Neighbours that a node brings in while places are arranged fan out behind it.
const fan = (index, added) => {
  const { x, y } = placeOf(index), heading = Math.atan2(y, x);
  added.forEach((other, place) => {
    const row = Math.floor(place / 7), angle = heading + ((place % 7) - 3) * 0.3;
    places.set(other, { x: Math.round(x + (210 + 110 * row) * Math.cos(angle)), y: Math.round(y + (210 + 110 * row) * Math.sin(angle)) });
  });
};

const near = () => {
  if (state.node !== null) return { nodes: new Set([state.node, ...neighboursOf(state.node)]), edges: new Set(incident[state.node].map((edge) => edge.id)) };
  if (state.edge !== null) { const edge = data.edges[state.edge]; return { nodes: new Set([edge.from, edge.to]), edges: new Set([edge.id]) }; }
  return null;
};
const edgeName = (edge) => {
  const extra = edge.relation === 'post' ? edge.role : edge.years.join('、');
  return edge.relation === 'post' && extra ? extra : nameOf(relations.get(edge.relation)) + (extra ? ` ${extra}` : '');
};

const nodeLook = (node, index, close, ink, paper) => {
  const faint = close && !close.nodes.has(index);
  const colour = colourOf(node), size = sizeOf(node);
  const { x, y } = placeOf(index);
  return { id: index, x, y, hidden: !shown.nodes[index], size, opacity: faint ? 0.12 : 1, label: node.label,
    color: { background: colour, border: paper, highlight: { background: colour, border: ink }, hover: { background: colour, border: ink } },
    font: { size: faint ? 0 : index === state.node ? Math.max(20, letters(size)) : close ? 13 : letters(size), color: ink, strokeColor: paper } };
};
const edgeLook = (edge, index, close, ink, paper) => {
  const within = close && close.edges.has(index);
  const colour = tone(relations.get(edge.relation));
  return { id: index, hidden: !shown.edges[index], width: (within ? 2.4 : 1.3) * far, label: within && close.edges.size <= 16 ? edgeName(edge) : '',
    color: { color: colour, highlight: colour, hover: colour, opacity: within ? 1 : close ? 0.07 : 0.5 },
    font: { color: ink, strokeColor: paper } };
};
// Only what looks different from before is handed on: vis-network's updates cost more than comparing.
const changed = (known, looks) => looks.filter((look) => {
  const text = JSON.stringify(look);
  if (known.get(look.id) === text) return false;
  known.set(look.id, text);
  return true;
});
const redraw = () => {
  shown = visible();
  const close = near(), ink = css('--ink'), paper = css('--paper');
  const nodes = changed(drawn.nodes, data.nodes.map((node, index) => nodeLook(node, index, close, ink, paper)));
  const edges = changed(drawn.edges, data.edges.map((edge, index) => edgeLook(edge, index, close, ink, paper)));
  if (!network) {
    nodeSet.add(nodes.map((look) => ({ ...plainNode(data.nodes[look.id]), ...look })));
    edgeSet.add(edges.map((look) => ({ ...plainEdge(data.edges[look.id]), ...look })));
  } else {
    nodeSet.update(nodes);
    edgeSet.update(edges);
  }
  const many = [shown.nodes.filter(Boolean).length, shown.edges.filter(Boolean).length];
  $('count').textContent = say('shown', ...many.map((count) => count.toLocaleString(state.lang)));
};
const plainNode = ({ label, shape }) => ({ label, shape });
const plainEdge = ({ from, to, arrows, smooth }) => ({ from, to, arrows, smooth });

const fitted = () => {
  const ids = data.nodes.map((_, index) => index).filter((index) => shown.nodes[index]);
  if (ids.length) network.fit({ nodes: ids, animation: false, minZoomLevel: 0.02, maxZoomLevel: 1.6 });
};
// A node and those nearest to it; the few far away would make all the rest small.
const around = (node) => {
  const { x, y } = placeOf(node), far2 = (other) => (placeOf(other).x - x) ** 2 + (placeOf(other).y - y) ** 2;
  const others = neighboursOf(node).filter((other) => shown.nodes[other]).sort((a, b) => far2(a) - far2(b));
  return [node, ...others.slice(0, Math.max(3, Math.ceil(others.length * 0.8)))];
};
const lookAt = (ids) => network.fit({ nodes: ids, animation: false, minZoomLevel: 0.1, maxZoomLevel: 1.5 });

const drawPicture = () => {
  redraw();
  network = new vis.Network($('picture'), { nodes: nodeSet, edges: edgeSet }, data.options);
  network.on('click', ({ nodes, edges }) => { if (nodes.length) choose(nodes[0], null); else if (edges.length) choose(null, edges[0]); else choose(null, null); });
  network.on('doubleClick', ({ nodes }) => { if (nodes.length) expand(nodes[0]); });
  fitted();
};

// Choosing shows the panel and dims the rest; `move` brings it into view.
const choose = (node, edge, move = false) => {
  state.node = node;
  state.edge = edge;
  if (node !== null) { state.hidden.delete(node); state.kinds.delete(data.nodes[node].kind); if (state.focus) state.focus.add(node); }
  redraw();
  if (node !== null) network.selectNodes([node], false);
  else if (edge !== null) network.setSelection({ nodes: [], edges: [edge] }, { highlightEdges: false });
  else network.unselectAll();
  if (move) lookAt(node !== null ? around(node) : [data.edges[edge].from, data.edges[edge].to]);
  drawPanel();
  drawLegend();
  remember();
};
const only = (node) => { state.focus = new Set([node, ...neighboursOf(node)]); state.center = node; state.hidden.clear(); arrange(node); refresh(); fitted(); };
const expand = (node) => {
  if (state.focus) {
    const added = neighboursOf(node).filter((other) => !state.focus.has(other));
    if (state.center !== null) fan(node, added);
    added.forEach((other) => state.focus.add(other));
  }
  neighboursOf(node).forEach((other) => state.hidden.delete(other));
  choose(node, null);
  refresh();
  if (state.focus) fitted();
};
const hide = (node) => { state.hidden.add(node); state.node = null; refresh(); };
const showAll = () => { state.hidden.clear(); state.focus = null; state.center = null; arrange(null); refresh(); fitted(); };
