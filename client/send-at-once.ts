/** A page that only carries somebody on: its button is there for browsers without scripts. */
document.querySelector<HTMLFormElement>('[data-send-at-once] form')?.requestSubmit()
