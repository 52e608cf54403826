import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { isTaken } from '#platform/db/database.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { fullName } from '../child.ts'
import { holdChild } from '../held-child.ts'
import type { HealthScheme, Scheme } from './identifier-scheme.ts'
import { insertIdentifier, removeIdentifierRow, setIdentifierStatus, whoHasIdentifier } from './identifiers.queries.ts'
import { checkIdentifier } from './identifiers.ts'

export const STATUSES = ['verified', 'unverified', 'in doubt'] as const
export type IdentifierStatus = (typeof STATUSES)[number]

interface NewIdentifier {
  readonly scheme: Scheme
  readonly typed: string
  readonly status: IdentifierStatus
}

/** Writes down a number of a child. Answers with the scheme its range belongs to, where that is another: only a hint. */
export const addIdentifier = verb(
  'change children',
  async (write, childId: string, { scheme, typed, status }: NewIdentifier): Promise<HealthScheme | undefined> => {
    const child = await holdChild(write, childId)
    const checked = checkIdentifier(scheme, typed)
    if (!checked.ok) throw new Refused(checked.reason, 'value')
    await mustBeFree(write, childId, scheme, checked.value)

    const identifierId = write.newId()
    try {
      await insertIdentifier(write, child, { id: identifierId, scheme, value: checked.value, status })
    } catch (error) {
      if (isTaken(error, 'child_identifier_area_id_scheme_value_key')) throw new Refused(TAKEN, 'value')
      throw error
    }
    write.audit('number added', { children: [childId], identifierId, scheme })
    return checked.alsoLooksLike
  },
)

export const changeIdentifierStatus = verb(
  'change children',
  async (write, childId: string, identifierId: string, status: IdentifierStatus) => {
    await holdChild(write, childId)
    if (!(await setIdentifierStatus(write, childId, identifierId, status))) throw new NotFound('Identifier')
    write.audit('number checked', { children: [childId], identifierId, status })
  },
)

/** Takes away a number that was never this child’s. */
export const removeIdentifier = verb('change children', async (write, childId: string, identifierId: string) => {
  await holdChild(write, childId)
  if (!(await removeIdentifierRow(write, childId, identifierId))) throw new NotFound('Identifier')
  write.audit('number removed', { children: [childId], identifierId })
})

/** Whose number it is already is said only to those who may see that child’s numbers. */
async function mustBeFree(write: Write, childId: string, scheme: Scheme, value: string) {
  const other = await whoHasIdentifier(write, scheme, value)
  if (!other) return
  if (other.id === childId) throw new Refused(ALREADY_HERE, 'value')
  const name = fullName(other)
  throw new Refused(
    {
      en: `${name} already has this number. Check which of the two it belongs to.`,
      cy: `Mae’r rhif hwn gan ${name} eisoes. Gwiriwch i ba un o’r ddau y mae’n perthyn.`,
    },
    'value',
  )
}

const ALREADY_HERE = { en: 'This number is already written down here', cy: 'Mae’r rhif hwn eisoes wedi’i gofnodi yma' }
const TAKEN = {
  en: 'This number is already on another record in your area. Copy it again; if it is right, ask your area’s administrator.',
  cy: 'Mae’r rhif hwn eisoes ar gofnod arall yn eich ardal. Copïwch ef eto; os yw’n gywir, gofynnwch i weinyddwr eich ardal.',
}
