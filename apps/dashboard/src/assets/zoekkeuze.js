// Fields in which one of very many things is chosen: matches come while typing, without sending the whole form.
(() => {
  const WAIT = 250;
  const find = async (field, input, turn) => {
    const form = input.form;
    const body = new URLSearchParams({
      csrf: form.elements.csrf.value,
      wat: field.dataset.zoekkeuze,
      veld: field.dataset.veld,
      verplicht: field.dataset.verplicht,
      tekst: input.value,
      gekozen: field.querySelector('input[type=radio]:checked')?.value ?? '',
    });
    const answer = await fetch('/kiezen', { method: 'POST', body, redirect: 'error' });
    if (!answer.ok) throw new Error('no matches');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = page.querySelector('.mp-zoekuitkomst');
    // A later key was pressed meanwhile: its answer counts.
    if (!found || turn !== field.turn) return;
    const old = field.querySelector('.mp-zoekuitkomst');
    const status = old.querySelector('[role=status]');
    status.textContent = found.querySelector('[role=status]').textContent;
    old.querySelector('.mp-keuzes').replaceWith(document.adoptNode(found.querySelector('.mp-keuzes')));
  };
  for (const field of document.querySelectorAll('[data-zoekkeuze]')) {
    const input = field.querySelector('input[type=search]');
    const button = field.querySelector('button');
    field.turn = 0;
    let timer;
    const search = () => {
      clearTimeout(timer);
      field.turn += 1;
      // When it fails, the button still sends the whole form.
      find(field, input, field.turn).catch(() => {
        button.type = 'submit';
      });
    };
    // Enter in any other field would otherwise press this button, as the first of the form.
    button.type = 'button';
    button.addEventListener('click', (event) => {
      if (button.type === 'submit') return;
      event.preventDefault();
      search();
    });
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(search, WAIT);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      search();
    });
  }
})();
