/** The live page of a meeting: one screen, on which everything is done without leaving it. The same forms do it without a script. */
import type { About } from './live-about.ts'
import { agendaIn, pathOf } from './live-agenda.ts'
import { keepTime } from './live-clock.ts'
import { decideIn } from './live-decide.ts'
import { keepFresh } from './live-fresh.ts'
import { listenForKeys } from './live-keys.ts'
import { lineIn } from './live-line.ts'
import { type Act, type Kind, newKey, openOutbox } from './live-outbox.ts'
import { drawProblems, drawWaiting } from './live-problems.ts'
import { sayOn } from './live-say.ts'

const SAID_AFTER = 800
const HELD_AFTER = 300
const root = document.querySelector<HTMLElement>('[data-live]')
if (root) begin(root)

function begin(page: HTMLElement) {
  page.classList.add('app-live--scripted')
  const about = JSON.parse(page.dataset['about'] ?? '{}') as About
  const { words } = about
  const place = (what: string) => page.querySelector<HTMLElement>(what)
  const form = (what: string) => page.querySelector<HTMLFormElement>(what)
  const [lineForm, saidForm, decideForm] = [form('#live-line'), form('#live-said-form'), form('#live-decide')]
  const line = lineForm ? lineIn(lineForm, about) : undefined
  const decide = decideForm ? decideIn(decideForm) : undefined
  const said = saidForm?.querySelector('textarea')
  const agenda = agendaIn(page)
  let current = agenda.shown
  /** What the server, or what waits, says of a child: what is typed is compared with it. */
  const base = new Map<string, string>()
  const typedLines = new Map<string, { key: string; text: string }>()
  let saidLater: ReturnType<typeof setTimeout> | undefined
  let heldLater: ReturnType<typeof setTimeout> | undefined

  const say = sayOn(page, about)
  const { announce } = say
  const outbox = openOutbox(page.dataset['live'] ?? '', {
    kept,
    cameBack,
    state: (is) => say.state(is, outbox.acts.length),
  })
  const waits = () => outbox.acts.filter(({ problem }) => !problem)
  const fresh = keepFresh(page, {
    drawn(token) {
      outbox.token = token ?? outbox.token
      show()
      takeTheirs()
    },
    changedByOthers: () => announce(words.changed),
    reached: (is) => say.state(!is ? 'waits' : waits().length > 0 ? 'sending' : 'quiet', outbox.acts.length),
    alone: (is) => say.tell(is ? words.quiet : ''),
    isLocked: () => document.documentElement.classList.contains('app-is-locked'),
  })

  // --- the child on the table

  function bring(id: string | undefined) {
    if (!id || !agenda.find(id)) return
    commitSaid()
    holdLine()
    current = id
    show()
    fill()
    const { name = '', order = '' } = agenda.find(id)?.dataset ?? {}
    announce(`${words.nowOn}: ${name}, ${order}`)
    const url = new URL(location.href)
    url.searchParams.set('item', id)
    history.replaceState(history.state, '', url)
    agenda.find(id)?.querySelector('h2')?.focus()
  }

  function show() {
    if (!agenda.find(current)) current = agenda.first
    agenda.show(current)
    const forms = place('#live-forms')
    if (forms) forms.hidden = agenda.find(current)?.dataset['hidden'] === 'yes'
    for (const each of [lineForm, saidForm, decideForm]) each?.setAttribute('action', pathOf(each, current))
    draw()
  }

  function fill() {
    const known = agenda.find(current)?.dataset ?? {}
    base.set(current, lastSaid(current) ?? known['said'] ?? '')
    if (said) said.value = base.get(current) ?? ''
    line?.show(typedLines.get(current)?.text ?? '')
    decide?.fill(known)
  }

  const isDecided = (item: string) => outbox.acts.some((act) => act.item === item && act.kind === 'decide')
  const next = () => agenda.after(current, isDecided)

  // --- what is done at the table

  interface Doing {
    readonly kind: Kind
    readonly form: HTMLFormElement
    readonly fields: Record<string, string>
    readonly label: string
    readonly id?: string | undefined
    readonly item?: string
  }
  function add({ kind, form: of, fields, label, id = newKey(), item = current }: Doing) {
    outbox.add({ id, kind, item, path: pathOf(of, item), fields, label })
    draw()
  }

  function keepLine() {
    if (!line || !lineForm) return
    const read = line.read()
    if ('why' in read) {
      announce(read.why)
      return read.field.focus()
    }
    clearTimeout(heldLater)
    add({ kind: 'line', form: lineForm, ...read, id: typedLines.get(current)?.key })
    typedLines.delete(current)
    line.show('')
    line.input.focus()
  }

  /** What is being typed is on the device before it is done. */
  function holdLine() {
    clearTimeout(heldLater)
    if (!line || !lineForm) return
    const { key = newKey() } = typedLines.get(current) ?? {}
    const text = line.input.value
    if (text) {
      typedLines.set(current, { key, text })
      const path = pathOf(lineForm, current)
      outbox.hold({ id: key, kind: 'typing', item: current, path, fields: { line: text }, label: text })
    } else if (typedLines.delete(current)) outbox.drop(key)
  }

  const lastSaid = (item: string) =>
    outbox.acts.findLast((act) => act.item === item && act.kind === 'said')?.fields['said']

  function commitSaid() {
    clearTimeout(saidLater)
    const was = base.get(current) ?? ''
    if (!said || !saidForm || said.value === was) return
    base.set(current, said.value)
    // One that has not left yet takes in what was typed since.
    const last = outbox.acts.at(-1)
    const same = last?.kind === 'said' && last.item === current && !last.tried && !last.problem ? last : undefined
    const fields = { said: said.value, was: same?.fields['was'] ?? was }
    add({ kind: 'said', form: saidForm, fields, label: said.value, id: same?.id })
  }

  /** Somebody else wrote of this child. What is not being changed here is simply theirs; else the server will say so. */
  function takeTheirs() {
    const theirs = agenda.find(current)?.dataset['said'] ?? ''
    if (!said || lastSaid(current) !== undefined || said.value !== (base.get(current) ?? '')) return
    base.set(current, theirs)
    said.value = theirs
  }

  function decideNow(button: string) {
    if (!decide || !decideForm) return
    if (button !== 'put off' && !decide.hasDecision) {
      announce(words.selectDecision)
      return decide.focusOn('decision')
    }
    commitSaid()
    add({ kind: 'decide', form: decideForm, ...decide.read(button, agenda.find(current)?.dataset ?? {}) })
    bring(next())
  }

  // --- what waits, what was kept, and what came back

  function kept(act: Act, message: string) {
    if (message) announce(message)
    if (act.kind === 'said') agenda.find(act.item)?.setAttribute('data-said', act.fields['said'] ?? '')
    draw()
    if (waits().length === 0) void fresh.refresh()
  }

  function cameBack(act: Act) {
    if (act.kind === 'typing') {
      const text = act.fields['line'] ?? ''
      typedLines.set(act.item, { key: act.id, text })
      if (act.item === current && line?.input.value === '') line.show(text)
      return
    }
    // What was typed after it is what its writer means.
    const later = outbox.acts.filter(
      ({ kind, item, id }) => act.kind === 'said' && kind === 'said' && item === act.item && id !== act.id,
    )
    for (const { id, fields } of later) {
      act.fields['said'] = fields['said'] ?? ''
      act.label = act.fields['said']
      outbox.drop(id)
    }
    draw()
    announce(`${words.notKept}: ${act.problem?.why || words.meanwhile}`)
    void fresh.refresh()
  }

  function draw() {
    drawWaiting(
      page,
      agenda.find(current),
      waits().filter(({ item, kind }) => item === current && kind !== 'said'),
      about,
    )
    const problems = outbox.acts.filter(({ problem }) => problem)
    drawProblems(place('#live-problems')!, problems, (item) => agenda.find(item)?.dataset['name'] ?? '', about, {
      putBack(act) {
        outbox.drop(act.id)
        bring(act.item)
        if (act.kind === 'line') line?.show(act.fields['line'] ?? '')
        if (act.kind === 'line') line?.input.focus()
        else decide?.focusOn('decision')
        draw()
      },
      keep(act, text) {
        outbox.drop(act.id)
        const fields = { said: text, was: act.problem?.theirs ?? '' }
        if (saidForm) add({ kind: 'said', form: saidForm, fields, label: text, item: act.item })
        if (act.item === current) fill()
      },
      drop(act) {
        outbox.drop(act.id)
        if (act.item === current && act.kind === 'said') fill()
        draw()
      },
    })
  }

  // --- what people do

  page.addEventListener('submit', (event) => {
    const { target, submitter } = event as SubmitEvent
    if (target !== lineForm && target !== saidForm && target !== decideForm) return
    event.preventDefault()
    if (target === lineForm) keepLine()
    else if (target === saidForm) commitSaid()
    else decideNow((submitter as HTMLButtonElement | null)?.value ?? '')
  })
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-to], [data-go=next], [data-go=previous]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const { to, go } = link.dataset
    bring(to ?? (go === 'next' ? next() : agenda.before(current)))
  })
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
  listenForKeys({
    n: () => bring(next()),
    p: () => bring(agenda.before(current)),
    a: () => line?.input.focus(),
    s: () => said?.focus(),
    o: () => decide?.focusOn('ownerId'),
    r: () => decide?.focusOn('review'),
    '?': () => place('#live-keys details')?.toggleAttribute('open'),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((nth) => [String(nth), () => decide?.choose(nth)])),
  })
  base.set(current, agenda.find(current)?.dataset['said'] ?? '')
  keepTime(page)
}
