import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { optionalDay, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { caseRoleName } from '../case-words.ts'
import { findCaseToLead } from '../find-case.ts'
import { endCaseMembership } from '../members/end-case-membership.ts'
import { everybodyOfCase } from '../members/people-pages.queries.ts'
import { words } from '../members/people.words.ts'
import { AboutACase } from './about-a-case.tsx'

const endForm = form((language) => {
  const t = words(language).endForm
  return {
    why: text(t.why, t.whyMissing, { hint: t.whyHint }),
    lastDay: optionalDay(t.lastDay, { wrong: aRealDay[language], hint: t.lastDayHint }),
  }
})

export const endMemberPage = page({
  params: { caseId: z.uuid(), memberId: z.uuid() },
  form: endForm,

  async load({ read, params: { caseId, memberId } }) {
    const [helpCase, members] = await Promise.all([findCaseToLead(read, caseId), everybodyOfCase(read, caseId)])
    const member = members.find(({ id, endsOn }) => id === memberId && (endsOn === null || endsOn >= read.today))
    if (!member || member.caseRole === 'lead worker') throw new NotFound('Case member')
    return { helpCase, member }
  },

  known: ({ member }) => ({ lastDay: member.endsOn }),

  view({ helpCase, member }, { filled, language }) {
    const t = words(language).endForm
    const { givenName, familyName, caseRole, startsOn } = member
    const title = t.title(`${givenName} ${familyName}`)
    const back = `/cases/${helpCase.id}/people`
    return (
      <AboutACase helpCase={helpCase} title={title} language={language} errors={filled.errors} back={back}>
        <p>{t.what(caseRoleName(caseRole, language), formatDay(startsOn, language))}</p>
        <Form>
          <Input {...filled.field('why')} />
          <DateInput {...filled.field('lastDay')} legend={t.lastDay} />
          <Button>{t.save}</Button>
        </Form>
      </AboutACase>
    )
  },

  async post(write, { params: { caseId, memberId }, value, language }) {
    await endCaseMembership(write, caseId, memberId, value)
    return redirectTo(`/cases/${caseId}/people`, words(language).endForm.saved)
  },
})
