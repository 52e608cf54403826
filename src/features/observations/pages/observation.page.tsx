import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { findObservation } from '../observations.queries.ts'
import { words } from '../papers.words.ts'
import { whoReads } from '../who-reads.ts'
import { Part, Versions } from './versions.tsx'

export const observationPage = page({
  params: { observationId: z.uuid() },

  async load({ read, params: { observationId } }) {
    const observation = await findObservation(read, observationId)
    const { caseId } = observation
    const child = onlyWhatIsSafe(observation.child, placeOf(read.actor))
    read.seen('observation', { children: [child.id], caseId, observationId })
    return { ...observation, child, today: read.today }
  },

  view(observation, { language, actor }) {
    const t = words(language).one
    const { id, caseId, child, at, place, texts, mayAmend, today } = observation
    const rows = [
      { key: t.when, value: formatDateTime(at, language) },
      { key: t.where, value: place },
      { key: t.by, value: `${observation.workerGiven} ${observation.workerFamily}` },
      { key: t.readers, value: whoReads(observation, language) },
    ]
    return (
      <AboutTheChild
        title={t.observation(formatDay(dayIn(at), language))}
        back={`/cases/${caseId}/observations`}
        about={{ child, place: placeOf(actor), today }}
        language={language}
      >
        <SummaryList rows={rows} />
        <Versions
          texts={texts}
          language={language}
          text={({ happening, seen, childVoice, whyNoVoice, meaning }, as) => (
            <>
              <Part {...{ as, heading: t.happening }}>{happening}</Part>
              <Part {...{ as, heading: t.seen }}>{seen}</Part>
              <Part {...{ as, heading: t.childVoice }}>{childVoice}</Part>
              <Part {...{ as, heading: t.whyNoVoice }}>{whyNoVoice}</Part>
              <Part {...{ as, heading: t.meaning }}>{meaning}</Part>
            </>
          )}
        />
        {mayAmend && (
          <Button href={`/observations/${id}/amend`} variant="secondary">
            {t.change}
          </Button>
        )}
      </AboutTheChild>
    )
  },
})
