/** A page that the browser kept whole is asked for again, so that nobody reads it by going back after signing out. */
window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  document.body.hidden = true
  location.reload()
})
