/** The line at the table, and what stands in it, half typed, for each child. */
import { newKey } from '../new-key.ts'
import { pathOf } from './agenda.ts'
import type { Line } from './line.ts'
import type { Act } from './outbox.ts'
import type { Table } from './table.ts'

const HELD_AFTER = 300

export interface Typed {
  /** Shows what had been typed for the child on the table. */
  show(): void
  /** Keeps the line; or says why it cannot be kept, where that is put right. */
  keep(announce: (why: string) => void): void
  /** What is being typed is on the device before it is done. */
  hold(): void
  /** Held on the device by this page as it was before. */
  found(act: Act): void
  putBack(text: string): void
}

export function typedIn(form: HTMLFormElement, line: Line, table: Table): Typed {
  const { outbox } = table
  const lines = new Map<string, { key: string; text: string }>()
  let later: ReturnType<typeof setTimeout> | undefined

  const typed: Typed = {
    show: () => line.show(lines.get(table.current)?.text ?? ''),
    keep(announce) {
      const read = line.read()
      if ('why' in read) {
        announce(read.why)
        return read.field.focus()
      }
      clearTimeout(later)
      table.keep({ kind: 'line', form, ...read, id: lines.get(table.current)?.key })
      lines.delete(table.current)
      typed.putBack('')
    },
    hold() {
      clearTimeout(later)
      const item = table.current
      const { key = newKey() } = lines.get(item) ?? {}
      const text = line.input.value
      if (text) {
        lines.set(item, { key, text })
        const path = pathOf(form, item)
        outbox.hold({ id: key, kind: 'typing', item, path, fields: { line: text }, label: text })
      } else if (lines.delete(item)) outbox.drop(key)
    },
    found({ id, item, fields }) {
      const text = fields['line'] ?? ''
      lines.set(item, { key: id, text })
      if (item === table.current && line.input.value === '') line.show(text)
    },
    putBack(text) {
      line.show(text)
      line.input.focus()
    },
  }

  line.input.addEventListener('input', () => {
    clearTimeout(later)
    later = setTimeout(typed.hold, HELD_AFTER)
  })
  return typed
}
