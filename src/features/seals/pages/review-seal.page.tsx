import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { addDays } from '#platform/dates/day.ts'
import { day } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { reviewSeal } from '../review-seal.ts'
import { words as reviewsWords } from '../reviews.words.ts'
import { REVIEW_AFTER_DAYS } from '../seal.ts'
import { sealOf } from '../seals.queries.ts'
import { words } from '../seals.words.ts'

const reviewForm = form((language) => {
  const t = words(language).seal
  return { reviewOn: day(t.reviewOn, { missing: t.reviewMissing, wrong: aRealDay[language] }) }
})

export const reviewSealPage = page({
  params: { childId: z.uuid() },
  form: reviewForm,

  async load({ read, params: { childId } }) {
    const { child, reason, id, version } = await sealOf(read, childId)
    read.seen('who may see a restricted record', { children: [childId], sealId: id })
    return { child, reason, version, today: read.today }
  },

  known: ({ today }) => ({ reviewOn: addDays(today, REVIEW_AFTER_DAYS) }),
  version: ({ version }) => version,

  view({ child, reason, version, today }, { filled, language }) {
    const t = words(language)
    const r = reviewsWords(language)
    const path = `/children/${child.id}/sealed`
    return (
      <Layout title={r.review.title} back={path} errors={filled.errors}>
        <h1>{r.review.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <p>{r.review.why}</p>
        <InsetText>{reason}</InsetText>
        <p>
          <a href={`${path}/lift`}>{r.review.noLonger}</a>
        </p>
        <Form version={version}>
          <DateInput {...filled.field('reviewOn')} legend={t.seal.reviewOn} />
          <Button>{r.review.stays}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, version, language }) {
    await reviewSeal(write, childId, value.reviewOn, version)
    return redirectTo(`/children/${childId}/sealed`, words(language).lift.kept)
  },
})
