/** What is said of the child on the table: kept a moment after the last letter, and held against what others write of them. */
import type { Act, Outbox } from './outbox.ts'
import type { Table } from './table.ts'

const KEPT_AFTER = 800

export interface Said {
  readonly field: HTMLTextAreaElement
  /** Shows what is said of the child on the table. */
  show(): void
  /** Keeps what was typed, if anything was. */
  commit(): void
  /** Keeps `text` in the place of what came back, over what somebody else wrote meanwhile. */
  settle(act: Act, text: string): void
  /** Somebody else wrote of this child. What is not being changed here is simply theirs; else the server will say so. */
  takeTheirs(): void
}

export function saidIn(form: HTMLFormElement, table: Table): Said {
  const { outbox } = table
  const field = form.querySelector('textarea')!
  /** What the server, or what waits, says of a child: what is typed is compared with it. */
  const base = new Map<string, string>()
  let later: ReturnType<typeof setTimeout> | undefined

  const ofServer = () => table.known['said'] ?? ''
  const known = () => base.get(table.current) ?? ''
  const waiting = () =>
    outbox.acts.findLast(({ item, kind }) => item === table.current && kind === 'said')?.fields['said']

  const said: Said = {
    field,
    show() {
      base.set(table.current, waiting() ?? ofServer())
      field.value = known()
    },
    commit() {
      clearTimeout(later)
      const was = known()
      if (field.value === was) return
      base.set(table.current, field.value)
      // One that has not left yet takes in what was typed since.
      const last = outbox.acts.at(-1)
      const isUnsent = last?.kind === 'said' && last.item === table.current && !last.tried && !last.problem
      const same = isUnsent ? last : undefined
      const fields = { said: field.value, was: same?.fields['was'] ?? was }
      table.keep({ kind: 'said', form, fields, label: field.value, id: same?.id })
    },
    settle({ item, problem }, text) {
      table.keep({ kind: 'said', form, fields: { said: text, was: problem?.theirs ?? '' }, label: text, item })
    },
    takeTheirs() {
      if (waiting() !== undefined || field.value !== known()) return
      base.set(table.current, ofServer())
      field.value = ofServer()
    },
  }

  field.addEventListener('input', () => {
    clearTimeout(later)
    later = setTimeout(said.commit, KEPT_AFTER)
  })
  field.addEventListener('blur', said.commit)
  window.addEventListener('pagehide', said.commit)
  base.set(table.current, ofServer())
  return said
}

/** What was typed after one that came back is what its writer means: it says so now, and they are sent no more. */
export function takeInLater(outbox: Outbox, act: Act): void {
  const later = outbox.acts.filter(({ kind, item, id }) => kind === 'said' && item === act.item && id !== act.id)
  for (const { id, fields } of later) {
    act.fields['said'] = fields['said'] ?? ''
    act.label = act.fields['said']
    outbox.drop(id)
  }
}
