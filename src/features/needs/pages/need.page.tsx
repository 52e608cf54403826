import { z } from 'zod'
import { placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatDay, formatShortDay } from '#platform/dates/format-day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { optionalChoice, optionalDay, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Table } from '#ui/table.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findCaseNeeds, type NeedOverTime } from '../case-needs.ts'
import { endNeed } from '../end-need.ts'
import { type Ending, endings, needName, type Progress, progressWords, type Severity, severities } from '../need.ts'
import { words } from '../need.words.ts'
import { rateNeed } from '../rate-need.ts'

/** Two questions on one page: how it is now, and whether it has ended. Each has its own button. */
const needForm = form((language) => {
  const t = words(language)
  return {
    severity: optionalChoice(t.severity, severities, { wrong: t.severityMissing }),
    progress: optionalChoice(t.progress, progressWords, { wrong: t.progress }),
    note: optionalText(t.note, { max: 2000 }),
    onDay: optionalDay(t.onDay, { wrong: aRealDay[language] }),
    endedHow: optionalChoice(t.how, endings, { wrong: t.howMissing }),
    endedOn: optionalDay(t.endedDay, { wrong: aRealDay[language] }),
  }
})

export const needPage = page({
  params: { caseId: z.uuid(), needId: z.uuid() },
  form: needForm,

  async load({ read, params }) {
    const helpCase = await findCaseNeeds(read, params.caseId)
    const need = helpCase.needs.find(({ id }) => id === params.needId)
    if (!need) throw new NotFound('Need')
    return { helpCase, need, today: read.today }
  },

  known: ({ today }) => ({ onDay: today, endedOn: today }),

  view({ helpCase, need, today }, { filled, language, actor }) {
    const t = words(language)
    const title = t.rateTitle(needName(need, helpCase.definition.needs, language))
    const [severity, progress, how] = [filled.field('severity'), filled.field('progress'), filled.field('endedHow')]
    return (
      <Layout title={t.rateTab} back={`/cases/${helpCase.caseId}/needs`} errors={filled.errors}>
        <ChildBanner child={helpCase} language={language} today={today} where={placeOf(actor)} />
        <h1>{title}</h1>
        <History need={need} language={language} />
        {need.endedOn && <p>{t.hasEnded(formatDay(need.endedOn, language), t.hows[need.endedHow as Ending] ?? '')}</p>}
        {!need.endedOn && helpCase.isTheirs && helpCase.status !== 'closed' && (
          <Form>
            <h2>{t.rate}</h2>
            <Radios
              {...severity}
              legend={severity.label}
              items={severities.map((value) => ({ value, text: t.severities[value] }))}
            />
            <Radios
              {...progress}
              legend={progress.label}
              items={[
                { value: '', text: t.progressNone },
                ...progressWords.map((value) => ({ value, text: t.progresses[value] })),
              ]}
            />
            <Textarea {...filled.field('note')} rows={2} />
            <DateInput {...filled.field('onDay')} legend={t.onDay} />
            <Button name="_button" value="rate" preventDoubleClick>
              {t.save}
            </Button>
            <h2>{t.end}</h2>
            <p>{t.endHelp}</p>
            <Radios {...how} legend={how.label} items={endings.map((value) => ({ value, text: t.hows[value] }))} />
            <DateInput {...filled.field('endedOn')} legend={t.endedDay} />
            <Button name="_button" value="end" variant="secondary" preventDoubleClick>
              {t.endNow}
            </Button>
          </Form>
        )}
        {!helpCase.isTheirs && <p>{t.onlyWorkers}</p>}
      </Layout>
    )
  },

  async post(write, { params: { caseId, needId }, value, button, language }) {
    const t = words(language)
    if (button === 'end') {
      const { endedHow, endedOn } = value
      if (!endedHow)
        throw new Refused(
          inBoth((each) => words(each).howMissing),
          'endedHow',
        )
      await endNeed(write, caseId, needId, { endedHow, endedOn: endedOn ?? write.today })
      return redirectTo(`/cases/${caseId}/needs`, t.endedMessage)
    }
    const { severity, progress, note, onDay } = value
    if (!severity)
      throw new Refused(
        inBoth((each) => words(each).severityMissing),
        'severity',
      )
    await rateNeed(write, caseId, needId, { severity: Number(severity), progress, note, onDay: onDay ?? write.today })
    return redirectTo(`/cases/${caseId}/needs/${needId}`, t.rated)
  },
})

const inBoth = (say: (language: Language) => string) => ({ en: say('en'), cy: say('cy') })

function History({ need, language }: { need: NeedOverTime; language: Language }) {
  const t = words(language)
  if (need.ratings.length === 0) return <p>{t.notRated}</p>
  return (
    <Table
      caption={t.history}
      responsive
      columns={[t.day, t.latest, t.progress, t.noteHeading, t.by]}
      rows={need.ratings.map(({ onDay, severity, progress, note, givenName, familyName }) => [
        formatShortDay(onDay, language),
        severity === null ? '' : t.severities[String(severity) as Severity],
        progress === null ? '' : t.progresses[progress as Progress],
        note ?? '',
        `${givenName} ${familyName}`,
      ])}
    />
  )
}
