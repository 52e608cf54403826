/** An error that leads to a group of fields, such as a date, takes the keyboard to the first field in it. */
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.nhsuk-error-summary a[href^="#"]')
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!target || target.matches('input, select, textarea, button, a')) return

  const wrong = target.querySelector<HTMLElement>('[class*="--error"]:is(input, select, textarea)')
  const first = wrong ?? target.querySelector<HTMLElement>('input, select, textarea')
  // After the design system's own script, which scrolls to the question.
  if (first) setTimeout(() => first.focus({ preventScroll: true }))
})
