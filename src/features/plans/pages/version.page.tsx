import { z } from 'zod'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { words as contentWords } from '../content.words.ts'
import { findVersions } from '../find-plan.ts'
import { words as historyWords } from '../versions/history.words.ts'
import { startNextVersion } from '../writing/next-version.ts'
import type { AuthorAs } from '../may-write.ts'
import { words } from '../versions/version.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'
import { Changes } from './changes.tsx'
import { PlanParts } from './plan-parts.tsx'

/** One version as it was agreed, and what changed since another one: the one before it, unless somebody asks for another. */
export const versionPage = page({
  params: { planId: z.uuid(), number: z.coerce.number().int().min(1).max(100_000) },
  query: { since: z.coerce.number().int().min(1).optional().catch(undefined) },

  async load({ read, params: { planId, number }, query: { since = number - 1 } }) {
    const found = await findVersions(read, planId, [number, since])
    const version = found.versions.find((one) => one.number === number)
    if (!version) throw new NotFound('Version')
    return { ...found, version, before: found.versions.find((one) => one.number === since && since !== number) }
  },

  view(found, { filled, language }) {
    const t = words(language)
    const { version, before, today } = found
    const { number, why, authorName, authorAs, approverName, asCover, approvedAt, content } = version
    const agreedOn = formatDay(dayIn(new Date(approvedAt)), language)
    return (
      <AboutAPlan
        title={t.versionTitle(number)}
        tab={t.versionTab}
        about={found}
        language={language}
        errors={filled.errors}
      >
        <SummaryList
          rows={[
            { key: t.why, value: why },
            { key: t.writtenBy, value: `${authorName}, ${contentWords(language).authors[authorAs as AuthorAs]}` },
            { key: t.agreedBy, value: `${asCover ? t.asCover(approverName) : approverName}, ${agreedOn}` },
          ]}
        />
        {before ? (
          <Changes title={t.whatChanged(before.number)} before={before.content} after={content} language={language} />
        ) : (
          <p>{t.first}</p>
        )}
        {number > 2 && (
          <p>
            {t.compareWith}:{' '}
            {Array.from({ length: number - 1 }, (_, index) => index + 1).map((other) => (
              <>
                <a href={`?since=${other}`}>{t.seeVersion(other)}</a>{' '}
              </>
            ))}
          </p>
        )}
        <h2>{t.versionTitle(number)}</h2>
        <PlanParts content={content} language={language} today={today} />
        {found.may.write && found.state === 'agreed' && number !== found.agreed && (
          <Form>
            <Button variant="secondary">{t.takeUpAgain}</Button>
          </Form>
        )}
      </AboutAPlan>
    )
  },

  async post(write, { params: { planId, number }, language }) {
    const { childId } = await startNextVersion(write, planId, number)
    return redirectTo(`/children/${childId}/plan`, historyWords(language).nextStarted)
  },
})
