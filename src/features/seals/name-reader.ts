import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { possibleReaders, setReader } from './readers.queries.ts'
import { say } from './rules.words.ts'
import { hasEnoughKeepers, readsOn } from './seal.ts'
import { holdSeal, sealOf } from './seals.queries.ts'

interface Naming {
  readonly staffId: string
  readonly reads: 'yes' | 'no'
  /** The last day; none when it is for as long as the record is restricted. */
  readonly until: Day | null
}

/** Names somebody who may read a restricted record, or takes the name off again. Only a reader can. */
export const nameReader = verb('seal records', async (write, childId: string, naming: Naming) => {
  await holdSeal(write, childId)
  const seal = await sealOf(write, childId)
  const others = seal.readers.filter(({ staffId }) => staffId !== naming.staffId)
  const possible = await possibleReaders(
    write,
    seal.around,
    seal.readers.map(({ staffId }) => staffId),
  )
  if (!possible.some(({ id }) => id === naming.staffId)) throw new Refused(say.nobody, 'staff')
  if (naming.reads === 'yes' && naming.until !== null && naming.until < write.today)
    throw new Refused(say.untilPast, 'until')

  const reader = {
    staffId: naming.staffId,
    startsOn: write.today,
    endsOn: naming.reads === 'yes' ? naming.until : addDays(write.today, -1),
  }
  if (!hasEnoughKeepers([...others, reader], possible)) throw new Refused(say.twoKeepers, 'staff')
  if (seal.askId === naming.staffId && !readsOn(reader, write.today)) throw new Refused(say.askedFor, 'staff')
  await setReader(write, { childId, sealId: seal.id }, reader)
  write.audit(naming.reads === 'yes' ? 'reader named' : 'reader no longer named', {
    children: [childId],
    sealId: seal.id,
    staffId: naming.staffId,
    until: reader.endsOn,
  })
  if (naming.reads === 'yes') await tell(write, 'named for a restricted record', [naming.staffId], { childId })
})
