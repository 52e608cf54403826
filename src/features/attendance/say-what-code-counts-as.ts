import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import type { Counting, OtherNation } from './register-code.ts'
import { deleteRegisterCodes, forgetCodesMet, keepRegisterCodes } from './register-codes.queries.ts'

interface SaidOfCode {
  readonly nation: OtherNation
  readonly code: string
  /** None when the code is not to be read any more, or is no code at all. */
  readonly countsAs: Counting | null
}

/** Says what a code of the registers of a nation counts as, for every school of the area there, from the next file on. */
export const sayWhatCodeCountsAs = verb('manage schools', (write: Write, said: SaidOfCode) => keep(write, [said]))

/** The same of several, each of which some school has used. */
export const sayWhatCodesCountAs = verb('manage schools', (write: Write, said: readonly SaidOfCode[]) =>
  keep(write, said),
)

async function keep(write: Write, said: readonly SaidOfCode[]): Promise<void> {
  const codes = said.map(({ code, ...rest }) => ({ ...rest, code: code.toUpperCase() }))
  await keepRegisterCodes(
    write,
    codes.flatMap(({ countsAs, ...code }) => (countsAs ? { ...code, countsAs } : [])),
  )
  await deleteRegisterCodes(
    write,
    codes.filter(({ countsAs }) => countsAs === null),
  )
  await forgetCodesMet(write, codes)
  for (const code of codes) write.audit('register code changed', { ...code })
}
