/**
 * What is typed is kept as it is typed: sealed on this device at once, and on the server within a second or so. From then
 * on the server has it and the device has not. Nothing is ever filled in by itself: the page offers it, next time.
 */
import { now } from './clock.ts'
import { csrf, tell, template } from './presence.ts'
import { isAnythingUnsent, openSealedStore, type SealedStore } from './sealed-store.ts'

const ON_DEVICE_AFTER = 200
const ON_SERVER_AFTER = 800
const AT_LATEST_AFTER = 3000
const AGAIN_AFTER = 5000

interface Draft {
  readonly id: string
  readonly path: string
  readonly fields: Record<string, string | string[]>
  readonly version: number | null
  readonly edit: number
  readonly replaces: readonly string[]
  /** Of a meeting that was live: its own page sends it as it was meant. */
  readonly live?: string
}

interface Watched {
  readonly form: HTMLFormElement
  edit: number
  saved: number
  stopped: boolean
  onDevice?: ReturnType<typeof setTimeout> | undefined
  onServer?: ReturnType<typeof setTimeout> | undefined
  firstUnsaved?: number | undefined
  sending?: Promise<void> | undefined
}

const words = template?.dataset ?? {}
let store: Promise<SealedStore | undefined> | undefined
const watched = [...document.querySelectorAll<HTMLFormElement>('main form[method=post]')]
  // A meeting that is live keeps what is typed itself (live/outbox.ts).
  .filter(
    (form) => form.querySelector('textarea') && form.querySelector('input[name=_key]') && !form.closest('[data-live]'),
  )
  .map((form): Watched => ({ form, edit: 0, saved: 0, stopped: false }))

if (template) {
  for (const each of watched) watch(each)
  void sendWhatWaits()
  window.addEventListener('online', () => void sendWhatWaits().then(keepNow))
  window.addEventListener('pagehide', keepNow)
  document.addEventListener('visibilitychange', () => document.hidden && keepNow())
}

/** Whatever is not on the server yet goes there now: the page may be gone in a moment. */
export function keepNow(): void {
  for (const each of watched) if (each.edit > each.saved && !each.stopped) void send(each)
}

function watch(each: Watched) {
  const changed = ({ target }: Event) => {
    if (!isKept(target)) return
    each.edit += 1
    each.stopped = false
    each.firstUnsaved ??= now()
    clearTimeout(each.onDevice)
    each.onDevice = setTimeout(() => void seal(each), ON_DEVICE_AFTER)
    clearTimeout(each.onServer)
    const latest = each.firstUnsaved + AT_LATEST_AFTER - now()
    each.onServer = setTimeout(() => void send(each), Math.max(0, Math.min(ON_SERVER_AFTER, latest)))
  }
  each.form.addEventListener('input', changed)
  each.form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    // The form itself brings it now. Should it not arrive, what is sealed here is sent with the next page.
    clearTimeout(each.onServer)
    each.stopped = true
    if (each.edit > each.saved) void seal(each)
  })
}

const isKept = (field: unknown) =>
  (field instanceof HTMLInputElement && field.name !== '' && !['password', 'file', 'hidden'].includes(field.type)) ||
  field instanceof HTMLTextAreaElement ||
  field instanceof HTMLSelectElement

/** As the form would send it: each name once, or as a list. Its tokens, files and secrets stay where they are. */
function draftOf({ form, edit }: Watched): Draft {
  const data = new FormData(form)
  const secret = new Set([...form.querySelectorAll<HTMLInputElement>('input[type=password]')].map(({ name }) => name))
  const fields: Draft['fields'] = {}
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[]
    if (name.startsWith('_') || secret.has(name) || values.length === 0) continue
    fields[name] = values.length === 1 ? values[0]! : values
  }
  const hidden = (name: string) => data.get(name) as string | null
  const { pathname, search } = new URL(form.getAttribute('action') ?? location.href, location.href)
  return {
    id: hidden('_key') ?? '',
    path: pathname + search,
    fields: isAnythingWritten(form) ? fields : {},
    version: hidden('_version') === null ? null : Number(hidden('_version')),
    edit,
    replaces: data.getAll('_draft') as string[],
  }
}

