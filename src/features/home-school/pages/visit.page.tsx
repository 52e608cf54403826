import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { callOffVisit, sayBack } from '../end-visit.ts'
import { findVisit, type VisitShown } from '../find-visits.ts'
import type { VisitPlace } from '../visit-plan.ts'
import { words } from '../visits.words.ts'

const backForm = form((language) => {
  const t = words(language)
  return { note: optionalLongText(t.note, { hint: t.noteHint }) }
})

/** A visit that somebody makes alone: all that is needed to find them, and where they say that they are back (CSW-45). */
export const visitPage = page({
  params: { visitId: z.uuid() },
  form: backForm,
  load: ({ read, params }) => findVisit(read, params.visitId),

  view(visit, { filled, language, actor }) {
    const t = words(language)
    const isMine = visit.workerId === actor.id
    const isOver = visit.state === 'back' || visit.state === 'called off'
    return (
      <Layout title={t.oneTab} back="/visits" errors={filled.errors}>
        <h1>{isMine ? t.myTitle : t.oneTitle(visit.worker)}</h1>
        <p>
          <Tag colour={visit.state === 'not back' ? 'red' : 'grey'}>{t.states[visit.state]}</Tag>
        </p>
        {visit.state === 'not back' && !isMine && (
          <WarningCallout heading={t.notBack(visit.worker)}>
            <p>
              <NumbersToRing>{t.notBackHelp}</NumbersToRing>
            </p>
          </WarningCallout>
        )}
        {visit.whomToAsk && !isOver && <Restricted visit={visit} isMine={isMine} language={language} />}
        <Facts visit={visit} language={language} />
        {!isOver && (
          <Form>
            {visit.childId && <Textarea {...filled.field('note')} rows={2} />}
            <Button name="_button" value="back">
              {isMine ? t.iAmBack : t.theyAreBack}
            </Button>{' '}
            {may(actor, 'plan visits') && (
              <Button name="_button" value="call off" variant="secondary">
                {t.callOff}
              </Button>
            )}
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { visitId }, value, button, language }) {
    const t = words(language)
    const isOff = button === 'call off'
    const { wasOnlyAlsoTold } = await (isOff ? callOffVisit(write, visitId) : sayBack(write, visitId, value.note))
    return redirectTo(wasOnlyAlsoTold ? '/today' : `/visits/${visitId}`, isOff ? t.calledOff : t.backSaved)
  },
})

/** Whom they visit is for others to know: who they are, and what that means for whoever goes. */
function Restricted({ visit, isMine, language }: { visit: VisitShown; isMine: boolean; language: Language }) {
  const t = words(language)
  const { askName, askTitle } = visit.whomToAsk!
  return (
    <InsetText>
      <p>{t.isRestricted([askName, askTitle].filter(Boolean).join(', '))}</p>
      <p>{isMine ? t.beforeYouGo : t.theyKnowWhere}</p>
    </InsetText>
  )
}

function Facts({ visit, language }: { visit: VisitShown; language: Language }) {
  const t = words(language)
  const { childName, caseId, place, outAt, backBy, backAt, told, reach, whatFor, safety, backNote } = visit
  return (
    <SummaryList
      rows={[
        { key: t.reachKey, value: reach },
        { key: t.outAt, value: formatDateTime(outAt, language) },
        { key: t.backBy, value: formatDateTime(backBy, language) },
        ...(place
          ? [{ key: t.whereKey, value: place === 'community' ? visit.whereText : t.places[place as VisitPlace] }]
          : []),
        ...(place === 'home' ? [{ key: t.address, value: <AddressOf visit={visit} language={language} /> }] : []),
        ...(childName
          ? [{ key: t.whom, value: childName, actions: [{ text: t.toTheCase, href: `/cases/${caseId}` }] }]
          : []),
        ...(whatFor ? [{ key: t.whatFor, value: whatFor }] : []),
        ...(safety ? [{ key: t.safetyKey, value: safety }] : []),
        { key: t.waits, value: told },
        ...(backAt ? [{ key: t.backAt, value: formatDateTime(backAt, language) }] : []),
        ...(backNote ? [{ key: t.note, value: backNote }] : []),
      ]}
    />
  )
}

/** A protected address is never here: who may read it reads it where it is kept, and that is in the log. */
function AddressOf({ visit: { address, home, childId }, language }: { visit: VisitShown; language: Language }) {
  const t = words(language)
  if (address === 'protected') return <>{t.askWhoMay}</>
  if (address === 'protected, theirs')
    return (
      <>
        {t.isProtected} <a href={`/children/${childId}/protected-address`}>{t.readProtected}</a>
      </>
    )
  return <>{home ? [home.lines, home.town, home.postcode].filter(Boolean).join(', ') : t.noAddress}</>
}
