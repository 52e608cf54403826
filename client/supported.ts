/**
 * Tells the styles that there is a script: only then is anything hidden until it is asked for. It must come first, and by
 * a file of its own, since the design system's own inline script is refused by our CSP.
 */
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
