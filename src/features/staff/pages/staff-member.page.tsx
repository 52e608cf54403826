import { z } from 'zod'
import { type WaysIn, waysIn } from '#features/access/logins.ts'
import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { findStaffMember, type StaffMember } from '../one-person.queries.ts'
import { words } from '../staff.words.ts'
import { staffName } from '../staff-member.ts'
import { Memberships } from './memberships-table.tsx'

export const staffMemberPage = page({
  params: { staffId: z.uuid() },

  async load({ read, params }) {
    const person = await findStaffMember(read, params.staffId)
    const mayChange = may(read.actor, 'manage staff')
    const mayRenew = !mayChange && may(read.actor, 'renew second steps')
    return { person, mayChange, mayRenew, today: read.today, ways: mayChange ? await waysIn(read, person.id) : null }
  },

  view({ person, mayChange, mayRenew, today, ways }, { language, actor }) {
    const t = words(language)
    const name = staffName(person)
    const isMe = person.id === actor.id
    return (
      <Layout title={name} back="/staff">
        <h1>{name}</h1>
        {!person.active && (
          <InsetText>
            <p>{t.hasLeft}</p>
          </InsetText>
        )}
        <Details person={person} mayChange={mayChange} language={language} />
        <Memberships of={person} mayEnd={mayChange && !isMe} today={today} language={language} />
        {mayChange && !isMe && person.active && (
          <Button href={`/staff/${person.id}/memberships/new`}>{t.addWork}</Button>
        )}
        {isMe && (
          <p>
            {t.yourself} <a href="/account">{t.seeAccount}</a>
          </p>
        )}
        {mayRenew && !isMe && person.active && (
          <ActionLink href={`/staff/${person.id}/second-step`}>{t.renewSecondStep}</ActionLink>
        )}
        {ways && !isMe && <SigningInAndLeaving person={person} ways={ways} language={language} />}
      </Layout>
    )
  },
})

function Details({ person, mayChange, language }: { person: StaffMember; mayChange: boolean; language: Language }) {
  const t = words(language)
  const shown = [
    { key: t.email, value: <a href={`mailto:${person.email}`}>{person.email}</a> },
    { key: t.phone, value: person.phone },
    { key: t.jobTitle, value: person.jobTitle },
    { key: t.employer, value: person.employer },
    { key: t.wte, value: String(person.wte) },
    ...(person.alsoSpeaks ? [{ key: t.alsoSpeaks, value: person.alsoSpeaks }] : []),
  ]
  const change = [{ text: t.change, href: `/staff/${person.id}/edit` }]
  return (
    <SummaryList
      rows={shown.filter(({ value }) => value)}
      card={{ heading: t.details, ...(mayChange ? { actions: change } : {}) }}
    />
  )
}

interface Signing {
  readonly person: StaffMember
  readonly ways: WaysIn
  readonly language: Language
}

function SigningInAndLeaving({ person, ways, language }: Signing) {
  const t = words(language)
  if (!person.active) return <ActionLink href={`/staff/${person.id}/bring-back`}>{t.bringBack}</ActionLink>
  return (
    <>
      <h2>{t.signingIn}</h2>
      <SummaryList
        rows={[
          { key: t.password, value: ways.hasPassword ? t.hasPassword : t.noPassword },
          { key: t.secondStep, value: ways.hasAuthenticator ? t.hasSecondStep : t.noSecondStep },
        ]}
      />
      <ActionLink href={`/staff/${person.id}/invite`}>{t.invite}</ActionLink>
      <ActionLink href={`/staff/${person.id}/first-password`}>{t.givePassword}</ActionLink>
      {ways.hasPassword && <ActionLink href={`/staff/${person.id}/second-step`}>{t.renewSecondStep}</ActionLink>}
      <h2>{t.leaving}</h2>
      <ActionLink href={`/staff/${person.id}/off-board`}>{t.offBoard}</ActionLink>
    </>
  )
}
