import { verb } from '#features/access/verb.ts'
import { addOrganisation } from './add-organisation.ts'

/** A partner from outside schools and teams, such as a charity. Its people see only the cases they are added to. */
export const addAgency = verb('manage staff', async (write, { name }: { readonly name: string }) => {
  const agencyId = await addOrganisation(write, { kind: 'agency', name })
  write.audit('agency added', { agencyId })
  return { agencyId }
})
