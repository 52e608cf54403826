import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { holdSupervision, mustGoOn } from './find-supervision.ts'
import { mustNameNoChild, noteOf } from './keep-notes.ts'
import { say } from './rules.words.ts'
import type { Section } from './supervision.ts'

/** What the worker brings to a supervision: theirs to say, and read by whoever holds it. */
export const bringTopic = verb(
  'take part in supervision',
  async (write: Write, supervisionId: string, said: string) => {
    const held = await holdSupervision(write, supervisionId)
    if (held.part !== 'worker') throw new NotFound('Supervision')
    mustGoOn(held)
    if (held.state !== 'planned') throw new Refused(say.isAgreed)
    await mustNameNoChild(write, { said })
    await write.db
      .insertInto('supervisionNote')
      .values(noteOf(write, held, 'topic', said))
      .execute()
    write.audit('topic brought to supervision', { supervisionId, workerId: held.workerId })
  },
)

/** What both agreed to stays. Either may put beside it what was not right. */
export const correctSupervision = verb(
  'take part in supervision',
  async (write: Write, supervisionId: string, section: Section, said: string) => {
    const held = await holdSupervision(write, supervisionId)
    mustGoOn(held)
    if (held.state !== 'agreed') throw new Refused(say.notAgreed)
    await mustNameNoChild(write, { said })
    await write.db
      .insertInto('supervisionNote')
      .values(noteOf(write, held, section, said, { corrects: true }))
      .execute()
    write.audit('supervision corrected', { supervisionId, workerId: held.workerId })
  },
)
