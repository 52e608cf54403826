import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { Refused } from '#platform/errors.ts'
import { choice, day, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { findReferralToChange } from '../find-referral.ts'
import { words } from '../happened.words.ts'
import { words as nouns } from '../nouns.words.ts'
import { sentHows } from '../onward-referral.ts'
import { say } from '../rules.words.ts'
import { sendReferral } from '../send-referral.ts'
import { ConsentStands } from './consent-now.tsx'

const sendForm = form((language) => {
  const t = words(language)
  return {
    sentHow: choice(t.sendHow, sentHows, t.sendHowMissing),
    note: optionalText(t.sendTo, { max: 500 }),
    onDay: day(t.sendDay, { missing: t.dayMissing, wrong: aRealDay[language] }),
  }
})

export const sendReferralPage = page({
  params: { referralId: z.uuid() },
  form: sendForm,

  async load({ read, params }) {
    const referral = await findReferralToChange(read, params.referralId)
    if (referral.state !== 'ready') throw new Refused(referral.state === 'draft' ? say.notReady : say.notBeingWritten)
    return referral
  },

  version: ({ version }) => version,
  known: ({ today, whereToRefer }) => ({ onDay: today, note: whereToRefer }),

  view(referral, { filled, language }) {
    const t = words(language)
    const n = nouns(language)
    const { id, childId, version, howToRefer, consentNow } = referral
    return (
      <AboutTheChild
        tab={t.sendTab}
        title={t.sendTitle}
        about={referral}
        back={`/onward/${id}`}
        language={language}
        errors={filled.errors}
      >
        <p class="nhsuk-lede-text">{n.title(referral.toName)}</p>
        <p>{t.sendHelp}</p>
        {howToRefer && (
          <InsetText>
            <AsWritten>{howToRefer}</AsWritten>
          </InsetText>
        )}
        <ConsentStands now={consentNow} childId={childId} language={language} />
        <Form version={version}>
          <Radios
            {...filled.field('sentHow')}
            legend={t.sendHow}
            items={sentHows.map((value) => ({ value, text: t.sendHows[value] }))}
          />
          <Input {...filled.field('note')} />
          <DateInput {...filled.field('onDay')} legend={t.sendDay} />
          <Button preventDoubleClick>{t.send}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { referralId }, value, version, language }) {
    const chaseOn = await sendReferral(write, referralId, value, version)
    return redirectTo(`/onward/${referralId}`, words(language).isSent(formatDay(chaseOn, language)))
  },
})
