import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { findAssessment } from '../assessments.queries.ts'
import { nouns } from '../nouns.words.ts'
import { words } from '../papers.words.ts'
import { indicators, sides } from '../wellbeing.ts'
import { whoReads } from '../who-reads.ts'
import { Part, Versions } from './versions.tsx'

type Shown = Awaited<ReturnType<typeof findAssessment>>

export const assessmentPage = page({
  params: { assessmentId: z.uuid() },

  async load({ read, params: { assessmentId } }) {
    const assessment = await findAssessment(read, assessmentId)
    const { caseId } = assessment
    const child = onlyWhatIsSafe(assessment.child, placeOf(read.actor))
    read.seen('assessment', { children: [child.id], caseId, assessmentId })
    return { ...assessment, child, today: read.today }
  },

  view(assessment, { language, actor }) {
    const t = words(language).one
    const { id, caseId, child, onDay, texts, mayAmend, today } = assessment
    const rows = [
      { key: t.by, value: `${assessment.workerGiven} ${assessment.workerFamily}` },
      { key: t.readers, value: whoReads(assessment, language) },
    ]
    return (
      <AboutTheChild
        title={t.assessment(formatDay(onDay, language))}
        back={`/cases/${caseId}/observations`}
        about={{ child, place: placeOf(actor), today }}
        language={language}
      >
        <SummaryList rows={rows} />
        <Versions
          texts={texts}
          language={language}
          text={(text, as) => <Assessed {...{ text, as, language }} observations={assessment.observations} />}
        />
        {mayAmend && (
          <Button href={`/assessments/${id}/amend`} variant="secondary">
            {t.change}
          </Button>
        )}
      </AboutTheChild>
    )
  },
})

interface AssessedProps {
  text: Shown['texts'][number]
  as: 'h2' | 'h4'
  observations: Shown['observations']
  language: Language
}

/** The child’s words first, then each part of their wellbeing and world, then all in all. */
function Assessed({ text, as, observations, language }: AssessedProps) {
  const t = words(language).one
  const n = nouns(language)
  const seen = observations.filter(({ id }) => text.restsOn.includes(id))
  return (
    <>
      <Part {...{ as, heading: t.childVoice }}>{text.childVoice}</Part>
      <Part {...{ as, heading: t.whyNoVoice }}>{text.whyNoVoice}</Part>
      {indicators.map((name) => (
        <Part {...{ as, heading: n.indicators[name] }}>{text.byIndicator[name]}</Part>
      ))}
      {sides.map((name) => (
        <Part {...{ as, heading: n.sides[name] }}>{text.bySide[name]}</Part>
      ))}
      <Part {...{ as, heading: t.summary }}>{text.summary}</Part>
      {seen.length > 0 && (
        <>
          <p>{t.restsOn}:</p>
          <ul>
            {seen.map(({ id, at, place }) => (
              <li>
                <a href={`/observations/${id}`}>
                  {formatDateTime(new Date(at), language)}, {place}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
