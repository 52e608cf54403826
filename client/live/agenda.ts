/** The children on the agenda, as the page has them: all of them are in it, and one is on the table. */
export interface LiveAgenda {
  find(id: string): HTMLElement | undefined
  readonly first: string
  /** The one that the page was drawn with. */
  readonly shown: string
  /** The next that is still to do, round the end; or else just the next. */
  after(id: string, isDone: (item: string) => boolean): string | undefined
  before(id: string): string | undefined
  /** Brings one into view, and marks it in the list. */
  show(id: string): void
}

export function agendaIn(page: HTMLElement): LiveAgenda {
  const articles = () => [...page.querySelectorAll<HTMLElement>('article[data-item]')]
  const idOf = (article: HTMLElement | undefined) => article?.dataset['item']
  return {
    find: (id) => articles().find((article) => idOf(article) === id),
    get first() {
      return idOf(articles()[0]) ?? ''
    },
    get shown() {
      return idOf(articles().find(({ hidden }) => !hidden)) ?? ''
    },
    after(id, isDone) {
      const all = articles()
      const at = all.findIndex((article) => idOf(article) === id)
      const order = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))]
      return idOf(order.find((each) => each.dataset['state'] === 'waiting' && !isDone(idOf(each) ?? '')) ?? order[0])
    },
    before(id) {
      const all = articles()
      return idOf(all[Math.max(0, all.findIndex((article) => idOf(article) === id) - 1)])
    },
    show(id) {
      for (const each of articles()) each.hidden = idOf(each) !== id
      for (const link of page.querySelectorAll<HTMLElement>('#live-agenda [data-to]')) {
        if (link.dataset['to'] === id) link.setAttribute('aria-current', 'step')
        else link.removeAttribute('aria-current')
      }
    },
  }
}

/** Where a form goes for a child. */
export function pathOf(form: HTMLFormElement, item: string): string {
  const path = new URL(form.getAttribute('action') ?? '', location.href)
  path.searchParams.set('item', item)
  return path.pathname + path.search
}
