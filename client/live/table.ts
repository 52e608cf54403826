import { newKey } from '../new-key.ts'
import { type LiveAgenda, pathOf } from './agenda.ts'
import type { Kind, Outbox } from './outbox.ts'

interface Doing {
  readonly kind: Kind
  readonly form: HTMLFormElement
  readonly fields: Record<string, string>
  readonly label: string
  /** The key by which it is taken once, where it has one already. */
  readonly id?: string | undefined
  /** Whom it is about, where that is not the child on the table. */
  readonly item?: string
}

/** What every part of the live page shares: who is on the table, and where what is done for them waits to be sent. */
export interface Table {
  /** The item of the child on the table. */
  current: string
  readonly agenda: LiveAgenda
  readonly outbox: Outbox
  /** Of the child on the table, as the page was last drawn. */
  readonly known: DOMStringMap
  keep(doing: Doing): void
}

export function tableOf(agenda: LiveAgenda, outbox: Outbox, draw: () => void): Table {
  const table: Table = {
    current: agenda.shown,
    agenda,
    outbox,
    get known() {
      return agenda.find(table.current)?.dataset ?? {}
    },
    keep({ kind, form, fields, label, id = newKey(), item = table.current }) {
      outbox.add({ id, kind, item, path: pathOf(form, item), fields, label })
      draw()
    },
  }
  return table
}
