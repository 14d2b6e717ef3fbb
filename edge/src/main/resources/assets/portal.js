// What pages gain by script: focus, keys, copying, the choice of colours, and a word when the line is lost.
(() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const say = text => { document.getElementById('notice').textContent = text; };

  // --- focus: what is wrong comes first
  const focusFirst = () => document.querySelector('[data-focus]')?.focus();
  focusFirst();
  document.addEventListener('htmx:afterSettle', event => event.target.querySelector?.('[data-focus]')?.focus());

  // --- buttons that need script show themselves
  const reveal = () => all('[data-copy][hidden], [data-theme-switch][hidden], [data-open-keys][hidden], [data-print][hidden]')
    .forEach(button => { button.hidden = false; });
  reveal();
  document.addEventListener('htmx:afterSettle', reveal);

  // --- colours
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const nameSwitch = () => all('[data-theme-switch]').forEach(button => { button.textContent = isDark() ? 'Light' : 'Dark'; });
  nameSwitch();

  document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.copy) copy(button);
    if ('themeSwitch' in button.dataset) {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      localStorage.setItem('theme', root.dataset.theme);
      nameSwitch();
    }
    if ('openKeys' in button.dataset) document.getElementById('keys').showModal();
    if ('print' in button.dataset) window.print();
  });

  const copy = button => navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
    .then(() => say('Copied.'), () => say('The browser did not let us copy; select the text instead.'));

  // --- keys: they move and open, and never decide or send
  const rows = () => all('[data-row]').filter(row => row.offsetParent !== null);
  const move = step => {
    const list = rows();
    if (list.length === 0) return;
    const at = list.findIndex(row => row.contains(document.activeElement));
    const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), list.length - 1);
    (list[next].matches('a') ? list[next] : list[next].querySelector('a')).focus();
  };
  const go = key => document.querySelector(`a[data-key="${key}"]`)?.click();
  const help = document.getElementById('keys');
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || help?.open) return;
    const act = { j: () => move(1), k: () => move(-1), n: () => go('n'), '?': () => help?.showModal(),
      '/': () => document.querySelector('[data-search]')?.focus() }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // --- a form is sent once
  document.addEventListener('submit', event => {
    if (event.defaultPrevented || event.target.method !== 'post') return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', () => all('form[data-sent]').forEach(form => { delete form.dataset.sent; }));

  // --- the line
  const lost = () => say('The server does not answer. Nothing that you typed is lost; try again in a moment.');
  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:responseError', event => {
    const status = event.detail.xhr.status;
    say(status === 401 ? 'Your login has run out: log in again in another tab, then go on here.'
      : status >= 500 ? 'Something went wrong here. Try again in a moment.' : 'That was refused. Reload to see the newest state.');
  });
  // what is opened anew goes on where the lost line ended
  document.addEventListener('htmx:sseMessage', event => {
    const line = event.target.closest('[sse-connect]');
    if (!line || !event.detail.lastEventId) return;
    const address = new URL(line.getAttribute('sse-connect'), location.href);
    address.searchParams.set('after', event.detail.lastEventId);
    line.setAttribute('sse-connect', address.pathname + address.search);
  });
  let failures = 0;
  const offline = hidden => all('[data-offline]').forEach(element => { element.hidden = hidden; });
  document.addEventListener('htmx:sseOpen', () => { failures = 0; offline(true); });
  document.addEventListener('htmx:sseError', () => { failures += 1; if (failures >= 3) offline(false); });
})();
