import { z } from 'zod'
import { nameToUse, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { NotFound } from '#platform/errors.ts'
import { day, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { findChildConsents, stands } from '../child-consents.ts'
import type { Purpose } from '../consent.ts'
import { words } from '../consent.words.ts'
import { withdrawConsent } from '../withdraw-consent.ts'

const withdrawForm = form((language) => {
  const t = words(language)
  return {
    scope: optionalLongText(t.withdrawScope),
    onDay: day(t.onDay, { missing: t.onDayMissing, wrong: aRealDay[language] }),
  }
})

export const withdrawConsentPage = page({
  params: { childId: z.uuid(), consentId: z.uuid() },
  form: withdrawForm,

  async load({ read, params }) {
    const child = await findChildConsents(read, params.childId)
    const consent = child.consents.find(({ id }) => id === params.consentId)
    if (!consent) throw new NotFound('Consent')
    return { child, consent, today: read.today }
  },

  known: ({ today }) => ({ onDay: today }),

  view({ child, consent, today }, { filled, language, actor }) {
    const t = words(language)
    const title = t.withdrawTitle(nameToUse(child, placeOf(actor)))
    const what = t.purposes[consent.purpose as Purpose]
    return (
      <Layout title={t.withdrawTab} back={`/children/${child.id}/consents`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={placeOf(actor)} />
        <h1>{title}</h1>
        {stands(consent, child.consents) ? (
          <Form>
            <WarningCallout heading={what}>
              <p>{t.withdrawHelp(what)}</p>
            </WarningCallout>
            <Textarea {...filled.field('scope')} rows={2} />
            <DateInput {...filled.field('onDay')} legend={t.onDay} />
            <Button variant="warning" preventDoubleClick>
              {t.withdrawNow}
            </Button>
          </Form>
        ) : (
          <p>{t.notStanding}</p>
        )}
      </Layout>
    )
  },

  async post(write, { params: { childId, consentId }, value, language }) {
    await withdrawConsent(write, childId, consentId, value)
    return redirectTo(`/children/${childId}/consents`, words(language).withdrawn)
  },
})
