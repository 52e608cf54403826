/** The line in which an action is typed: what it is read as stands below it, while it is typed. */
import { type Around, type QuickLine, readQuickLine } from '../../src/features/live/quick-line.ts'
import type { About } from './about.ts'

interface Parts {
  readonly input: HTMLInputElement
  readonly box: HTMLElement
  readonly said: HTMLElement
  readonly owner: HTMLSelectElement
  readonly due: HTMLInputElement
}

export interface Line {
  readonly input: HTMLInputElement
  /** What is sent; or why it cannot be, with the field that would put it right. */
  read(): { fields: Record<string, string>; label: string } | { why: string; field: HTMLElement }
  show(text: string): void
}

export function lineIn(form: HTMLFormElement, about: About): Line {
  const box = form.querySelector<HTMLElement>('#live-understood')!
  const parts: Parts = {
    box,
    input: form.querySelector<HTMLInputElement>('[name=line]')!,
    said: box.querySelector('p')!,
    owner: box.querySelector<HTMLSelectElement>('select')!,
    due: box.querySelector<HTMLInputElement>('[name=due]')!,
  }
  const everybody = [...parts.owner.options].map((option) => option.cloneNode(true) as HTMLOptionElement)
  const around: Around = {
    people: about.people,
    writer: about.writer,
    days: { today: about.today, nextMeeting: about.nextMeeting, whyShut: (day) => about.shut[day] },
  }
  const now = () => withCorrections(readQuickLine(parts.input.value, around), parts, about)
  const draw = () => {
    const line = readQuickLine(parts.input.value, around)
    box.hidden = parts.input.value.trim() === ''
    const candidates =
      line.owners.length > 1 ? everybody.filter(({ value }) => !value || line.owners.includes(value)) : everybody
    parts.owner.replaceChildren(...candidates.map((option) => option.cloneNode(true)))
    parts.owner.value = ''
    const asks = (why: string) => line.whyNot.includes(why as never)
    groupOf(parts.owner).hidden = line.owners.length === 1
    groupOf(parts.due).hidden = !asks('no such day') && !asks('day is past')
    tell(now(), parts, about)
  }
  parts.input.addEventListener('input', draw)
  for (const field of [parts.owner, parts.due]) field.addEventListener('input', () => tell(now(), parts, about))

  return {
    input: parts.input,
    read() {
      const line = now()
      const [why] = line.whyNot
      if (why) return { why: about.words.whyNot[why], field: fieldFor(why, parts) }
      const { what, due, owners } = line
      const fields = { line: parts.input.value, what, ownerId: owners[0]!, due: due.dueOn }
      return { fields, label: inWords(line, about) }
    },
    show(text) {
      parts.input.value = text
      parts.due.value = ''
      draw()
    },
  }
}

/** Whoever was selected does it, and the day that was put right is the day. */
function withCorrections(line: QuickLine, { owner, due }: Parts, about: About): QuickLine {
  const days = { today: about.today, nextMeeting: about.nextMeeting, whyShut: (day: string) => about.shut[day] }
  const dated = due.value ? readQuickLine(`x: y – ${due.value}`, { people: [], writer: undefined, days }) : undefined
  const isDayAsked = (why: string) => why === 'no such day' || why === 'day is past'
  const isWhoAsked = (why: string) => why === 'nobody named' || why === 'several people' || why === 'nobody called that'
  return {
    ...line,
    owners: owner.value ? [owner.value] : line.owners,
    due: dated && !dated.whyNot.some(isDayAsked) ? dated.due : line.due,
    whyNot: [
      ...line.whyNot.filter((why) => !(owner.value && isWhoAsked(why)) && !(dated && isDayAsked(why))),
      ...(dated?.whyNot.filter(isDayAsked) ?? []),
    ],
  }
}

function tell(line: QuickLine, { said }: Parts, about: About) {
  const [why] = line.whyNot
  said.textContent = why ? about.words.whyNot[why] : inWords(line, about)
}

function inWords({ owners, what, due }: QuickLine, { people, words }: About): string {
  const owner = people.find(({ id }) => id === owners[0])?.name ?? ''
  const later = due.moved ? ` (${words.notSooner.replace('…', due.moved.why)})` : ''
  return [owner, what, inDays(due.dueOn) + later].join(' · ')
}

const inDays = (day: string) =>
  new Intl.DateTimeFormat(document.documentElement.lang === 'cy' ? 'cy' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

function fieldFor(why: string, { owner, due, input }: Parts): HTMLElement {
  if (why === 'several people' || why === 'nobody called that' || why === 'nobody named') return owner
  return why === 'nothing to do' ? input : due
}

const groupOf = (field: Element) => field.closest<HTMLElement>('.nhsuk-form-group')!
