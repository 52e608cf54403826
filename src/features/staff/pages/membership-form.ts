import { roles } from '#features/access/role-name.ts'
import { choice, day, optionalChoice, optionalDay, optionalWholeNumber, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { duties } from '../duty-name.ts'
import { words } from '../memberships.words.ts'

export const membershipForm = form((language) => {
  const t = words(language)
  return {
    role: choice(t.role, roles, t.selectRole),
    duty: optionalChoice(t.duty, duties, { hint: t.dutyHint, wrong: t.duty }),
    yearGroup: optionalWholeNumber(t.yearGroup, { from: -1, to: 14, wrong: t.wrongYear }),
    startsOn: day(t.startsOn, { missing: t.enterStart, wrong: t.wrongStart, hint: t.startsOnHint }),
    endsOn: optionalDay(t.endsOn, { wrong: t.wrongEnd }),
    formerLeadStays: tick(t.formerStaysPlain),
  }
})
