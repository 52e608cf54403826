import { formatDateTime } from '#platform/dates/format-day.ts'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { type FailedJobs, failedJobs, giveJobsUp, tryJobsAgain } from '../failed-jobs.ts'
import { jobInWords, whyInWords } from '../in-words.ts'
import { words } from '../jobs.words.ts'

export const failedJobsPage = page({
  params: {},
  form: form((language) => {
    const t = words(language)
    return { job: text(t.title, t.gone), why: text(t.title, t.gone) }
  }),

  async load({ read }) {
    return { failed: await failedJobs(read) }
  },

  view({ failed }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/today" errors={filled.errors}>
        <h1>{t.title}</h1>
        <p>{failed.length > 0 ? t.intro : t.none}</p>
        {failed.map((group) => (
          <Failed {...group} language={language} />
        ))}
        {failed.length > 0 && <p>{t.giveUpMeans}</p>}
      </Layout>
    )
  },

  async post(write, { value, button, language }) {
    const t = words(language)
    if (button === 'give up') {
      await giveJobsUp(write, value)
      return redirectTo('/jobs/failed', t.givenUp)
    }
    await tryJobsAgain(write, value)
    return redirectTo('/jobs/failed', t.triedAgain)
  },
})

function Failed({ job, why, jobs, tries, since, nextAt, language }: FailedJobs & { language: Language }) {
  const t = words(language)
  const name = jobInWords(job, language) ?? job
  return (
    <Card heading={name} headingSize="m">
      <p>{whyInWords(why, language)}</p>
      <p class="nhsuk-hint">
        {t.waiting(jobs, tries)} {t.since(formatDateTime(since, language))}.{' '}
        {nextAt ? t.next(formatDateTime(nextAt, language)) : t.noMore}.
      </p>
      <Form>
        <input type="hidden" name="job" value={job} />
        <input type="hidden" name="why" value={why} />
        <div class="nhsuk-button-group">
          <Button name="_button" value="again" label={`${t.again}: ${name}`}>
            {t.again}
          </Button>
          <Button name="_button" value="give up" variant="secondary" label={`${t.giveUp}: ${name}`}>
            {t.giveUp}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
