import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { Refused } from '#platform/errors.ts'
import { choice, day, optionalChoice, optionalLongText, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findReferralToChange } from '../find-referral.ts'
import { words } from '../happened.words.ts'
import { words as nouns } from '../nouns.words.ts'
import { happenings, onwardOutcomes, whatMayFollow } from '../onward-referral.ts'
import { recordAnswer } from '../record-answer.ts'
import { say } from '../rules.words.ts'

const answerForm = form((language) => {
  const t = words(language)
  return {
    what: choice(t.answerWhat, happenings, t.answerMissing),
    outcome: optionalChoice(t.outcome, onwardOutcomes, { wrong: say.whatOutcome[language] }),
    note: optionalLongText(t.note, { hint: t.noteHint }),
    toldBy: optionalText(t.who, { hint: t.whoHint }),
    onDay: day(t.answerDay, { missing: t.dayMissing, wrong: aRealDay[language] }),
  }
})

export const answerPage = page({
  params: { referralId: z.uuid() },
  form: answerForm,

  async load({ read, params }) {
    const referral = await findReferralToChange(read, params.referralId)
    const mayFollow = whatMayFollow(referral.state)
    if (mayFollow.length === 0) throw new Refused(say.notNow)
    return { ...referral, mayFollow }
  },

  version: ({ version }) => version,
  known: ({ today, mayFollow }) => ({ onDay: today, what: mayFollow.length === 1 ? mayFollow[0] : '' }),

  view(referral, { filled, language }) {
    const t = words(language)
    const n = nouns(language)
    const { id, version, mayFollow } = referral
    const outcome = (
      <Radios
        {...filled.field('outcome')}
        legend={t.outcome}
        items={onwardOutcomes.map((value) => ({ value, text: n.outcomes[value] }))}
      />
    )
    return (
      <AboutTheChild
        tab={t.answerTab}
        title={t.answerTitle}
        about={referral}
        back={`/onward/${id}`}
        language={language}
        errors={filled.errors}
      >
        <p class="nhsuk-lede-text">{n.title(referral.toName)}</p>
        <Form version={version}>
          <Radios
            {...filled.field('what')}
            legend={t.answerWhat}
            legendHidden
            items={mayFollow.map((value) => ({
              value,
              text: t.answers[value],
              conditional: value === 'ended' ? outcome : undefined,
            }))}
          />
          <Textarea {...filled.field('note')} rows={3} />
          <Input {...filled.field('toldBy')} autocomplete="off" />
          <DateInput {...filled.field('onDay')} legend={t.answerDay} />
          <Button preventDoubleClick>{t.answerSave}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { referralId }, value, version, language }) {
    await recordAnswer(write, referralId, value, version)
    const next = value.what === 'not accepted' ? `/onward/${referralId}/what-now` : `/onward/${referralId}`
    return redirectTo(next, words(language).answered)
  },
})
