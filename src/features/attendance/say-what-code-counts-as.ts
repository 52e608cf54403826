import { verb } from '#features/access/verb.ts'
import type { Counting, OtherNation } from './register-code.ts'
import { deleteRegisterCode, keepRegisterCode } from './register-codes.queries.ts'

interface Said {
  readonly nation: OtherNation
  readonly code: string
  /** None when the code is not to be read any more. */
  readonly countsAs: Counting | null
}

/** Says what a code of the registers of a nation counts as, for every school of the area there, from the next file on. */
export const sayWhatCodeCountsAs = verb('manage schools', async (write, { nation, code: typed, countsAs }: Said) => {
  const code = typed.toUpperCase()
  if (countsAs) await keepRegisterCode(write, { nation, code, countsAs })
  else await deleteRegisterCode(write, { nation, code })
  write.audit('register code changed', { nation, code, countsAs })
})
