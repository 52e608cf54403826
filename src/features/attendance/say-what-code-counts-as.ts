import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { reasons } from './imports/reasons.ts'
import type { Counting, OtherNation } from './register-code.ts'
import { deleteRegisterCodes, forgetCodesMet, keepRegisterCodes } from './register-codes.queries.ts'

interface SaidOfCode {
  readonly nation: OtherNation
  readonly code: string
  /** None when the code is not to be read any more, or is no code at all. */
  readonly countsAs: Counting | null
}

/** Says what a code of the registers of a nation counts as, for every school of the area there, from the next file on. */
export const sayWhatCodeCountsAs = verb('manage schools', async (write: Write, said: SaidOfCode) => {
  const codes = eachOnce([said])
  await forgetCodesMet(write, codes)
  await keep(write, codes)
})

/**
 * The same of several that wait. Of one that waits no more somebody else has said it meanwhile: what they said is not undone by
 * whoever had not seen it.
 */
export const sayWhatCodesCountAs = verb('manage schools', async (write: Write, said: readonly SaidOfCode[]) => {
  const codes = eachOnce(said)
  if ((await forgetCodesMet(write, codes)) < codes.length) throw new Refused(reasons.waitsNoMore, 'codes')
  await keep(write, codes)
})

/** In capitals, as they are kept; what was said last of each. */
function eachOnce(said: readonly SaidOfCode[]): SaidOfCode[] {
  const codes = said.map((one) => ({ ...one, code: one.code.toUpperCase() }))
  return [...new Map(codes.map((one) => [`${one.nation} ${one.code}`, one])).values()]
}

async function keep(write: Write, codes: readonly SaidOfCode[]): Promise<void> {
  await keepRegisterCodes(
    write,
    codes.flatMap(({ countsAs, ...code }) => (countsAs ? { ...code, countsAs } : [])),
  )
  await deleteRegisterCodes(
    write,
    codes.filter(({ countsAs }) => countsAs === null),
  )
  for (const code of codes) write.audit('register code changed', { ...code })
}
