'use strict';
// Theme, suggestions while typing a name, and the sentence that an address names.
document.getElementById('theme').addEventListener('click', () => {
  const root = document.documentElement;
  const dark = (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  root.dataset.theme = dark ? 'light' : 'dark';
  try { localStorage.setItem('theme', root.dataset.theme); } catch { /* it holds for this page only */ }
});

const offer = (input, go) => {
  const list = document.createElement('ul');
  list.className = 'offers';
  list.setAttribute('role', 'listbox');
  list.id = `offers-${input.id}`;
  list.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
  list.hidden = true;
  input.after(list);
  for (const [key, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['aria-expanded', 'false']]) input.setAttribute(key, value);
  let found = [], at = -1, timer = 0, asked = '';
  const draw = (open) => {
    list.replaceChildren(...found.map((item, index) => {
      const row = document.createElement('li');
      row.id = `${list.id}-${index}`;
      row.setAttribute('role', 'option');
      row.setAttribute('aria-selected', String(index === at));
      const name = document.createElement('bdi'), kind = document.createElement('small');
      name.textContent = item.name;
      kind.textContent = item.kind;
      row.append(name, kind);
      row.addEventListener('mousedown', (event) => { event.preventDefault(); take(index); });
      return row;
    }));
    list.hidden = !open || !found.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (at >= 0 && !list.hidden) input.setAttribute('aria-activedescendant', `${list.id}-${at}`); else input.removeAttribute('aria-activedescendant');
  };
  const take = (index) => { const item = found[index]; found = []; at = -1; draw(false); go(input, item); };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      asked = input.value.trim();
      const text = asked;
      const answer = text ? await fetch(`/suggest?q=${encodeURIComponent(text)}`) : null;
      if (text !== asked) return;
      found = answer?.ok ? await answer.json() : [];
      at = -1;
      draw(true);
    }, 120);
  });
  input.addEventListener('keydown', (event) => {
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length) {
      event.preventDefault();
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
      draw(true);
    } else if (event.key === 'Enter' && at >= 0) { event.preventDefault(); take(at); } else if (event.key === 'Escape') draw(false);
  });
  input.addEventListener('blur', () => draw(false));
};
for (const input of document.querySelectorAll('input[type="search"][name="q"]')) offer(input, (_, item) => { location.assign(item.path); });
for (const input of document.querySelectorAll('[data-suggest]')) offer(input, (field, item) => { field.value = item.name; });

// A passage that overlaps another has no element of its own to be marked: mark all stretches it covers.
const show = () => {
  for (const element of document.querySelectorAll('.stretch.chosen')) element.classList.remove('chosen');
  const match = /^#char=(\d+),(\d+)$/.exec(decodeURIComponent(location.hash));
  if (!match) return;
  const first = document.getElementById(`char=${match[1]},${match[2]}`);
  let element = first?.classList.contains('stretch') ? first : first?.nextElementSibling, left = Number(match[2]) - Number(match[1]);
  while (element && left > 0) {
    if (element.classList.contains('stretch')) { element.classList.add('chosen'); left -= [...element.textContent].length; }
    element = element.nextElementSibling;
  }
  first?.scrollIntoView({ block: 'center' });
};
addEventListener('hashchange', show);
show();
