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
      const asked = [...part.querySelectorAll('[data-gevraagd]')].filter(
        (field) => !field.parentElement.closest('[data-gevraagd]'),
      );
      const open = asked.filter((field) => !isFilled(field)).length;
      place.textContent = open > 0 ? `nog ${open}` : 'compleet';
    }
  };
  // Beside the form there is room for the guidance; above it, on a narrow screen, it would stand in the way.
  const guidance = document.querySelector('.mp-leidraad');
  if (guidance) guidance.open = matchMedia('(min-width: 62rem)').matches;
  form.addEventListener('input', count);
  count();
})();
