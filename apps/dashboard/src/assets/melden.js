// The public form, with scripts: the next page comes in the place of this one, so that "back" in the browser goes back
// without a question, nothing of the answers stays in the history, and whoever leaves leaves nothing to go back to.
(() => {
  const HURRY_MS = 5000;
  const thisVisit = String(performance.timeOrigin);
  const shown = [];
  let pressed = [];

  const leave = () => {
    const way = document.querySelector('a[data-weg]')?.href ?? '/weg';
    shown.length = 0;
    document.title = 'Formulier';
    document.body.replaceChildren();
    location.replace(way);
  };
  addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    pressed = key === 'Shift' ? [...pressed.filter((at) => timeStamp - at < HURRY_MS), timeStamp] : [];
    if (pressed.length >= 3) leave();
  });
  // A page that the browser kept whole would show the answers again.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

  const sheet = () => document.getElementById('blad');
  const put = ({ blad, titel }) => {
    sheet().replaceWith(blad);
    document.title = titel;
    scrollTo(0, 0);
    (document.getElementById('fouten') ?? document.getElementById('inhoud')).focus({ preventScroll: true });
  };
  const failed = () => {
    document.getElementById('geen-verbinding')?.remove();
    const notice = document.createElement('div');
    notice.id = 'geen-verbinding';
    notice.className = 'utrecht-alert utrecht-alert--error';
    notice.role = 'alert';
    notice.tabIndex = -1;
    notice.textContent = 'Het lukt nu niet. Wat u typte staat er nog. Probeer het straks opnieuw.';
    document.querySelector('#inhoud .mp-stapel').prepend(notice);
    notice.focus();
  };

  const send = async (form, button) => {
    const body = new URLSearchParams(new FormData(form));
    if (button?.name) body.set(button.name, button.value);
    const answer = await fetch(form.action, { method: 'POST', body, credentials: 'omit', redirect: 'error' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const blad = page.getElementById('blad');
    if (!blad) throw new Error('no page of the form');
    shown.length = history.state.blad + 1;
    const next = { blad: document.adoptNode(blad), titel: page.title };
    shown.push(next);
    history.pushState({ visit: thisVisit, blad: shown.length - 1 }, '');
    put(next);
  };
  let busy = false;
  addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    sheet().setAttribute('aria-busy', 'true');
    try {
      await send(event.target, event.submitter);
    } catch {
      failed();
    } finally {
      busy = false;
      sheet().removeAttribute('aria-busy');
    }
  });
  addEventListener('popstate', ({ state }) => {
    const page = state?.visit === thisVisit ? shown[state.blad] : undefined;
    if (page) put(page);
    else location.reload();
  });
  addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a[data-weg]')) return;
    event.preventDefault();
    leave();
  });

  history.replaceState({ visit: thisVisit, blad: 0 }, '');
  shown.push({ blad: sheet(), titel: document.title });
  document.getElementById('weg-uitleg').hidden = false;
})();
