// Keeps what is being typed in the form of an act: every few seconds, and when one leaves. Without this script the button
// "Concept bewaren" does the same.
(() => {
  const EVERY = 3000;
  /** A browser takes no more than this along when a page is left. */
  const LARGEST_AT_LEAVING = 60_000;
  const form = document.getElementById('formulier');
  const place = form?.dataset.concept;
  const status = document.getElementById('concept-stand');
  if (!place || !status) return;

  const typed = () => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    return body.toString();
  };
  let kept = typed();
  let timer;
  let recording = false;

  const save = async (leaving) => {
    clearTimeout(timer);
    timer = undefined;
    const body = typed();
    if (recording || body === kept) return;
    try {
      const answer = await fetch(place, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        redirect: 'error',
        keepalive: leaving && body.length < LARGEST_AT_LEAVING,
      });
      if (!answer.ok) throw new Error('not kept');
      const told = await answer.json();
      kept = body;
      status.textContent = told.stand;
      const others = document.getElementById('aanwezig');
      if (others && others.textContent !== told.anderen) others.textContent = told.anderen;
    } catch {
      if (!leaving) status.textContent = 'Het concept kon niet worden bewaard. Wat u typte staat er nog.';
    }
  };

  form.addEventListener('input', () => {
    timer ??= setTimeout(save, EVERY, false);
  });
  form.addEventListener('submit', () => {
    recording = true;
    clearTimeout(timer);
  });
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save(true);
  });
  addEventListener('pagehide', () => save(true));
  // Back in the browser: the page is as it was, and can be typed in again.
  addEventListener('pageshow', () => {
    recording = false;
  });
})();
