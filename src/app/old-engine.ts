/**
 * What a style sheet cannot ask of an older engine: whether scripts run, and whether a plan is open.
 * There the script says it, so that one plan is on the screen and not all of them.
 */
export function standInForStyles(): void {
  const { classList } = document.documentElement;
  if (!matchMedia('(scripting: enabled)').matches) classList.add('scripted');
  if (CSS.supports('selector(:has(a))')) return;
  const look = (): void => {
    classList.toggle('plan-open', document.querySelector('.plan:target') !== null);
  };
  look();
  window.addEventListener('hashchange', look);
}
