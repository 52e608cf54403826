/** The live page of a meeting: one screen, on which everything is done without leaving it. The same forms do it without a script. */
import { now } from './clock.ts'
import type { About } from './live-about.ts'
import { keepFresh } from './live-fresh.ts'
import { listenForKeys } from './live-keys.ts'
import { type Line, lineIn } from './live-line.ts'
import { type Act, type Kind, newKey, openOutbox, type State } from './live-outbox.ts'
import { drawProblems } from './live-problems.ts'

const SAID_AFTER = 800
const HELD_AFTER = 300
const root = document.querySelector<HTMLElement>('[data-live]')
if (root) begin(root)

function begin(page: HTMLElement) {
  const about = JSON.parse(page.dataset['about'] ?? '{}') as About
  const { words } = about
  const find = (what: string) => page.querySelector<HTMLElement>(what)
  const form = (what: string) => page.querySelector<HTMLFormElement>(what)
  const forms = find('#live-forms')
  const lineForm = form('#live-line')
  const saidForm = form('#live-said-form')
  const decideForm = form('#live-decide')
  const line: Line | undefined = lineForm ? lineIn(lineForm, about) : undefined
  const said = saidForm?.querySelector<HTMLTextAreaElement>('textarea')
  const known = { owner: valueOf(decideForm, 'ownerId'), review: valueOf(decideForm, 'review') }

  const articles = () => [...page.querySelectorAll<HTMLElement>('article[data-item]')]
  const article = (id: string) => articles().find(({ dataset }) => dataset['item'] === id)
  let current = articles().find(({ hidden }) => !hidden)?.dataset['item'] ?? ''
  /** What the server, or what waits, says of a child: what is typed is compared with it. */
  const base = new Map<string, string>()
  const typedLines = new Map<string, { key: string; text: string }>()
  let wasAway = false

  const outbox = openOutbox(page.dataset['live'] ?? '', {
    kept(act, message) {
      if (message) announce(message)
      if (act.kind === 'said') article(act.item)?.setAttribute('data-said', act.fields['said'] ?? '')
      drawWaiting()
      if (!outbox.acts.some(({ problem }) => !problem)) void fresh.refresh()
    },
    cameBack,
    state,
  })
  const fresh = keepFresh(page, {
    drawn(token) {
      outbox.token = token ?? outbox.token
      show()
      compareSaid()
    },
    changedByOthers: () => announce(words.changed),
    reached: (is) => state(is ? (outbox.acts.some(({ problem }) => !problem) ? 'sending' : 'quiet') : 'waits'),
    alone: (is) => tellState(is ? words.quiet : ''),
    isLocked: () => document.documentElement.classList.contains('app-is-locked'),
  })

  // --- the child on the table

  function bring(id: string | undefined, { focus = false } = {}) {
    if (!id || !article(id)) return
    commitSaid()
    current = id
    show()
    fill()
    const { name = '', order = '' } = article(id)?.dataset ?? {}
    announce(`${words.nowOn}: ${name}, ${order}`)
    const url = new URL(location.href)
    url.searchParams.set('item', id)
    history.replaceState(history.state, '', url)
    if (focus) article(id)?.querySelector('h2')?.focus()
    page.scrollIntoView({ block: 'nearest' })
  }

  function show() {
    if (!article(current)) current = articles()[0]?.dataset['item'] ?? ''
    for (const each of articles()) each.hidden = each.dataset['item'] !== current
    for (const link of page.querySelectorAll<HTMLElement>('#live-agenda [data-to]')) {
      if (link.dataset['to'] === current) link.setAttribute('aria-current', 'step')
      else link.removeAttribute('aria-current')
    }
    if (forms) forms.hidden = article(current)?.dataset['hidden'] === 'yes'
    for (const form of [lineForm, saidForm, decideForm]) {
      const action = new URL(form?.getAttribute('action') ?? '', location.href)
      action.searchParams.set('item', current)
      form?.setAttribute('action', action.pathname + action.search)
    }
    drawWaiting()
  }

  function fill() {
    const { said: kept = '', decision, owner, review, reason } = article(current)?.dataset ?? {}
    base.set(current, lastSaid(current) ?? kept)
    if (said) said.value = base.get(current) ?? ''
    line?.show(typedLines.get(current)?.text ?? '')
    if (!decideForm) return
    for (const radio of decideForm.querySelectorAll<HTMLInputElement>('[name=decision]'))
      radio.checked = radio.value === decision
    setValue(decideForm, 'ownerId', owner || known.owner)
    setValue(decideForm, 'review', review || known.review)
    setValue(decideForm, 'reason', reason ?? '')
  }

  /** The next that is still to do, as the agenda has it and as far as what waits has decided. */
  function next(): string | undefined {
    const all = articles().map(({ dataset }) => dataset)
    const at = all.findIndex(({ item }) => item === current)
    const order = [...all.slice(at + 1), ...all.slice(0, at)]
    const isDone = ({ item, state: has }: DOMStringMap) =>
      has !== 'waiting' || outbox.acts.some((act) => act.item === item && act.kind === 'decide')
    return (order.find((each) => !isDone(each)) ?? order[0])?.['item']
  }

  function previous(): string | undefined {
    const all = articles()
    return all[Math.max(0, all.findIndex(({ dataset }) => dataset['item'] === current) - 1)]?.dataset['item']
  }

  // --- what is done at the table

  function add(
    kind: Kind,
    form: HTMLFormElement,
    fields: Record<string, string>,
    label: string,
    id = newKey(),
    item = current,
  ) {
    const path = new URL(form.getAttribute('action') ?? '', location.href)
    path.searchParams.set('item', item)
    outbox.add({ id, kind, item, path: path.pathname + path.search, fields, label })
    drawWaiting()
  }

  function keepLine() {
    if (!line || !lineForm) return
    const read = line.read()
    if ('why' in read) {
      announce(read.why)
      return read.field.focus()
    }
    add('line', lineForm, read.fields, read.label, typedLines.get(current)?.key)
    typedLines.delete(current)
    line.show('')
    line.input.focus()
  }

  /** What is being typed is on the device before it is done. */
  function holdLine() {
    if (!line || !lineForm) return
    const { key = newKey() } = typedLines.get(current) ?? {}
    typedLines.set(current, { key, text: line.input.value })
    const path = lineForm.getAttribute('action') ?? ''
    if (line.input.value)
      outbox.hold({
        id: key,
        kind: 'typing',
        item: current,
        path,
        fields: { line: line.input.value },
        label: line.input.value,
      })
    else outbox.drop(key)
  }

  function lastSaid(item: string): string | undefined {
    return outbox.acts.findLast((act) => act.item === item && act.kind === 'said')?.fields['said']
  }

  function commitSaid() {
    clearTimeout(saidLater)
    if (!said || !saidForm || said.value === (base.get(current) ?? '')) return
    const was = base.get(current) ?? ''
    base.set(current, said.value)
    // One that has not left yet takes in what was typed since.
    const waits = outbox.acts.at(-1)
    const isSame = waits?.kind === 'said' && waits.item === current && !waits.tried && !waits.problem
    const fields = { said: said.value, was: isSame ? (waits.fields['was'] ?? '') : was }
    add('said', saidForm, fields, said.value, isSame ? waits.id : undefined)
  }
  let saidLater: ReturnType<typeof setTimeout> | undefined

  /** Somebody else wrote of this child. What is not being changed here is simply theirs; else the server will say so. */
  function compareSaid() {
    const theirs = article(current)?.dataset['said'] ?? ''
    const has = base.get(current) ?? ''
    if (!said || theirs === has || lastSaid(current) !== undefined || said.value !== has) return
    base.set(current, theirs)
    said.value = theirs
  }

  function decide(button: string) {
    if (!decideForm) return
    const data = new FormData(decideForm)
    const decision = data.get('decision') as string | null
    if (button !== 'put off' && !decision) {
      announce(words.selectDecision)
      return decideForm.querySelector<HTMLElement>('[name=decision]')?.focus()
    }
    commitSaid()
    const { state: has = '', decision: decided = '' } = article(current)?.dataset ?? {}
    const text = (name: string) => String(data.get(name) ?? '')
    const fields = {
      decision: decision ?? '',
      ownerId: text('ownerId'),
      review: text('review'),
      reason: text('reason'),
      was: decided || has,
    }
    const radio = decideForm.querySelector<HTMLInputElement>('[name=decision]:checked')
    const label =
      button === 'put off'
        ? (decideForm.querySelector('[value="put off"]')?.textContent ?? '')
        : (radio?.labels?.[0]?.textContent?.replace(/^\d\s*/, '') ?? '')
    add('decide', decideForm, button ? { ...fields, _button: button } : fields, label)
    bring(next(), { focus: true })
  }

  // --- what waits, and what came back

  function cameBack(act: Act) {
    if (act.kind === 'typing') {
      typedLines.set(act.item, { key: act.id, text: act.fields['line'] ?? '' })
      if (act.item === current && line?.input.value === '') line.show(act.fields['line'] ?? '')
      return
    }
    // What was typed after it is what its writer means.
    if (act.kind === 'said')
      for (const later of outbox.acts.filter(
        (one) => one.kind === 'said' && one.item === act.item && one.id !== act.id,
      )) {
        act.fields['said'] = later.fields['said'] ?? ''
        act.label = act.fields['said']
        outbox.drop(later.id)
      }
    drawWaiting()
    announce(`${words.notKept}: ${act.problem?.why ?? ''}`)
    void fresh.refresh()
  }

  function drawWaiting() {
    const waiting = outbox.acts.filter(({ problem, item, kind }) => !problem && item === current && kind !== 'said')
    const list = article(current)?.querySelector('.app-live__actions')
    for (const old of page.querySelectorAll('.app-live__waiting')) old.remove()
    list?.append(
      ...waiting.map(({ label }) =>
        Object.assign(document.createElement('li'), {
          className: 'app-live__waiting',
          textContent: `${label} (${words.waiting})`,
        }),
      ),
    )
    drawProblems(
      find('#live-problems')!,
      outbox.acts.filter(({ problem }) => problem),
      (item) => article(item)?.dataset['name'] ?? '',
      about,
      {
        putBack(act) {
          outbox.drop(act.id)
          bring(act.item)
          if (act.kind === 'line') line?.show(act.fields['line'] ?? '')
          if (act.kind === 'said' && said) said.value = act.fields['said'] ?? ''
          ;(act.kind === 'line' ? line?.input : decideForm?.querySelector<HTMLElement>('[name=decision]'))?.focus()
        },
        keep(act, text) {
          const was = act.problem?.theirs ?? ''
          outbox.drop(act.id)
          if (saidForm) add('said', saidForm, { said: text, was }, text, newKey(), act.item)
          if (act.item === current) fill()
        },
        drop(act) {
          outbox.drop(act.id)
          if (act.item === current) fill()
          drawWaiting()
        },
      },
    )
  }

  function state(is: State) {
    const away = is === 'waits' || is === 'locked'
    if (away) tellState(is === 'locked' ? words.locked : words.waits)
    else if (wasAway) tellState(is === 'sending' ? words.sending : words.back)
    wasAway = away || (wasAway && is === 'sending')
  }

  function tellState(text: string) {
    const place = find('#live-state')!
    if (place.textContent !== text) place.textContent = text
  }

  function announce(text: string) {
    find('#live-said')!.textContent = text
  }

  // --- what people do

  page.addEventListener('submit', (event) => {
    const { target, submitter } = event as SubmitEvent
    if (target !== lineForm && target !== saidForm && target !== decideForm) return
    event.preventDefault()
    if (target === lineForm) keepLine()
    else if (target === saidForm) commitSaid()
    else decide((submitter as HTMLButtonElement | null)?.value ?? '')
  })
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-to], [data-go=next], [data-go=previous]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const { to, go } = link.dataset
    bring(to ?? (go === 'next' ? next() : previous()), { focus: go === undefined })
  })
  let heldLater: ReturnType<typeof setTimeout> | undefined
  line?.input.addEventListener('input', () => {
    clearTimeout(heldLater)
    heldLater = setTimeout(holdLine, HELD_AFTER)
  })
  said?.addEventListener('input', () => {
    clearTimeout(saidLater)
    saidLater = setTimeout(commitSaid, SAID_AFTER)
  })
  said?.addEventListener('blur', commitSaid)
  window.addEventListener('pagehide', commitSaid)
  const choose = (nth: number) => {
    const radio = decideForm?.querySelectorAll<HTMLInputElement>('[name=decision]')[nth - 1]
    if (radio) radio.checked = true
    radio?.focus()
  }
  listenForKeys({
    n: () => bring(next(), { focus: true }),
    p: () => bring(previous(), { focus: true }),
    a: () => line?.input.focus(),
    s: () => said?.focus(),
    o: () => decideForm?.querySelector<HTMLElement>('[name=ownerId]')?.focus(),
    r: () => decideForm?.querySelector<HTMLElement>('[name=review]')?.focus(),
    '?': () => find('#live-keys details')?.toggleAttribute('open'),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((nth) => [String(nth), () => choose(nth)])),
  })
  base.set(current, article(current)?.dataset['said'] ?? '')
  tick(page)
  setInterval(() => tick(page), 5000)
}

/** The time that is left for each child goes on by itself. The clock of this desk may be wrong: only how long it runs counts. */
const begunAt = now()
function tick(page: HTMLElement) {
  const place = page.querySelector<HTMLElement>('#live-minutes')
  const { ends = '', now: drawn = '' } = page.dataset
  const children = Number(place?.dataset['children'] ?? 0)
  const left = Date.parse(ends) - Date.parse(drawn) - (now() - begunAt)
  if (!place || children === 0 || left <= 0) return
  const halves = Math.floor(left / children / 30_000)
  place.textContent =
    halves < 10 && halves % 2
      ? `${Math.floor(halves / 2) || ''}½ min`
      : halves < 1
        ? '<½ min'
        : `${Math.floor(halves / 2)} min`
}

const valueOf = (form: HTMLFormElement | null, name: string) =>
  form?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)?.value ?? ''
function setValue(form: HTMLFormElement, name: string, value: string) {
  form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)!.value = value
}