/** A form in which nothing is left of what was written need not be kept. */
function isAnythingWritten(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input')].some(
    (field) => isKept(field) && field.value !== '' && !isChoice(field),
  )
}

const isChoice = (field: Element) => field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)

async function seal(each: Watched): Promise<void> {
  const draft = draftOf(each)
  if (each.edit > each.saved) await (await theStore())?.put(draft.id, draft)
}

/** One at a time for each form; what was typed meanwhile goes next. */
function send(each: Watched): Promise<void> {
  each.sending ??= sendAll(each).finally(() => {
    each.sending = undefined
  })
  return each.sending
}

async function sendAll(each: Watched): Promise<void> {
  while (each.edit > each.saved && !each.stopped) {
    clearTimeout(each.onServer)
    const draft = draftOf(each)
    const told = await tell('/drafts', draft)
    if (!told || told.status !== 200) return tryLater(each, told?.status)
    each.saved = draft.edit
    each.firstUnsaved = undefined
    say(each, told.answer['became'] === 'full' ? words['notKept'] : words['kept'])
    if (each.edit === draft.edit) {
      clearTimeout(each.onDevice)
      await (await store)?.remove(draft.id)
    }
  }
}

async function tryLater(each: Watched, status: number | undefined) {
  await seal(each)
  if (status === 401) document.dispatchEvent(new Event('linkwork:locked'))
  say(each, (await store) ? words['keptHere'] : words['notKept'])
  each.onServer = setTimeout(() => void send(each), AGAIN_AFTER)
}

/** Said beside the form, once for each change of what there is to say. */
function say({ form }: Watched, sentence: string | undefined) {
  let line = form.querySelector<HTMLElement>('.app-draft-state')
  if (!line) {
    line = document.createElement('p')
    line.className = 'nhsuk-hint app-draft-state'
    line.setAttribute('role', 'status')
    form.append(line)
  }
  if (line.textContent !== sentence) line.textContent = sentence ?? ''
}

/** The key comes with the page, once this person has one. */
function theStore(): Promise<SealedStore | undefined> {
  store ??= keyOfThisPerson().then((key) => (key ? openSealedStore(key) : undefined))
  void store.then((opened) => {
    if (!opened) store = undefined
  })
  return store
}

async function keyOfThisPerson(): Promise<string | undefined> {
  if (words['key']) return words['key']
  const told = await tell('/presence', {})
  return told?.status === 200 ? String(told.answer['key']) : undefined
}

/** What an earlier page could not send. When it was typed in the form of this page, it is offered at once. */
async function sendWhatWaits(): Promise<void> {
  if (!csrf || !(await isAnythingUnsent())) return
  const opened = await theStore()
  const here = location.pathname + location.search
  const open = new Set(watched.map(({ form }) => new FormData(form).get('_key')))
  const wentOnFrom = new Set(watched.flatMap(({ form }) => new FormData(form).getAll('_draft')))
  let isForHere = false
  for (const draft of (await opened?.all<Draft>()) ?? []) {
    if (open.has(draft.id) || (draft.live && document.querySelector(`[data-live="${draft.live}"]`))) continue
    const told = await tell('/drafts', draft)
    if (told?.status !== 200) continue
    await opened?.remove(draft.id)
    const isKept = ['begun', 'kept'].includes(String(told.answer['became']))
    // A form that came back with an error holds its own text already.
    if (isKept && draft.path === here && !wentOnFrom.has(draft.id)) isForHere = true
  }
  if (isForHere) await offer(wentOnFrom)
}

/** The page as it is now says what there is to bring back. */
async function offer(except: ReadonlySet<FormDataEntryValue>): Promise<void> {
  const reply = await fetch(location.href, { headers: { accept: 'text/html' } })
  const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html').querySelector('.app-drafts')
  const shown = document.querySelector('.app-drafts')
  for (const each of fresh?.querySelectorAll('.app-drafts__draft') ?? [])
    if (except.has(each.querySelector<HTMLInputElement>('input[name=draft]')?.value ?? '')) each.remove()
  if (!reply.ok || !fresh?.querySelector('.app-drafts__draft')) return
  if (shown) shown.replaceWith(fresh)
  else document.querySelector('main h1')?.before(fresh)
}
