// A folded group of the menu closes with Escape, and when one goes on elsewhere. Without this script it folds by itself.
(() => {
  const opened = () => document.querySelector('.mp-menu details[open]');
  addEventListener('keydown', ({ key }) => {
    const group = key === 'Escape' ? opened() : null;
    if (!group) return;
    group.open = false;
    group.querySelector('summary').focus();
  });
  const leave = ({ target }) => {
    const group = opened();
    if (group && target instanceof Node && !group.contains(target)) group.open = false;
  };
  addEventListener('click', leave);
  addEventListener('focusin', leave);
})();
