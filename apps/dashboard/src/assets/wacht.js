// Warns before a session ends, while there is typed text that a late "Vastleggen" could not save at once.
(() => {
  const notice = document.getElementById('sessie-bericht');
  const minutes = Number(notice?.dataset.minuten);
  if (!notice || !minutes) return;
  setTimeout(
    () => {
      notice.hidden = false;
    },
    Math.max(minutes - 5, 1) * 60_000,
  );
})();
