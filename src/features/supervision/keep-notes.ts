import { sql } from 'kysely'
import { namesAChild } from '#features/contacts/names-a-child.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { type NoteSection, type Pair, readersOf, type Section, sections } from './supervision.ts'

interface About extends Pair {
  readonly id: string
  readonly teamId: string
  /** Who stands in for the team’s supervisors today: reads what the worker brings. */
  readonly covers: readonly string[]
}

/** A row of what is said of the worker, with those who read it. */
export function noteOf(write: Write, about: About, section: NoteSection, said: string, { corrects = false } = {}) {
  const { areaId, id: writtenBy } = write.actor
  const { id: supervisionId, teamId, workerId } = about
  return {
    ...{ areaId, id: write.newId(), supervisionId, teamId, workerId, section, corrects, said },
    ...{ writtenBy, writtenAt: write.now, readers: readersOf(about, section) },
    covers: section === 'topic' && !corrects ? [...about.covers] : [],
  }
}

/** The statement that keeps each section as it is now: until both agree it is changed in place. */
export function keepingSections(write: Write, about: About, said: { readonly [S in Section]: string | null }) {
  return write.db
    .insertInto('supervisionNote')
    .values(sections.map((section) => noteOf(write, about, section, said[section] ?? '')))
    .onConflict((it) =>
      it
        .columns(['areaId', 'supervisionId', 'section'])
        .where('section', '<>', sql.lit('topic'))
        .where('corrects', '=', sql.lit(false))
        .doUpdateSet((set) => ({
          said: set.ref('excluded.said'),
          writtenBy: set.ref('excluded.writtenBy'),
          writtenAt: set.ref('excluded.writtenAt'),
          readers: set.ref('excluded.readers'),
        })),
    )
}

/** What is said about a child belongs to the child’s record, and not to what is written of a worker (CSW-22). */
export async function mustNameNoChild(write: Write, said: Readonly<Record<string, string | null>>): Promise<void> {
  const written = Object.entries(said).filter(([, text]) => text)
  if (!(await namesAChild(write, written.map(([, text]) => text).join('\n\n')))) return
  throw new Refused(say.namesAChild, written.length === 1 ? written[0]![0] : await firstThatNames(write, written))
}

async function firstThatNames(write: Write, written: readonly [string, string | null][]): Promise<string | undefined> {
  // Only on the way to a refusal, so what it costs is not counted.
  for (const [field, text] of written) if (await namesAChild(write, text!)) return field
  return undefined
}
