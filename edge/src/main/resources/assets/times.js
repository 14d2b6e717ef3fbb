// Times in the reader's own zone with UTC beside it, and countdowns. The server wrote both in words that stand without this.
(() => {
  const local = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
  const utc = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  const inUtc = new Date().getTimezoneOffset() === 0;

  const span = seconds => {
    const s = Math.floor(Math.abs(seconds));
    if (s < 60) return `${s} s`;
    if (s < 3600) return `${Math.floor(s / 60)} min`;
    if (s < 172800) return `${Math.floor(s / 3600)} h${s % 3600 < 60 ? '' : ` ${Math.floor(s % 3600 / 60)} min`}`;
    return `${Math.floor(s / 86400)} days`;
  };
  const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };

  const moment = (element, now) => {
    const at = new Date(element.dateTime);
    const seconds = (now - at) / 1000;
    const relative = Math.abs(seconds) < 5 ? 'just now' : seconds < 0 ? `in ${span(seconds)}` : `${span(seconds)} ago`;
    const date = at.toDateString() === now.toDateString() ? '' : `${day.format(at)} `;
    const clock = inUtc ? `${utc.format(at)} UTC` : `${local.format(at)} (${utc.format(at)} UTC)`;
    put(element, `${relative} · ${date}${clock}`);
  };
  const countdown = (element, now) => {
    const left = (new Date(element.dateTime) - now) / 1000;
    const under = left < 3600 && left >= 60 ? ` ${Math.floor(left % 60)} s` : '';
    put(element, left <= 0 ? 'time is up' : `${span(left)}${under} left`);
    element.classList.toggle('soon', left < 900);
  };
  const since = (element, now) => put(element, span((now - new Date(element.dateTime)) / 1000));

  const tick = () => {
    const now = new Date();
    document.querySelectorAll('time[data-moment]').forEach(element => moment(element, now));
    document.querySelectorAll('time[data-until]').forEach(element => countdown(element, now));
    document.querySelectorAll('time[data-since]').forEach(element => since(element, now));
  };
  tick();
  setInterval(tick, 1000);
  document.addEventListener('htmx:afterSettle', tick);
})();
