// Keyboard, language and theme; then the first picture.
const speak = () => {
  document.documentElement.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll('[data-say]')) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll('[data-name]')) element.setAttribute('aria-label', say(element.dataset.name));
  $('find').placeholder = say('findHint');
  $('language').textContent = state.lang === 'zh' ? 'English' : '中文';
  $('language').lang = state.lang === 'zh' ? 'en' : 'zh-CN';
  $('picture').setAttribute('aria-label', say('canvas'));
  $('from').setAttribute('aria-label', `${say('years')} ${say('from')}`);
  $('to').setAttribute('aria-label', `${say('years')} ${say('to')}`);
  $('panel').setAttribute('aria-label', say('detail'));
  $('legend').setAttribute('aria-label', say('legend'));
  const [nodes, edges] = data.omitted;
  $('omitted').hidden = nodes === 0;
  $('omitted').textContent = nodes ? say('omitted', nodes, edges, data.nodes.length) : '';
};
const refresh = () => { redraw(); drawLegend(); drawPanel(); drawTable(); remember(); };

const zoomBy = (factor) => network.moveTo({ scale: Math.min(4, Math.max(0.02, network.getScale() * factor)) });
const pan = (x, y) => { const place = network.getViewPosition(), step = 80 / network.getScale(); network.moveTo({ position: { x: place.x + x * step, y: place.y + y * step } }); };
// Walks through the neighbours of the node chosen before the walk, or through all nodes by their links.
let walk = { around: null, place: -1 };
const step = (way) => {
  const all = (walk.around === null ? data.nodes.map((_, index) => index).sort(byDegree) : neighboursOf(walk.around)).filter((index) => shown.nodes[index]);
  if (!all.length) return;
  walk.place = (walk.place + way + all.length) % all.length;
  choose(all[walk.place], null, true);
};
const KEYS = {
  ArrowLeft: () => pan(-1, 0), ArrowRight: () => pan(1, 0), ArrowUp: () => pan(0, -1), ArrowDown: () => pan(0, 1),
  '+': () => zoomBy(1.3), '=': () => zoomBy(1.3), '-': () => zoomBy(1 / 1.3), 0: () => fitted(),
  n: () => step(1), p: () => step(-1),
  Enter: () => { if (state.node !== null) { walk = { around: state.node, place: -1 }; $('panel').focus(); } },
};
const startKeys = () => {
  $('picture').addEventListener('keydown', (event) => {
    const act = KEYS[event.key] || KEYS[event.key.toLowerCase()];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); act(); }
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('input[type="text"], select, textarea');
    if (event.key === '/' && !typing) { event.preventDefault(); $('find').focus(); }
    if (event.key === 'Escape' && !typing) { walk = { around: null, place: -1 }; choose(null, null); $('picture').focus(); }
  });
};

recall();
if (state.theme) document.documentElement.dataset.theme = state.theme;
speak();
startLegend();
startSearch();
startTable();
startExport();
startKeys();
$('closer').addEventListener('click', () => zoomBy(1.3));
$('farther').addEventListener('click', () => zoomBy(1 / 1.3));
$('language').addEventListener('click', () => { state.lang = state.lang === 'zh' ? 'en' : 'zh'; speak(); refresh(); });
$('theme').addEventListener('click', () => { state.theme = dark() ? 'light' : 'dark'; document.documentElement.dataset.theme = state.theme; refresh(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => refresh());
arrange(state.center);
if (state.focus && state.center !== null) fan(state.center, [...state.focus].filter((index) => !places.has(index)));
drawPicture();
drawLegend();
setView(state.view);
if (state.node !== null || state.edge !== null) choose(state.node, state.edge, !state.focus);
else drawPanel();
document.documentElement.dataset.ready = 'yes';
