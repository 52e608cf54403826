import { z } from 'zod'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { AsWritten } from '#ui/as-written.tsx'
import { Card } from '#ui/card.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { whereItStands } from '../concern.ts'
import { words } from '../concern.words.ts'
import { openedConcern } from '../concerns.queries.ts'
import { words as contactWords } from '../contacts.words.ts'
import { words as decisionWords } from '../decision.words.ts'
import type { ConcernProps } from './concern-props.ts'
import { Decisions } from './decisions.tsx'
import { HowFarItGot, NotOpened } from './how-far-it-got.tsx'
import { WhomToRing } from './whom-to-ring.tsx'

/** A concern: all of it for those who deal with it; their own words and how far it has got for whoever raised it. */
export const concernPage = page({
  params: { concernId: z.uuid() },

  async load({ read, params: { concernId } }) {
    const concern = await openedConcern(read, concernId)
    read.seen('concern', { concernId, aboutId: concern.aboutId })
    // Whoever may not see the record is not told which it is, nor anybody who else has the concern.
    const { aboutId, circles: _, hiddenFrom: _hidden, keepers, ...shown } = concern
    const isMine = shown.raisedBy === read.actor.id
    return { concern: { ...shown, isMine, isLinked: aboutId !== null, keepers: isMine ? keepers : [] } }
  },

  view({ concern }, { language }) {
    const t = words(language)
    const title = t.aboutName(concern.aboutName)
    const when = formatDateTime(concern.raisedAt, language)
    const { isForMe, isMine } = concern
    return (
      <Layout title={t.concern} back="/concerns">
        <h1>{title}</h1>
        <p>
          <NumbersToRing>{isMine ? t.youRaised(when) : t.raisedBy(raiserOf(concern), when)}</NumbersToRing>{' '}
          {isForMe && <Tag>{t.standings[whereItStands(concern)]}</Tag>}
        </p>
        {isForMe && isMine && concern.seenAt === null && <NotOpened concern={concern} language={language} />}
        {isForMe ? (
          <ToKnowFirst concern={concern} language={language} />
        ) : (
          <HowFarItGot concern={concern} language={language} />
        )}
        <WhatWasRaised concern={concern} language={language} />
        <AddedSince concern={concern} language={language} />
        {isForMe && <ToDeal concern={concern} language={language} />}
        {isForMe && <Decisions decisions={concern.decisions} language={language} />}
        {isForMe && <WhoOpened concern={concern} language={language} />}
      </Layout>
    )
  },
})

function raiserOf({ raiser, raiserTitle, raiserPhone }: ConcernProps['concern']): string {
  return [raiser, raiserTitle, raiserPhone].filter(Boolean).join(', ')
}

/** What must not be missed, before what was seen or heard. */
function ToKnowFirst({ concern, language }: ConcernProps) {
  const t = words(language)
  const { id, inDanger, aboutAdult, isLinked, childId, whomToAsk, toldApartAt } = concern
  return (
    <>
      {(inDanger === 'yes' || inDanger === 'not sure') && concern.status !== 'closed' && (
        <Card variant="emergency" heading={inDanger === 'yes' ? t.dangerYes : t.dangerNotSure}>
          <p>
            <NumbersToRing>{t.dangerHelp}</NumbersToRing>
          </p>
        </Card>
      )}
      {aboutAdult && (
        <WarningCallout heading={t.aboutAnAdult}>
          <p>{t.aboutAnAdultHelp}</p>
          <WhomToRing contacts={concern.contacts} language={language} />
        </WarningCallout>
      )}
      {toldApartAt && (
        <WarningCallout heading={t.toldApart}>
          <p>{t.toldApartHelp(formatDateTime(toldApartAt, language))}</p>
          <p>
            <a href={`/concerns/${id}/child`}>{t.whichChild}</a>
          </p>
        </WarningCallout>
      )}
      {isLinked && !childId && (
        <InsetText>
          <p>
            {t.restricted} {whomToAsk && t.ask(whomToAsk)}
          </p>
        </InsetText>
      )}
    </>
  )
}

/** What can be done, once it has been read. */
function ToDeal({ concern, language }: ConcernProps) {
  const t = words(language)
  const { id, aboutAdult, isLinked, childId, decisions } = concern
  return (
    <>
      <ActionLink href={`/concerns/${id}/decide`}>{decisions.length > 0 ? t.decideAgain : t.decide}</ActionLink>
      <ul class="nhsuk-list">
        <li>
          <a href={`/concerns/${id}/add`}>{t.add}</a>
        </li>
        <li>
          <a href="/concerns/contacts">{contactWords(language).title}</a>
        </li>
        {!aboutAdult && (
          <li>
            <a href={`/concerns/${id}/school`}>{t.pass}</a>
          </li>
        )}
        {childId && (
          <li>
            <a href={`/children/${childId}`}>{t.record}</a>
          </li>
        )}
        {!isLinked && (
          <li>
            <a href={`/concerns/${id}/child`}>{t.whichChild}</a>
          </li>
        )}
      </ul>
    </>
  )
}

function WhatWasRaised({ concern, language }: ConcernProps) {
  const t = words(language)
  const { seenOrHeard, childWords, whenWhere, opinion, whoKnows, schoolName, aboutAdult, bornOn } = concern
  const lines: [string, string | null][] = [
    [t.seenOrHeard, seenOrHeard],
    [t.childWords, childWords],
    [t.whenWhere, whenWhere],
    [t.opinion, opinion],
    [t.whoKnows, whoKnows],
    [t.school, schoolName],
    ...(aboutAdult ? [[t.adult, aboutAdult] as [string, string]] : []),
    ...(bornOn ? [[t.who, `${concern.aboutName}, ${t.born(formatDay(bornOn, language))}`] as [string, string]] : []),
  ]
  const unsaid = lines.filter(([, value]) => !value).map(([key]) => key)
  return (
    <>
      <h2>{t.whatWasRaised}</h2>
      <SummaryList
        rows={[
          ...lines.flatMap(([key, value]) => (value ? [{ key, value: <AsWritten inline>{value}</AsWritten> }] : [])),
          ...(unsaid.length > 0 ? [{ key: t.notSaid, value: unsaid.join(' · ') }] : []),
        ]}
      />
    </>
  )
}

function AddedSince({ concern: { notes }, language }: ConcernProps) {
  const t = words(language)
  const d = decisionWords(language)
  if (notes.length === 0) return null
  return (
    <>
      <h2>{t.addedSince}</h2>
      {notes.map(({ what, name, at }) => (
        <InsetText>
          <AsWritten>{what}</AsWritten>
          <p class="nhsuk-hint">{d.version(name, formatDateTime(new Date(at), language))}</p>
        </InsetText>
      ))}
    </>
  )
}

/** Whoever raised it knows it, and has not opened it for the others. */
function WhoOpened({ concern: { readings, raisedBy }, language }: ConcernProps) {
  const t = words(language)
  const others = readings.filter(({ staffId }) => staffId !== raisedBy)
  if (others.length === 0) return null
  return (
    <>
      <h2>{t.whoOpened}</h2>
      <ul>
        {others.map(({ name, seenAt }) => (
          <li>{t.openedBy(name, formatDateTime(new Date(seenAt), language))}</li>
        ))}
      </ul>
    </>
  )
}
