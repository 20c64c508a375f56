// Draws the charts of a page with Chart.js, each from the JSON beside it. Without this script the tables say the same.
(() => {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  const numbers = new Intl.NumberFormat('nl-NL');

  const draw = (frame) => {
    const canvas = frame.querySelector('canvas');
    const given = JSON.parse(document.getElementById(frame.dataset.gegevens).textContent);
    const horizontal = given.soort === 'liggend';
    const ink = token('--mp-ink');
    const line = token('--mp-line');
    const numberAxis = {
      beginAtZero: true,
      grid: { color: line },
      ticks: { color: ink, precision: 0, callback: (value) => numbers.format(value) },
    };
    const nameAxis = { grid: { display: false }, ticks: { color: ink, autoSkip: false } };
    new Chart(canvas, {
      type: 'bar',
      data: {
        labels: given.namen,
        datasets: given.reeksen.map((reeks, i) => ({
          label: reeks.naam,
          data: reeks.waarden,
          backgroundColor: token(`--mp-chart-${i + 1}`),
          borderRadius: 3,
          maxBarThickness: 34,
        })),
      },
      options: {
        animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 250 },
        indexAxis: horizontal ? 'y' : 'x',
        maintainAspectRatio: false,
        locale: 'nl-NL',
        scales: horizontal ? { x: numberAxis, y: nameAxis } : { x: nameAxis, y: numberAxis },
        plugins: {
          legend: { display: given.reeksen.length > 1, labels: { color: ink, boxWidth: 16 } },
        },
      },
    });
  };

  const drawAll = () => {
    for (const frame of document.querySelectorAll('.mp-grafiek')) draw(frame);
  };
  drawAll();
  // The colours are those of the moment of drawing.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => location.reload());
})();
