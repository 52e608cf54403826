import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { OrganisationKind, Role } from '#platform/db/tables.ts'
import { choice } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { myAccount } from '../own-account/account.queries.ts'
import { words } from '../own-account/account.words.ts'
import { chooseLanguage } from '../own-account/choose-language.ts'
import { placeOf } from '../place-of.ts'
import { may } from '../policy.ts'
import { roleMeans, roleName } from '../role-name.ts'

const languageForm = form((language) => {
  const t = words(language)
  return { language: choice(t.language, ['en', 'cy'], t.chooseLanguage, { hint: t.languageHint }) }
})

export const accountPage = page({
  params: {},
  form: languageForm,

  async load({ read }) {
    return { ...(await myAccount(read)), today: read.today, hasProvider: read.site.providerName !== undefined }
  },

  known: ({ language }) => ({ language }),

  view(me, { filled, language, actor }) {
    const t = words(language)
    const { label, ...field } = filled.field('language')
    return (
      <Layout title={t.title} back="/today" errors={filled.errors}>
        <h1>{t.title}</h1>
        <SummaryList
          rows={[
            { key: t.name, value: `${me.givenName} ${me.familyName}` },
            { key: t.email, value: me.email },
            ...(me.jobTitle ? [{ key: t.jobTitle, value: me.jobTitle }] : []),
            ...(me.phone ? [{ key: t.phone, value: me.phone }] : []),
          ]}
        />
        <h2>{t.whyTitle}</h2>
        {me.memberships.map((membership) => (
          <Why {...membership} today={me.today} language={language} />
        ))}
        <p>{t.wrong}</p>
        {may(actor, 'see the policy') && <ActionLink href="/policy">{t.policy}</ActionLink>}
        <h2>{t.signingIn}</h2>
        <ActionLink href="/account/password">{t.changePassword}</ActionLink>
        <ActionLink href="/account/authenticator">{t.authenticator}</ActionLink>
        <ActionLink href="/account/recovery-codes">{t.codes}</ActionLink>
        <ActionLink href="/account/mail">{t.mail}</ActionLink>
        <ActionLink href="/account/calendar">{t.calendar}</ActionLink>
        <ActionLink href="/account/not-sent">{t.notSent}</ActionLink>
        <ActionLink href="/account/passkeys">{t.passkeys}</ActionLink>
        {me.hasProvider && <ActionLink href="/account/provider">{t.otherAccount}</ActionLink>}
        <ActionLink href="/account/sign-ins">{t.signIns}</ActionLink>
        <ActionLink href="/account/sign-out-everywhere">{t.everywhereTitle}</ActionLink>
        <Form>
          <Radios
            {...field}
            legend={label}
            legendSize="m"
            inline
            items={[
              { value: 'en', text: t.languages.en },
              { value: 'cy', text: t.languages.cy },
            ]}
          />
          <Button variant="secondary">{t.saveLanguage}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value }) {
    await chooseLanguage(write, value.language)
    return redirectTo(`/account?lang=${value.language}`, words(value.language).languageSaved)
  },
})

interface WhyProps {
  readonly organisation: string
  readonly organisationId: string
  readonly kind: OrganisationKind
  readonly role: Role
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly today: Day
  readonly language: Language
}

function Why({ organisation, organisationId, kind, role, startsOn, endsOn, today, language }: WhyProps) {
  const t = words(language)
  const place = placeOf(kind, organisationId)
  const starts = startsOn > today ? t.from : t.since
  return (
    <>
      <h3 class="nhsuk-heading-s">{t.why(roleName(role, language), organisation)}</h3>
      <p>
        {roleMeans(role, language)} {starts(formatDay(startsOn, language))}
        {endsOn && ` ${t.until(formatDay(endsOn, language))}`}
      </p>
      {place && (
        <p>
          <a href={place}>{t.see(organisation)}</a>
        </p>
      )}
    </>
  )
}
