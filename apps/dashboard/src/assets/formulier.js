// A long form: beside each part stands how many fields are still open, also while one is typing.
(() => {
  const form = document.getElementById('formulier');
  if (!form) return;
  const isFilled = (field) =>
    [...field.querySelectorAll('input, select, textarea')].some((one) =>
      one.type === 'radio' || one.type === 'checkbox' ? one.checked : one.value.trim() !== '',
    );
  const count = () => {
    for (const place of document.querySelectorAll('.mp-delen [data-open]')) {
      const part = document.querySelector(place.parentElement.querySelector('a').hash);
      const fields = [...part.querySelectorAll('.mp-veld')].filter(
        (field) => !field.parentElement.closest('.mp-veld'),
      );
      const empty = fields.filter((field) => !isFilled(field));
      const open = empty.filter((field) => field.hasAttribute('data-gevraagd')).length;
      place.textContent =
        open > 0 ? `nog ${open}` : empty.length > 0 ? 'verplichte vragen klaar' : 'compleet';
    }
  };
  // Beside the form there is room for the guidance; above it, on a narrow screen, it would stand in the way.
  const guidance = document.querySelector('.mp-leidraad');
  if (guidance) guidance.open = matchMedia('(min-width: 62rem)').matches;
  form.addEventListener('input', count);
  count();
})();
