'use strict';
// Before the first paint, so that a dark page never flashes white.
try { const kept = localStorage.getItem('theme'); if (kept === 'dark' || kept === 'light') document.documentElement.dataset.theme = kept; } catch { /* no storage: the system's choice */ }
