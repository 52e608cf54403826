import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Table } from '#ui/table.tsx'
import type { ShownPlan } from '../find-plan.ts'
import { words } from '../versions/history.words.ts'
import { words as versionWords } from '../versions/version.words.ts'

interface HistoryProps {
  plan: ShownPlan
  mayWrite: boolean
  language: Language
}

/** Each version with why and by whom; whoever may write starts the next one here. */
export function Versions({ plan: { id, versions, state }, mayWrite, language }: HistoryProps) {
  const t = words(language)
  const v = versionWords(language)
  if (versions.length === 0) return null
  return (
    <>
      <Table
        caption={t.versions}
        responsive
        columns={[v.version, v.why, v.writtenBy, v.agreedBy]}
        rows={versions.map(({ number, why, authorName, approverName, asCover, approvedAt }) => [
          { text: v.seeVersion(number), href: `/plans/${id}/versions/${number}` },
          why,
          authorName,
          `${asCover ? v.asCover(approverName) : approverName}, ${formatDay(dayIn(new Date(approvedAt)), language)}`,
        ])}
      />
      {mayWrite && state === 'agreed' && <NextVersion planId={id} language={language} />}
    </>
  )
}

function NextVersion({ planId, language }: { planId: string; language: Language }) {
  return (
    <Form>
      <Button name="_button" value={`next ${planId}`} variant="secondary">
        {words(language).nextVersion}
      </Button>
    </Form>
  )
}

/** How each review went, or why it was not held. */
export function Reviews({ plan, mayWrite, language }: HistoryProps) {
  const t = words(language)
  const { reviews, id, agreed, state } = plan
  return (
    <>
      {mayWrite && agreed !== null && state !== 'ended' && (
        <p>
          <a href={`/plans/${id}/review`}>{t.holdReview}</a>
        </p>
      )}
      {reviews.length > 0 && (
        <Details summary={`${t.reviews} (${reviews.length})`}>
          {reviews.map(({ heldOn, whoCame, said, dueOn, exemptWhy, nextOn, keptBy }) => (
            <>
              <h3 class="nhsuk-heading-xs">
                {heldOn
                  ? t.reviewHeld(formatDay(heldOn, language), whoCame ?? '')
                  : t.reviewNotHeld(dueOn ? formatDay(dueOn, language) : '')}
              </h3>
              <AsWritten>{said ?? exemptWhy}</AsWritten>
              <p class="nhsuk-hint">
                {[keptBy, nextOn && t.next(formatDay(nextOn, language))].filter(Boolean).join(' · ')}
              </p>
            </>
          ))}
        </Details>
      )}
    </>
  )
}
