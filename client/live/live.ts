/** The live page of a meeting: one screen, on which everything is done without leaving it. The same forms do it without a script. */
import type { About } from './about.ts'
import { agendaIn, pathOf } from './agenda.ts'
import { decideIn } from './decide.ts'
import { keepFresh } from './fresh.ts'
import { listenForKeys } from './keys.ts'
import { lineIn } from './line.ts'
import { type Act, openOutbox } from './outbox.ts'
import { drawProblems, drawWaiting, type Settling } from './problems.ts'
import { saidIn, takeInLater } from './said.ts'
import { sayOn } from './say.ts'
import { tableOf } from './table.ts'
import { keepTime } from './time-left.ts'
import { typedIn } from './typed.ts'

const root = document.querySelector<HTMLElement>('[data-live]')
if (root) begin(root)

function begin(page: HTMLElement) {
  page.classList.add('app-live--scripted')
  const about = JSON.parse(page.dataset['about'] ?? '{}') as About
  const { words } = about
  const place = (what: string) => page.querySelector<HTMLElement>(what)
  const form = (what: string) => page.querySelector<HTMLFormElement>(what)
  const [lineForm, saidForm, decideForm] = [form('#live-line'), form('#live-said-form'), form('#live-decide')]

  const say = sayOn(page, about)
  const { announce } = say
  const outbox = openOutbox(page.dataset['live'] ?? '', {
    kept,
    cameBack,
    state: (is) => say.state(is, outbox.acts.length),
  })
  const waits = () => outbox.acts.filter(({ problem }) => !problem)
  const agenda = agendaIn(page)
  const table = tableOf(agenda, outbox, draw)
  const line = lineForm ? lineIn(lineForm, about) : undefined
  const typed = lineForm && line ? typedIn(lineForm, line, table) : undefined
  const said = saidForm ? saidIn(saidForm, table) : undefined
  const decide = decideForm ? decideIn(decideForm) : undefined
  const fresh = keepFresh(page, {
    drawn(token) {
      outbox.token = token ?? outbox.token
      show()
      said?.takeTheirs()
    },
    changedByOthers: () => announce(words.changed),
    reached: (is) => say.state(!is ? 'waits' : waits().length > 0 ? 'sending' : 'quiet', outbox.acts.length),
    alone: (is) => say.tell(is ? words.quiet : ''),
    isLocked: () => document.documentElement.classList.contains('app-is-locked'),
  })

  // --- the child on the table

  function bring(id: string | undefined) {
    const item = id && agenda.find(id)
    if (!item) return
    said?.commit()
    typed?.hold()
    table.current = id
    show()
    fill()
    const { name = '', order = '' } = item.dataset
    announce(`${words.nowOn}: ${name}, ${order}`)
    const url = new URL(location.href)
    url.searchParams.set('item', id)
    history.replaceState(history.state, '', url)
    item.querySelector('h2')?.focus()
  }

  function show() {
    if (!agenda.find(table.current)) table.current = agenda.first
    agenda.show(table.current)
    const forms = place('#live-forms')
    if (forms) forms.hidden = table.known['hidden'] === 'yes'
    for (const each of [lineForm, saidForm, decideForm]) each?.setAttribute('action', pathOf(each, table.current))
    draw()
  }

  function fill() {
    said?.show()
    typed?.show()
    decide?.fill(table.known)
  }

  const isDecided = (item: string) => outbox.acts.some((act) => act.item === item && act.kind === 'decide')
  const next = () => agenda.after(table.current, isDecided)
  const previous = () => agenda.before(table.current)

  function decideNow(button: string) {
    if (!decide || !decideForm) return
    if (button !== 'put off' && !decide.hasDecision) {
      announce(words.selectDecision)
      return decide.focusOn('decision')
    }
    said?.commit()
    table.keep({ kind: 'decide', form: decideForm, ...decide.read(button, table.known) })
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
    if (act.kind === 'typing') return typed?.found(act)
    if (act.kind === 'said') takeInLater(outbox, act)
    draw()
    announce(`${words.notKept}: ${act.problem?.why || words.meanwhile}`)
    void fresh.refresh()
  }

  function draw() {
    const here = waits().filter(({ item, kind }) => item === table.current && kind !== 'said')
    drawWaiting(page, agenda.find(table.current), here, about)
    const problems = outbox.acts.filter(({ problem }) => problem)
    const nameOf = (item: string) => agenda.find(item)?.dataset['name'] ?? ''
    drawProblems(place('#live-problems')!, problems, nameOf, about, settling)
  }

  const settling: Settling = {
    putBack(act) {
      outbox.drop(act.id)
      bring(act.item)
      if (act.kind === 'line') typed?.putBack(act.fields['line'] ?? '')
      else decide?.focusOn('decision')
      draw()
    },
    keep(act, text) {
      outbox.drop(act.id)
      said?.settle(act, text)
      if (act.item === table.current) fill()
    },
    drop(act) {
      outbox.drop(act.id)
      if (act.item === table.current && act.kind === 'said') fill()
      draw()
    },
  }

  // --- what people do

  page.addEventListener('submit', (event) => {
    const { target, submitter } = event as SubmitEvent
    if (target !== lineForm && target !== saidForm && target !== decideForm) return
    event.preventDefault()
    if (target === lineForm) typed?.keep(announce)
    else if (target === saidForm) said?.commit()
    else decideNow((submitter as HTMLButtonElement | null)?.value ?? '')
  })
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-to], [data-go=next], [data-go=previous]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const { to, go } = link.dataset
    bring(to ?? (go === 'next' ? next() : previous()))
  })
  listenForKeys({
    n: () => bring(next()),
    p: () => bring(previous()),
    a: () => line?.input.focus(),
    s: () => said?.field.focus(),
    o: () => decide?.focusOn('ownerId'),
    r: () => decide?.focusOn('review'),
    '?': () => place('#live-keys details')?.toggleAttribute('open'),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((nth) => [String(nth), () => decide?.choose(nth)])),
  })
  keepTime(page)
}
