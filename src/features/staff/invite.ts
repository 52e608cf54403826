import { makeLink } from '#features/access/links.ts'
import { verb } from '#features/access/verb.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { holdStaffMember } from './hold-staff.queries.ts'
import { mustNotBeYourself } from './not-yourself.ts'
import { say } from './rules.words.ts'
import { staffName } from './staff-member.ts'

/** Sends somebody a link, good for 7 days, with which they choose their own password: nobody else ever knows it. */
export const invite = verb('manage staff', async (write, staffId: string) => {
  mustNotBeYourself(write, staffId)
  const person = await holdStaffMember(write, staffId)
  if (!person) throw new NotFound('Staff member')
  if (!person.active) throw new Refused(say.hasLeft)
  const linkId = await makeLink(write, staffId, 'invitation')
  await sendMail(write, { kind: 'invitation', toStaffId: staffId, about: { linkId } })
  write.audit('staff invited', { staffId })
  return { name: staffName(person) }
})
