import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { Refused } from '#platform/errors.ts'
import { choice, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findReferralToChange } from '../find-referral.ts'
import { words } from '../happened.words.ts'
import { words as nouns } from '../nouns.words.ts'
import { newReferralHref } from '../onward-address.ts'
import { type NextAfterNo, nextAfterNo } from '../onward-referral.ts'
import { decideWhatNow } from '../record-answer.ts'
import { say } from '../rules.words.ts'

export const whatNowPage = page({
  params: { referralId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      whatNow: choice(t.whatNow, nextAfterNo, t.whatNowMissing),
      note: optionalLongText(t.whatNowHow),
    }
  }),

  async load({ read, params }) {
    const referral = await findReferralToChange(read, params.referralId)
    if (referral.state !== 'not accepted' || referral.whatNow) throw new Refused(say.notNow)
    return referral
  },

  version: ({ version }) => version,

  view(referral, { filled, language }) {
    const t = words(language)
    const n = nouns(language)
    const { id, version, steps } = referral
    const reason = steps.find(({ step }) => step === 'not accepted')?.note
    return (
      <AboutTheChild
        tab={t.whatNowTab}
        title={t.whatNowTitle}
        about={referral}
        back={`/onward/${id}`}
        language={language}
        errors={filled.errors}
      >
        <p class="nhsuk-lede-text">{n.title(referral.toName)}</p>
        {reason && (
          <InsetText>
            <p>
              <strong>{t.reasonGiven}</strong>
            </p>
            <AsWritten>{reason}</AsWritten>
          </InsetText>
        )}
        <Form version={version}>
          <Radios
            {...filled.field('whatNow')}
            legend={t.whatNow}
            items={nextAfterNo.map((value) => ({ value, text: t.nextAfterNo[value] }))}
          />
          <Textarea {...filled.field('note')} rows={3} />
          <Button preventDoubleClick>{t.whatNowSave}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { referralId }, value: { whatNow, note }, version, language }) {
    const { caseId } = await decideWhatNow(write, referralId, { whatNow, note }, version)
    return redirectTo(nextPages[whatNow](caseId, referralId), words(language).whatNowSaved)
  },
})

/** Where each answer goes on: a no does not end on a page that is done with. */
const nextPages: Record<NextAfterNo, (caseId: string, referralId: string) => string> = {
  'another service': (caseId, id) => newReferralHref(caseId, { is: 'referral', id }),
  'watch and wait': (caseId) => `/cases/${caseId}/watch`,
  'help ends': (caseId) => `/cases/${caseId}/close`,
  'help goes on here': (caseId) => `/cases/${caseId}`,
}
