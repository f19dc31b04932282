// What the page says, in both languages.
const WORDS = {
  zh: {
    home: '← 首页', find: '查找节点', findHint: '查找组织、人、活动、荣誉…', picture: '图', table: '表', link: '复制链接', copied: '已复制', theme: '深浅',
    legend: '图例与筛选', kinds: '种类', relations: '关系', years: '年份', undated: '含无年份的关系', look: '外观', colour: '颜色', size: '大小', byKind: '按种类', byCommunity: '按群组',
    byDegree: '关系数', byRank: 'PageRank', byMentions: '提及次数', byNone: '一律相同', physics: '动态布局', fit: '全图', reset: '全部恢复',
    keyboard: '键盘：/ 查找，方向键移动，+ − 缩放，0 全图，N 下一个邻居，P 上一个，Enter 详情，Esc 取消。',
    nodes: '节点', edges: '关系', closer: '放大', farther: '缩小',
    shown: (n, m) => `显示 ${n} 个节点、${m} 条关系`, omitted: (n, m, k) => `图太大：只画出联系最紧密的 ${k} 个节点，另有 ${n} 个节点、${m} 条关系未画出。`,
    welcome: '关系网络', hint: '点击一个节点或一条连线，这里会显示它的事实，以及报道中的原句。', central: '联系最多',
    alias: '又称', level: '级别', type: '类型', degree: '关系', figures: '数字', mentioned: '提及', more: (n) => `另有 ${n} 处提及`, about: '约', sentences: '原句', none: '没有报道原句（由行政区划推定）。',
    neighbours: '邻居', only: '只看它和邻居', expand: '展开邻居', hide: '隐藏', all: '显示全部', close: '关闭', role: '职务', status: '状态', year: '年份', number: '人数或个数', open: '打开页面',
    name: '名称', kind: '种类', community: '群组', from: '从', to: '到', relation: '关系', detail: '说明', sentence: '原句', mentions: '提及',
    Conferred: '已授予', Planned: '拟授予', Nominated: '提名', canvas: '关系网络图，内容与表相同', untitled: '无题报道', nothing: '没有找到', group: (n) => `群组 ${n}`,
    first: (n) => `只列出前 ${n} 行，请用筛选缩小范围。`,
  },
  en: {
    home: '← Home', find: 'Find a node', findHint: 'Find bodies, people, programmes, honours…', picture: 'Picture', table: 'Table', link: 'Copy link', copied: 'Copied', theme: 'Theme',
    legend: 'Legend and filters', kinds: 'Kinds', relations: 'Relations', years: 'Years', undated: 'Also without a year', look: 'Appearance', colour: 'Colour', size: 'Size', byKind: 'by kind', byCommunity: 'by community',
    byDegree: 'number of links', byRank: 'PageRank', byMentions: 'mentions', byNone: 'all the same', physics: 'Live layout', fit: 'Whole picture', reset: 'Reset all',
    keyboard: 'Keyboard: / finds, arrows move, + − zoom, 0 whole picture, N next neighbour, P previous, Enter details, Esc clears.',
    nodes: 'Nodes', edges: 'Links', closer: 'Zoom in', farther: 'Zoom out',
    shown: (n, m) => `${n} nodes and ${m} links shown`, omitted: (n, m, k) => `Too large a graph: the ${k} most connected nodes are drawn; ${n} nodes and ${m} links are left out.`,
    welcome: 'Network', hint: 'Choose a node or a line: its facts and the sentences of the articles that say so appear here.', central: 'Most links',
    alias: 'Also called', level: 'Level', type: 'Type', degree: 'Links', figures: 'Figures', mentioned: 'Mentioned', more: (n) => `${n} more mentions`, about: 'about', sentences: 'Sentences', none: 'No article says so (it follows from the administrative division).',
    neighbours: 'Neighbours', only: 'Only it and neighbours', expand: 'Expand neighbours', hide: 'Hide', all: 'Show all', close: 'Close', role: 'Post', status: 'Status', year: 'Year', number: 'Number', open: 'Open its page',
    name: 'Name', kind: 'Kind', community: 'Community', from: 'From', to: 'To', relation: 'Relation', detail: 'Detail', sentence: 'Sentence', mentions: 'Mentions',
    Conferred: 'conferred', Planned: 'planned', Nominated: 'nominated', canvas: 'Picture of the network; the table has the same content', untitled: 'untitled article', nothing: 'Nothing found', group: (n) => `Community ${n}`,
    first: (n) => `Only the first ${n} rows are listed; use the filters.`,
  },
};
const say = (key, ...values) => { const found = WORDS[state.lang][key]; return typeof found === 'function' ? found(...values) : found ?? key; };
const nameOf = (entry) => entry[state.lang] || entry.zh || '';
const $ = (id) => document.getElementById(id);

// An element with attributes and children; strings become text and nothing else.
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'on') element.addEventListener('click', value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
};
