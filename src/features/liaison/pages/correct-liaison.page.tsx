import { z } from 'zod'
import { CorrectOrStrike, correctionSaid, isStruck, whyCorrected } from '#features/cases/correcting.tsx'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { choice, choices, day, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { correctLiaison, enterLiaisonInError } from '../correct-liaison.ts'
import { findToCorrect } from '../find-liaisons.ts'
import { modes, purposes } from '../liaison.ts'
import { words as correctWords } from '../correct-liaison.words.ts'
import { words as nounsWords } from '../nouns.words.ts'
import { words } from '../record-liaison.words.ts'

const correctForm = form((language) => {
  const t = words(language)
  const n = nounsWords(language)
  return {
    said: longText(t.said, t.saidMissing, { hint: t.saidHint }),
    purposes: choices(t.purpose, purposes, { missing: t.purposeMissing, wrong: t.purposeMissing }),
    onDay: day(t.onDay, { missing: n.dayMissing, wrong: aRealDay[language] }),
    mode: choice(t.mode, modes, t.modeMissing),
    nextOn: day(t.nextOn, { missing: n.dayMissing, wrong: aRealDay[language] }),
    why: whyCorrected(language),
  }
})

/** What was said with social work, written again; or all of it marked as entered in error (CSW-11). */
export const correctLiaisonPage = page({
  params: { caseId: z.uuid(), liaisonId: z.uuid() },
  form: correctForm,
  load: ({ read, params: { caseId, liaisonId } }) => findToCorrect(read, caseId, liaisonId),
  known: ({ one: { said, purposes, onDay, mode, nextOn } }) => ({ said, purposes, onDay, mode, nextOn }),
  version: ({ one }) => one.version,

  view(found, { filled, language }) {
    const t = words(language)
    const n = nounsWords(language)
    const c = correctWords(language)
    return (
      <AboutTheChild
        tab={c.tab}
        title={c.title}
        about={found}
        back={`/cases/${found.id}/liaison`}
        language={language}
        errors={filled.errors}
      >
        <p>{c.help(found.one.withName)}</p>
        <Form version={found.one.version}>
          <Textarea {...filled.field('said')} rows={4} />
          <Checkboxes
            {...filled.field('purposes')}
            legend={t.purpose}
            items={purposes.map((value) => ({ value, text: n.purposes[value] }))}
          />
          <DateInput {...filled.field('onDay')} legend={t.onDay} />
          <Radios
            {...filled.field('mode')}
            legend={t.mode}
            items={modes.map((value) => ({ value, text: n.modes[value] }))}
          />
          <DateInput {...filled.field('nextOn')} legend={t.nextOn} />
          <CorrectOrStrike why={filled.field('why')} language={language} />
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params, value, version, button, language }) {
    const entry = { ...params, version }
    if (isStruck(button)) await enterLiaisonInError(write, entry, value.why)
    else await correctLiaison(write, entry, value)
    return redirectTo(`/cases/${params.caseId}/liaison`, correctionSaid(button, language))
  },
})
