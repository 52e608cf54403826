/** Shows what is asked only of some, under the choice it belongs to. A reader comes to it next, so it needs no other sign. */
const RADIOS = 'input[type=radio][data-aria-controls]'
const HIDDEN = 'nhsuk-radios__conditional--hidden'

function showWhatIsAsked() {
  for (const radio of document.querySelectorAll<HTMLInputElement>(RADIOS)) {
    document.getElementById(radio.dataset['ariaControls'] ?? '')?.classList.toggle(HIDDEN, !radio.checked)
  }
}

document.addEventListener('change', (event) => {
  if (event.target instanceof HTMLInputElement && event.target.type === 'radio') showWhatIsAsked()
})
// The browser may tick again what was ticked before, without a word.
window.addEventListener('pageshow', showWhatIsAsked)
showWhatIsAsked()
