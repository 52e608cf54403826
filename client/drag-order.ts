/**
 * Rows that can be put in order are dragged, too: dropping one sends the same form as the buttons beside it, with the whole order.
 * Without a script, or on a screen that is touched, the buttons do it.
 */
for (const list of document.querySelectorAll<HTMLElement>('[data-drag-order]')) order(list)

function order(list: HTMLElement) {
  const form = list.querySelector('form')!
  const items = () => [...form.querySelectorAll<HTMLElement>('[data-item]')]
  const rowOf = (item: HTMLElement) => item.closest('tr')!
  const inOrder = () => items().map((item) => item.dataset['item']!)
  const before = inOrder().join(' ')
  let dragged: HTMLTableRowElement | undefined
  let cameBefore: Element | null = null

  for (const item of items()) {
    item.draggable = true
    item.title = list.dataset['dragOrder'] ?? ''
    item.classList.add('app-drag')
    item.addEventListener('dragstart', ({ dataTransfer }) => {
      dragged = rowOf(item)
      cameBefore = dragged.nextElementSibling
      dragged.classList.add('app-drag--moving')
      // Whatever it is dropped on outside this list is given nothing of a child.
      dataTransfer?.setData('text/plain', '')
      dataTransfer?.setDragImage(dragged, 0, 0)
    })
    item.addEventListener('dragend', ({ dataTransfer }) => {
      const row = rowOf(item)
      row.classList.remove('app-drag--moving')
      // Let go outside the list, or given up with Escape: it is where it was.
      if (dataTransfer?.dropEffect === 'none') row.parentElement!.insertBefore(row, cameBefore)
      dragged = undefined
      if (inOrder().join(' ') !== before) send()
    })
  }

  form.addEventListener('dragover', (event) => {
    const over = (event.target as Element).closest('tr')
    if (!dragged || !over?.querySelector('[data-item]')) return
    event.preventDefault()
    if (over === dragged) return
    const { top, height } = over.getBoundingClientRect()
    if (event.clientY < top + height / 2) over.before(dragged)
    else over.after(dragged)
  })
  form.addEventListener('drop', (event) => event.preventDefault())

  function send() {
    const button = document.createElement('button')
    button.name = '_button'
    button.value = `order ${inOrder().join(' ')}`
    button.hidden = true
    form.append(button)
    form.requestSubmit(button)
  }
}
