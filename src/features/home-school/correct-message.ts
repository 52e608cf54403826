import { verb } from '#features/access/verb.ts'
import { holdCaseAround } from '#features/actions/case-around.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { strikeInStory } from '#features/chronology/strike-in-story.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { mayKeepMessages } from './keep-message.ts'
import type { CorrectedMessage } from './message.ts'
import { keepCorrection, messageOf, strikeMessage } from './messages.queries.ts'
import { say } from './rules.words.ts'

interface Which {
  readonly caseId: string
  readonly messageId: string
  readonly version: number
}

/** Writes a message again, from either end. What it said before stays, with who changed it and why (CSW-11). */
export const correctMessage = verb(
  'keep messages of home and school',
  async (write, which: Which, correction: CorrectedMessage) => {
    const { helpCase, message } = await holdToCorrect(write, which)
    const { onDay, answeredOn, why } = correction
    if (onDay > write.today) throw new Refused(say.notYet, 'onDay')
    if (message.answer !== null && !correction.answer) throw new Refused(say.answerMissing, 'answer')
    if (answeredOn && answeredOn > write.today) throw new Refused(say.notYet, 'answeredOn')
    if (answeredOn && answeredOn < onDay) throw new Refused(say.beforeMessage, 'answeredOn')
    const answered = message.answer === null ? { answer: null, answeredOn: null } : {}
    if (!(await keepCorrection(write, which, { ...correction, ...answered })))
      throw new Conflict({ words: message.words })
    const { caseId, messageId } = which
    write.audit('message between home and school corrected', { children: [helpCase.childId], caseId, messageId })
    await tellStory(write, helpCase, { messageId, said: 'message corrected', why, now: correction.words })
  },
)

/** It should not be there: it stays readable, struck through, and counts for nothing. */
export const enterMessageInError = verb(
  'keep messages of home and school',
  async (write, which: Which, why: string) => {
    const { helpCase } = await holdToCorrect(write, which)
    if (!(await strikeMessage(write, which, why))) throw new Conflict()
    const { caseId, messageId } = which
    write.audit('message between home and school entered in error', { children: [helpCase.childId], caseId, messageId })
    await tellStory(write, helpCase, { messageId, said: 'message in error', why })
  },
)

type Held = Awaited<ReturnType<typeof holdToCorrect>>

/** Also after the case was closed: what is wrong is wrong then, too. */
async function holdToCorrect(write: Write, { caseId, messageId }: Which) {
  const around = await holdCaseAround(write, caseId)
  if (!mayKeepMessages(around, write.actor)) throw new Refused(say.notTheirs)
  const message = await messageOf(write, caseId, messageId)
  if (!message) throw new NotFound('Message')
  if (message.inErrorAt) throw new Refused(say.struckAlready)
  return { helpCase: around.helpCase, message }
}

async function tellStory(
  write: Write,
  { id: caseId, childId, schoolId, teamId }: Held['helpCase'],
  { messageId, said, why, now }: Corrected,
) {
  const about = { childId, caseId, schoolId, teamId, audience: 'case' as const, sourceId: messageId }
  const kind = 'message between home and school' as const
  await strikeInStory(write, about)
  const anew = now === undefined ? [] : [{ ...about, kind, headline: now }]
  await addToChronology(write, ...anew, { ...about, kind, said, headline: why })
}

interface Corrected {
  readonly messageId: string
  readonly said: 'message corrected' | 'message in error'
  readonly why: string
  /** What it says now, where it still says something. */
  readonly now?: string
}
