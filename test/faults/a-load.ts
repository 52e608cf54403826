import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { adviceForm, PASSWORD, PRACTITIONER, type Product } from './a-product.ts'
import type { Visitor } from './a-visitor.ts'

export interface Kept {
  /** Forms of which a person was told that they were saved. */
  readonly acknowledged: readonly string[]
  /** Forms that were sent and never answered: saved or not, but wholly. */
  readonly unanswered: readonly string[]
  /** Every status that was not the usual one. */
  readonly others: readonly number[]
}

/**
 * People who send forms all the time. Who gets no answer, or is told that the service is away, sends the very same form again, with the key
 * it had, as the page that answers offers; who is signed out signs in again.
 */
export class Load {
  readonly #form: (marker: string) => Record<string, string>
  readonly #ending = new AbortController()
  readonly #acknowledged: string[] = []
  readonly #unanswered = new Set<string>()
  readonly #others: number[] = []
  #writers: Promise<void>[] = []

  constructor(form: (marker: string) => Record<string, string>) {
    this.#form = form
  }

  static async begin(product: Product, { writers }: { writers: number }): Promise<Load> {
    const load = new Load(await adviceForm(product))
    const visitor = await product.visitor().signsIn(PRACTITIONER, PASSWORD)
    load.#writers = Array.from({ length: writers }, () => load.#write(visitor))
    return load
  }

  /** Waits until so many more have been saved. */
  async acknowledges(more: number): Promise<void> {
    const wanted = this.#acknowledged.length + more
    const deadline = performance.now() + 60_000
    while (this.#acknowledged.length < wanted) {
      assert.ok(performance.now() < deadline, `only ${this.#acknowledged.length} of ${wanted} forms were saved`)
      await pause(20)
    }
  }

  async end(): Promise<Kept> {
    this.#ending.abort()
    await Promise.all(this.#writers)
    return { acknowledged: this.#acknowledged, unanswered: [...this.#unanswered], others: this.#others }
  }

  async #write(visitor: Visitor): Promise<void> {
    while (!this.#ending.signal.aborted) {
      const hidden = await visitor.opens('/advice/new').catch(() => undefined)
      if (hidden) await this.#sendUntilAnswered(visitor, { ...hidden, ...this.#form(hidden._key ?? '') })
      else await pause(50)
    }
  }

  async #sendUntilAnswered(visitor: Visitor, fields: Record<string, string>): Promise<void> {
    const marker = fields._key!
    this.#unanswered.add(marker)
    for (let tries = 0; tries < 400; tries += 1) {
      const status = await visitor.sends('/advice/new', fields).then(
        (answer) => answer.status,
        () => 0,
      )
      if (status === 303) {
        this.#acknowledged.push(marker)
        this.#unanswered.delete(marker)
        return
      }
      if (status !== 0) this.#others.push(status)
      if (this.#ending.signal.aborted && tries > 5) return
      await pause(50)
    }
  }
}

/** 0 lost, 0 half, 0 twice: a form leaves a contact, a line in the log and its own answer, or nothing at all. */
export async function assertNothingLost(product: Product, { acknowledged, unanswered, others }: Kept): Promise<void> {
  const rows = await product.sql<{ marker: string; contacts: number; lines: number; answers: number }>(
    `with sent as (select unnest($1::uuid[]) as marker), kept as (
       select s.marker, (select count(*)::int from audit.entry e where e.what = 'advice recorded' and e.subject ->> 'contactId' = c.id::text) as lines
       from sent s join contact_text t on t.content like '%(' || s.marker || ')%' join contact c on c.area_id = t.area_id and c.id = t.contact_id)
     select s.marker, (select count(*)::int from kept k where k.marker = s.marker) as contacts,
       (select coalesce(sum(k.lines), 0)::int from kept k where k.marker = s.marker) as lines,
       (select count(*)::int from auth.submission f where f.key = s.marker) as answers
     from sent s`,
    [[...acknowledged, ...unanswered]],
  )
  const of = new Map(rows.map((row) => [row.marker, row]))
  const there = acknowledged.map((marker) => of.get(marker)!)
  const whole = { contacts: 1, lines: 1, answers: 1 }
  assert.deepEqual(
    there.map(({ marker: _, ...row }) => row).filter((row) => JSON.stringify(row) !== JSON.stringify(whole)),
    [],
    'an acknowledged form is lost, half there or there twice',
  )
  const halves = unanswered
    .map((marker) => of.get(marker)!)
    .filter((row) => new Set([row.contacts, row.lines, row.answers]).size > 1)
  assert.deepEqual(halves, [], 'a form that was not answered is half there')
  assert.deepEqual(
    others.filter((status) => status !== 503),
    [],
    'nobody is told anything but that the service is away',
  )
  const verified = await product.command(['audit', 'verify'])
  assert.equal(verified.code, 0, verified.out)
}
