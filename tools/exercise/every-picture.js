// Runs in the page of who does not practise: whatever changes is looked at before the next picture of it.
(() => {
  let isDue = false;
  const look = () => {
    isDue = false;
    const { body, title } = document;
    if (body === null) return;
    const marks = document.querySelectorAll('[class*="exercise-"], .story, .tried, .real');
    // What is written to be read, and not what a script carries.
    const written = document.querySelectorAll(
      'h1, h2, h3, p, li, dt, dd, a, button, strong, label',
    );
    const texts = [...written].map(({ textContent }) => textContent);
    window.tellSight({
      path: location.pathname + location.search + location.hash,
      marks: [...marks].map(({ className }) => className),
      saysExercise: /EXERCICE|EXERCISE/.test(`${title} ${texts.join(' ')}`),
      headlines: [...document.querySelectorAll('.strip-headline')].map((e) => e.textContent ?? ''),
    });
  };
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(look);
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
})();
