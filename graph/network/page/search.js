// Search with suggestions: a combobox over names and other names.
let offered = [], at = -1;
const suggest = () => {
  const asked = $('find').value.trim().toLowerCase();
  offered = [];
  if (asked) {
    const score = (name) => { const place = name.toLowerCase().indexOf(asked); return place < 0 ? Infinity : place * 100 + name.length; };
    offered = data.nodes.map((node, index) => [Math.min(score(node.name), 50 + Math.min(Infinity, ...node.names.map(score))), index])
      .filter(([value]) => value < Infinity).sort((a, b) => a[0] - b[0] || byDegree(a[1], b[1])).slice(0, 12).map(([, index]) => index);
  }
  at = offered.length ? 0 : -1;
  drawOffers(Boolean(asked));
};
const drawOffers = (open) => {
  const items = offered.map((index, place) => make('li', { role: 'option', id: `offer-${place}`, 'aria-selected': String(place === at), on: () => take(place) },
    make('bdi', {}, data.nodes[index].name), make('small', {}, nameOf(kinds.get(data.nodes[index].kind)))));
  $('found').replaceChildren(...(items.length ? items : [make('li', { role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true' }, say('nothing'))]));
  $('found').hidden = !open;
  $('find').setAttribute('aria-expanded', String(open));
  if (at >= 0 && open) $('find').setAttribute('aria-activedescendant', `offer-${at}`); else $('find').removeAttribute('aria-activedescendant');
};
const take = (place) => {
  if (place < 0 || place >= offered.length) return;
  const index = offered[place];
  $('find').value = data.nodes[index].name;
  drawOffers(false);
  choose(index, null, true);
};
const startSearch = () => {
  $('find').addEventListener('input', suggest);
  $('find').addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (offered.length) at = (at + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length;
      drawOffers(offered.length > 0);
    } else if (event.key === 'Enter') { event.preventDefault(); take(at); $('panel').focus(); }
    else if (event.key === 'Escape') { drawOffers(false); }
  });
  document.addEventListener('click', (event) => { if (!event.target.closest('.finder')) drawOffers(false); });
};
