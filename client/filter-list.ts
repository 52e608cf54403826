/** Narrows a long list of choices, or the rows of a table, to those that hold what is typed. */
const ITEMS = '.nhsuk-radios__item, .nhsuk-checkboxes__item, tbody > tr'
const SAY_AFTER = 500

for (const [nth, list] of [...document.querySelectorAll<HTMLElement>('[data-filter-list]')].entries())
  offerFilter(list, nth)

function offerFilter(list: HTMLElement, nth: number) {
  const items = [...list.querySelectorAll<HTMLElement>(ITEMS)]
  const words = items.map((item) => plain(item.textContent ?? ''))
  const { group, input, status } = field(list.dataset['filterList'] ?? '', `filter-${nth + 1}`)
  let saying: ReturnType<typeof setTimeout> | undefined

  const narrow = () => {
    const asked = plain(input.value).split(/\s+/)
    const shown = items.filter((item, index) => {
      // What is chosen stays in sight: nobody may send what they cannot see.
      const matches =
        asked.every((word) => words[index]?.includes(word)) || item.querySelector('input:checked') !== null
      show(item, matches)
      return matches
    })
    clearTimeout(saying)
    saying = setTimeout(() => {
      status.textContent = input.value.trim() === '' ? '' : said(list, shown.length)
    }, SAY_AFTER)
  }

  input.addEventListener('input', narrow)
  // In a form, Enter would send it.
  input.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault())
  const outermost = list.closest('.nhsuk-scroll') ?? list
  outermost.before(group)
  narrow()
}

function show(item: HTMLElement, isShown: boolean) {
  item.classList.toggle('app-filtered-out', !isShown)
  const conditional = item.nextElementSibling
  if (conditional?.className.includes('__conditional')) conditional.classList.toggle('app-filtered-out', !isShown)
}

/** Its input has no name, so that it is never sent. */
function field(label: string, id: string) {
  const group = document.createElement('div')
  group.className = 'nhsuk-form-group app-filter-list'
  const name = document.createElement('label')
  name.className = 'nhsuk-label'
  name.htmlFor = id
  name.textContent = label
  const input = document.createElement('input')
  input.className = 'nhsuk-input nhsuk-input--width-20'
  input.id = id
  input.type = 'search'
  input.autocomplete = 'off'
  input.spellcheck = false
  const status = document.createElement('p')
  status.className = 'nhsuk-hint app-filter-list__status'
  status.setAttribute('role', 'status')
  group.append(name, input, status)
  return { group, input, status }
}

function said(list: HTMLElement, count: number): string {
  const of = (key: string) => list.getAttribute(`data-i18n.filter-${key}`)
  if (count === 0) return of('nothing') ?? ''
  const plural = new Intl.PluralRules(document.documentElement.lang).select(count)
  return (of(`showing.${plural}`) ?? of('showing.other') ?? '').replace('%{count}', String(count))
}

/** Small letters without accents: “sian” finds Siân. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
