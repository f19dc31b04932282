// The picture as PNG, the shown links as CSV, the view as a link.
const save = (blob, name) => {
  const address = URL.createObjectURL(blob);
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};
// A spreadsheet takes a cell that begins so for a formula.
const csvCell = (value) => { const text = String(value); return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`; };
const csv = () => {
  const rows = data.edges.filter((edge) => shown.edges[edge.id]).map((edge) => {
    const [a, b] = [data.nodes[edge.from], data.nodes[edge.to]];
    return [a.name, nameOf(kinds.get(a.kind)), nameOf(relations.get(edge.relation)), b.name, nameOf(kinds.get(b.kind)), edge.relation === 'post' ? edge.role : edge.role && say(edge.role),
      edge.years.join(' '), edge.count ?? '', edge.passages.map((number) => data.passages[number][3]).join(' / '), a.iri, b.iri];
  });
  const head = [say('from'), say('kind'), say('relation'), say('to'), say('kind'), say('detail'), say('year'), say('number'), say('sentence'), 'IRI', 'IRI'];
  return `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
};
const png = (done) => {
  const source = $('picture').querySelector('canvas');
  const ratio = source.width / source.clientWidth;
  const target = make('canvas', { width: source.width, height: source.height + 44 * ratio });
  const pen = target.getContext('2d');
  pen.fillStyle = css('--paper');
  pen.fillRect(0, 0, target.width, target.height);
  pen.drawImage(source, 0, 0);
  pen.scale(ratio, ratio);
  pen.font = `14px ${css('--sans')}`;
  pen.textBaseline = 'middle';
  let x = 16;
  const y = source.height / ratio + 20;
  for (const kind of data.kinds.filter(({ key: name }) => !state.kinds.has(name))) {
    pen.fillStyle = tone(kind);
    pen.beginPath();
    pen.arc(x + 5, y, 5, 0, 7);
    pen.fill();
    pen.fillStyle = css('--ink');
    pen.fillText(nameOf(kind), x + 16, y);
    x += pen.measureText(nameOf(kind)).width + 36;
  }
  target.toBlob(done, 'image/png');
};
const startExport = () => {
  $('save-csv').addEventListener('click', () => save(new Blob([csv()], { type: 'text/csv;charset=utf-8' }), 'network.csv'));
  $('save-png').addEventListener('click', () => png((blob) => save(blob, 'network.png')));
  $('link').addEventListener('click', async () => {
    remember();
    try { await navigator.clipboard.writeText(location.href); $('link').textContent = say('copied'); } catch { prompt(say('link'), location.href); }
    setTimeout(() => { $('link').textContent = say('link'); }, 1500);
  });
};
