import { z } from 'zod'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Table } from '#ui/table.tsx'
import { caseRoleName } from '../case-words.ts'
import { type CaseShown, findCase } from '../find-case.ts'
import { everybodyOfCase } from '../members/people-pages.queries.ts'
import { words } from '../members/people.words.ts'
import { AboutACase } from './about-a-case.tsx'

type Member = Awaited<ReturnType<typeof everybodyOfCase>>[number]

export const peoplePage = page({
  params: { caseId: z.uuid() },

  async load({ read, params: { caseId } }) {
    const [helpCase, members] = await Promise.all([findCase(read, caseId), everybodyOfCase(read, caseId)])
    const isOver = ({ endsOn }: Member) => endsOn !== null && endsOn < read.today
    return { helpCase, now: members.filter((member) => !isOver(member)), before: members.filter(isOver) }
  },

  view({ helpCase, now, before }, { language }) {
    const t = words(language)
    const mayChange = helpCase.isTheirsToLead && helpCase.status !== 'closed'
    return (
      <AboutACase helpCase={helpCase} title={t.title} language={language}>
        <Members caption={t.now} members={now} helpCase={helpCase} mayChange={mayChange} language={language} />
        {mayChange && <ActionLink href={`/cases/${helpCase.id}/people/add`}>{t.add}</ActionLink>}
        {before.length > 0 && (
          <Members caption={t.before} members={before} helpCase={helpCase} mayChange={false} language={language} />
        )}
        <p>
          <a href={`/cases/${helpCase.id}/why`}>{t.seeWhy}</a>
        </p>
      </AboutACase>
    )
  },
})

interface MembersProps {
  caption: string
  members: readonly Member[]
  helpCase: CaseShown
  mayChange: boolean
  language: Language
}

function Members({ caption, members, helpCase, mayChange, language }: MembersProps) {
  const t = words(language)
  return (
    <Table
      caption={caption}
      responsive
      columns={[t.name, t.role, t.since, t.until, t.why, ...(mayChange ? [t.actions] : [])]}
      rows={members.map((member) => [
        <>
          {nameOf(member)}
          {member.jobTitle && (
            <div class="nhsuk-hint">{[member.jobTitle, member.employer].filter(Boolean).join(', ')}</div>
          )}
        </>,
        caseRoleName(member.caseRole, language),
        formatShortDay(member.startsOn, language),
        member.endsOn ? formatShortDay(member.endsOn, language) : t.noEnd,
        [member.why, member.whyEnded && t.ended(member.whyEnded)].filter(Boolean).join(' '),
        ...(mayChange ? [<Change member={member} helpCase={helpCase} language={language} />] : []),
      ])}
    />
  )
}

function Change({ member, helpCase, language }: { member: Member; helpCase: CaseShown; language: Language }) {
  const t = words(language)
  const whom = <span class="nhsuk-u-visually-hidden"> ({nameOf(member)})</span>
  if (member.caseRole !== 'lead worker') {
    return (
      <a href={`/cases/${helpCase.id}/people/${member.id}/end`}>
        {t.end}
        {whom}
      </a>
    )
  }
  return helpCase.isTheirsToSupervise ? <a href={`/cases/${helpCase.id}/lead`}>{t.changeLead}</a> : null
}

function nameOf({ givenName, familyName }: Member): string {
  return `${givenName} ${familyName}`
}
