import { hash } from 'node:crypto';

/**
 * What a page does in a browser beyond being read: it tells the tracker which variant of a test was seen, counts a deadline down, plays a
 * video after a click, gives a form in a frame its height. Without it everything can be read and sent. Written for browsers since 2020.
 */
export const PAGE_SCRIPT = `(function () {
  var root = document.documentElement;
  window.funil = window.funil || function () { (window.funil.q = window.funil.q || []).push(arguments); };
  if (root.dataset.test) window.funil('track', 'Experiment Viewed', { experiment: root.dataset.test, variant: root.dataset.variant, page: root.dataset.page });
  document.querySelectorAll('[data-until]').forEach(function (clock) {
    var until = Date.parse(clock.dataset.until), section = clock.closest('section'), units = clock.querySelectorAll('b');
    var timer = setInterval(tick, 1000);
    function tick() {
      var left = Math.floor((until - Date.now()) / 1000);
      if (left < 0) {
        clearInterval(timer);
        section.querySelectorAll('.clock,.deadline,.actions').forEach(function (part) { part.hidden = true; part.style.display = 'none'; });
        section.querySelector('.ended').hidden = false;
        return;
      }
      [Math.floor(left / 86400), Math.floor(left / 3600) % 24, Math.floor(left / 60) % 60, left % 60].forEach(function (count, nth) {
        units[nth].textContent = (count < 10 ? '0' : '') + count;
      });
    }
    tick();
  });
  document.querySelectorAll('[data-player]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      var frame = document.createElement('iframe');
      frame.src = link.dataset.player;
      frame.title = link.querySelector('.play').textContent.trim();
      frame.allow = 'autoplay; fullscreen; picture-in-picture';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      link.replaceWith(frame);
      frame.focus();
    });
  });
  document.querySelectorAll('div[data-form]').forEach(function (place) {
    var frame = document.createElement('iframe'), src = new URL(place.dataset.form, location.href), page = new URL(src.searchParams.get('u'));
    page.search = location.search;
    src.searchParams.set('u', page.href);
    if (document.referrer) src.searchParams.set('r', document.referrer);
    try { src.searchParams.set('d', JSON.parse(decodeURIComponent(/\\bfunil=([^;]+)/.exec(document.cookie)[1]))[0] || ''); } catch (error) {}
    frame.title = place.dataset.title;
    frame.addEventListener('load', function () {
      var inner = frame.contentDocument;
      if (!inner || !inner.body) return;
      function fit() { frame.style.height = inner.documentElement.offsetHeight + 'px'; }
      new ResizeObserver(fit).observe(inner.body);
      fit();
    });
    frame.src = src.href;
    place.append(frame);
  });
})();
`;

/** Its address changes with its content, so that browsers keep it for ever. */
export const PAGE_SCRIPT_PATH = `/p/script-${hash('sha256', PAGE_SCRIPT, 'hex').slice(0, 12)}.js`;
