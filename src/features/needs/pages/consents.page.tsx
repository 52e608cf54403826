import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { nameToUse, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { choice, day, optionalLongText, optionalText } from '#platform/http/fields.ts'
import { type FilledBy, form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Table } from '#ui/table.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { addConsent } from '../add-consent.ts'
import { type ChildConsents, type ConsentRow, findChildConsents, stands } from '../child-consents.ts'
import { type Basis, bases, type Giver, givers, type Purpose, purposes } from '../consent.ts'
import { words } from '../consent.words.ts'

const consentForm = form((language) => {
  const t = words(language)
  return {
    purpose: choice(t.purpose, purposes, t.purposeMissing),
    answer: choice(t.answerQuestion, ['given', 'refused'], t.answerMissing),
    givenBy: choice(t.giver, givers, t.giverMissing),
    givenByName: optionalText(t.giverName),
    basis: choice(t.basis, bases, t.basisMissing),
    scope: optionalLongText(t.scope, { hint: t.scopeHint }),
    onDay: day(t.onDay, { missing: t.onDayMissing, wrong: aRealDay[language] }),
  }
})

export const consentsPage = page({
  params: { childId: z.uuid() },
  form: consentForm,

  async load({ read, params }) {
    return { child: await findChildConsents(read, params.childId), today: read.today }
  },

  known: ({ today }) => ({ onDay: today }),

  view({ child, today }, { filled, language, actor }) {
    const t = words(language)
    const title = t.title(nameToUse(child, placeOf(actor)))
    const mayChange = may(actor, 'change children')
    return (
      <Layout title={t.tab} back={`/children/${child.id}`} errors={filled.errors} wide>
        <ChildBanner child={child} language={language} today={today} where={placeOf(actor)} />
        <h1>{title}</h1>
        <p>{t.help}</p>
        <Consents {...{ child, language, mayChange }} />
        {mayChange && <AddConsent {...{ filled, language }} />}
      </Layout>
    )
  },

  async post(write, { params, value, language }) {
    await addConsent(write, params.childId, value)
    return redirectTo(`/children/${params.childId}/consents`, words(language).saved)
  },
})

interface ConsentsProps {
  child: ChildConsents
  language: Language
  mayChange: boolean
}

function Consents({ child, language, mayChange }: ConsentsProps) {
  const t = words(language)
  if (child.consents.length === 0) return <p>{t.none}</p>
  return (
    <Table
      caption={t.caption}
      responsive
      firstCellIsHeader
      columns={[t.for, t.answer, t.who, t.scope, t.day, t.recordedBy, { hiddenText: t.withdraw }]}
      rows={child.consents.map((consent) => {
        const purpose = t.purposes[consent.purpose as Purpose]
        return [
          purpose,
          answerOf(consent, child, language),
          `${consent.givenByName ?? t.givers[consent.givenBy as Giver]} (${t.bases[consent.basis as Basis]})`,
          consent.scope ?? '',
          formatShortDay(consent.onDay, language),
          `${consent.givenName} ${consent.familyName}`,
          mayChange && stands(consent, child.consents)
            ? {
                text: t.withdraw,
                href: `/children/${child.id}/consents/${consent.id}/withdraw`,
                hiddenText: t.withdrawWhat(purpose),
              }
            : '',
        ]
      })}
    />
  )
}

function answerOf(consent: ConsentRow, { consents }: ChildConsents, language: Language): string {
  const t = words(language)
  const answer = t.answers[consent.answer as keyof typeof t.answers]
  if (consent.answer !== 'given') return answer
  return `${answer}. ${stands(consent, consents) ? t.stands : t.noLonger}`
}

function AddConsent({ filled, language }: { filled: FilledBy<typeof consentForm>; language: Language }) {
  const t = words(language)
  const [purpose, answer, giver, basis] = (['purpose', 'answer', 'givenBy', 'basis'] as const).map((name) =>
    filled.field(name),
  )
  return (
    <Form>
      <h2>{t.add}</h2>
      <Radios {...purpose!} legend={t.purpose} items={purposes.map((value) => ({ value, text: t.purposes[value] }))} />
      <Radios
        {...answer!}
        legend={t.answerQuestion}
        inline
        items={[
          { value: 'given', text: t.agreed },
          { value: 'refused', text: t.refused },
        ]}
      />
      <Radios {...giver!} legend={t.giver} items={givers.map((value) => ({ value, text: t.givers[value] }))} />
      <Input {...filled.field('givenByName')} />
      <Radios
        {...basis!}
        legend={t.basis}
        items={bases.map((value) => ({
          value,
          text: t.bases[value],
          hint: value === 'understands' ? t.understandsHint : undefined,
        }))}
      />
      <Textarea {...filled.field('scope')} rows={2} />
      <DateInput {...filled.field('onDay')} legend={t.onDay} />
      <Button preventDoubleClick>{t.save}</Button>
    </Form>
  )
}
