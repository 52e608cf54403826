import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { Refused } from '#platform/errors.ts'
import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findReferralToChange } from '../find-referral.ts'
import { words } from '../happened.words.ts'
import { words as referralWords } from '../referral.words.ts'
import { say } from '../rules.words.ts'
import { correctReferral } from '../send-referral.ts'
import { ReferralText } from './referral-text.tsx'

export const correctPage = page({
  params: { referralId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      why: longText(t.correctWhy, t.correctWhyMissing),
      content: longText(t.correctText, t.correctTextMissing),
    }
  }),

  async load({ read, params }) {
    const referral = await findReferralToChange(read, params.referralId)
    if (!referral.asSent) throw new Refused(say.notSent)
    return { ...referral, asSent: referral.asSent }
  },

  version: ({ version }) => version,

  view(referral, { filled, language }) {
    const t = words(language)
    const r = referralWords(language)
    const { id, version, asSent } = referral
    return (
      <AboutTheChild
        tab={t.correctTab}
        title={t.correctTitle}
        about={referral}
        back={`/onward/${id}`}
        language={language}
        errors={filled.errors}
      >
        <p>{t.correctHelp}</p>
        <Form version={version}>
          <Textarea {...filled.field('why')} rows={2} />
          <Textarea {...filled.field('content')} rows={5} />
          <Button preventDoubleClick>{t.correctSave}</Button>
        </Form>
        <h2>{r.asSent}</h2>
        <ReferralText text={asSent.content} />
      </AboutTheChild>
    )
  },

  async post(write, { params: { referralId }, value, version, language }) {
    await correctReferral(write, referralId, value, version)
    return redirectTo(`/onward/${referralId}`, words(language).corrected)
  },
})
