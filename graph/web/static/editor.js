'use strict';
// The SPARQL editor: completes prefixes, terms, keywords and variables; runs with Ctrl+Enter.
const field = document.getElementById('query'), list = document.getElementById('completions');
const words = JSON.parse(document.getElementById('words').textContent);
const KEYWORDS = ['SELECT', 'DISTINCT', 'WHERE', 'FILTER', 'OPTIONAL', 'UNION', 'MINUS', 'GRAPH', 'BIND', 'VALUES', 'GROUP BY', 'HAVING', 'ORDER BY', 'LIMIT', 'OFFSET', 'CONSTRUCT', 'ASK', 'DESCRIBE',
  'COUNT', 'SUM', 'MIN', 'MAX', 'AVG', 'SAMPLE', 'GROUP_CONCAT', 'CONTAINS', 'STRSTARTS', 'LANG', 'STR', 'REGEX', 'EXISTS', 'NOT EXISTS'];
let found = [], at = 0;
const typed = () => /[?$]?[\w:-]*$/u.exec(field.value.slice(0, field.selectionStart))[0];
const candidates = (start) => {
  if (/^[?$]/.test(start)) return [...new Set(field.value.match(/[?$]\w+/gu) || [])];
  return [...words.terms, ...words.prefixes.map((prefix) => `${prefix}:`), ...KEYWORDS];
};
const draw = () => {
  list.replaceChildren(...found.map((word, index) => {
    const row = document.createElement('li');
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', String(index === at));
    row.textContent = word;
    row.addEventListener('mousedown', (event) => { event.preventDefault(); at = index; take(); });
    return row;
  }));
  list.hidden = !found.length;
  list.children[at]?.scrollIntoView({ block: 'nearest' });
};
const close = () => { found = []; draw(); };
const complete = (always) => {
  const start = typed();
  found = start.length > 1 || always
    ? candidates(start).filter((word) => word.toLowerCase().includes(start.toLowerCase()) && word !== start).sort((a, b) => Number(b.toLowerCase().startsWith(start.toLowerCase())) - Number(a.toLowerCase().startsWith(start.toLowerCase()))).slice(0, 40) : [];
  at = 0;
  draw();
};
const take = () => {
  const end = field.selectionStart;
  field.setRangeText(found[at], end - typed().length, end, 'end');
  close();
  field.focus();
};
field.addEventListener('input', () => complete(false));
field.addEventListener('blur', close);
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); document.getElementById('editor').requestSubmit(); } else if (event.key === ' ' && event.ctrlKey) { event.preventDefault(); complete(true); } else if (found.length) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); at = (at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length; draw(); }
    if (event.key === 'Enter' || event.key === 'Tab') { event.preventDefault(); take(); }
    if (event.key === 'Escape') close();
  }
});
document.getElementById('example').addEventListener('change', (event) => { if (event.target.value) field.value = event.target.value; });
