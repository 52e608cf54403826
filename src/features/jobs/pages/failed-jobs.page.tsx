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
import { type LastSelfCheck, selectLastSelfCheck } from '../last-self-check.ts'
import { words } from '../jobs.words.ts'

export const failedJobsPage = page({
  params: {},
  form: form((language) => {
    const t = words(language)
    return { job: text(t.title, t.gone), why: text(t.title, t.gone) }
  }),

  async load({ read }) {
    const [failed, looked] = await Promise.all([failedJobs(read), selectLastSelfCheck(read).executeTakeFirst()])
    return { failed, looked: looked ?? null }
  },

  view({ failed, looked }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/today" errors={filled.errors}>
        <h1>{t.title}</h1>
        <p>{failed.length > 0 ? t.intro : t.none}</p>
        {failed.map((group) => (
          <Failed {...group} language={language} />
        ))}
        {failed.length > 0 && <p>{t.giveUpMeans}</p>}
        <SelfCheck looked={looked} language={language} />
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

/** What the records found when they last looked at themselves: rules, in the words of those who run the service. */
function SelfCheck({ looked, language }: { looked: LastSelfCheck | null; language: Language }) {
  const t = words(language).selfCheck
  if (!looked)
    return (
      <Card heading={t.looks} headingSize="m">
        {t.never}
      </Card>
    )
  const { at, checks, faults } = looked
  return (
    <Card heading={faults.length > 0 ? t.heading : t.looks} headingSize="m">
      <p class="nhsuk-hint">{t.at(formatDateTime(at, language))}</p>
      <p>{faults.length > 0 ? t.wrong(faults.length, checks) : t.right(checks)}</p>
      {faults.length > 0 && (
        <ul lang="en">
          {faults.map((fault) => (
            <li>{fault}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

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
