import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { NotFound } from '#platform/errors.ts'
import { choice, day } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { childAndSocialWorkers } from '../child-and-social-workers.ts'
import { endSocialWorker } from '../end-social-worker.ts'
import { words } from '../end-social-worker.words.ts'
import { words as nounsWords } from '../nouns.words.ts'
import { endings } from '../social-worker.ts'
import { words as socialWorkerWords } from '../social-worker.words.ts'

const chosenEndings = endings.filter((ending) => ending !== 'another is allocated')

const endForm = form((language) => {
  const t = words(language)
  const n = nounsWords(language)
  return {
    untilDay: day(t.untilDay, { missing: n.dayMissing, wrong: aRealDay[language] }),
    whyEnded: choice(t.whyEnded, chosenEndings, t.whyEndedMissing),
  }
})

export const endSocialWorkerPage = page({
  params: { childId: z.uuid(), socialWorkerId: z.uuid() },
  form: endForm,

  async load({ read, params }) {
    const found = await childAndSocialWorkers(read, params.childId)
    const one = found.socialWorkers.find(({ id }) => id === params.socialWorkerId)
    if (!one) throw new NotFound('Social worker')
    return { ...found, one }
  },

  known: ({ today }) => ({ untilDay: today }),
  version: ({ one }) => one.version,

  view(found, { filled, language }) {
    const t = words(language)
    const back = `/children/${found.child.id}/social-worker`
    return (
      <AboutTheChild
        tab={t.endTab}
        title={t.endTitle(found.one.name)}
        about={found}
        back={back}
        language={language}
        errors={filled.errors}
      >
        <Form version={found.one.version}>
          <DateInput {...filled.field('untilDay')} legend={t.untilDay} />
          <Radios
            {...filled.field('whyEnded')}
            legend={t.whyEnded}
            items={chosenEndings.map((value) => ({ value, text: socialWorkerWords(language).endings[value] }))}
          />
          <Button>{t.saveEnd}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { childId, socialWorkerId }, value, version, language }) {
    await endSocialWorker(write, childId, socialWorkerId, value, version)
    return redirectTo(`/children/${childId}/social-worker`, words(language).ended)
  },
})
