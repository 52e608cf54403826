import { WrittenText } from '#features/actions/written-text.tsx'
import { outcomeName, progressName, reviewOutcomeName, statusName } from '#features/cases/case-words.ts'
import type { CaseOutcome } from '#features/cases/help-case.ts'
import type { Progress, ReviewOutcome } from '#features/cases/review.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { excerpt } from '../excerpt.ts'
import { words } from '../record.words.ts'
import type { CasePart } from './case-part.ts'

/** Where the case stands, in words, and who answers for it. */
export function WhatNow({ record, language }: CasePart) {
  const t = words(language)
  const { leadName, openedAt, lastReview } = record
  const rows = [
    { key: t.stands, value: <Stands record={record} language={language} /> },
    { key: t.lead, value: leadName },
    { key: t.openedOn, value: formatDay(dayIn(openedAt), language) },
    ...(lastReview ? [{ key: t.lastReview, value: <LastReview review={lastReview} language={language} /> }] : []),
    { key: t.consent, value: <Consent record={record} language={language} /> },
  ]
  return (
    <>
      <h2>{t.now}</h2>
      <Prolonged record={record} language={language} />
      <SummaryList rows={rows} />
      <Ended record={record} language={language} />
    </>
  )
}

type Part = Pick<CasePart, 'record' | 'language'>

function Stands({ record, language }: Part) {
  const t = words(language)
  const { status, pausedUntil, pausedReason, reviewOn } = record
  const facts = [
    pausedUntil && `${t.until(formatDay(pausedUntil, language))}: ${pausedReason}`,
    status === 'watchful waiting' && reviewOn && t.reviewOn(formatDay(reviewOn, language)),
  ]
  return (
    <>
      <Tag>{statusName(status, language)}</Tag> {facts.filter(Boolean).join(', ')}
    </>
  )
}

/** HACK-12: whoever can do something about it is asked to decide, and shown why. */
function Prolonged({ record, language }: Part) {
  const t = words(language)
  if (!record.prolonged) return null
  const { weeks, reviews } = record.prolonged
  return (
    <WarningCallout heading={t.prolonged}>
      <p>{t.prolongedWhy(weeks, reviews)}</p>
      {record.may.work && (
        <ul class="nhsuk-list">
          <li>
            <a href={`/cases/${record.id}/review`}>{t.holdReview}</a>
          </li>
          {record.cycle?.state !== 'under way' && (
            <li>
              <a href={`/cases/${record.id}/consultations/new`}>{t.consultations.start}</a>
            </li>
          )}
        </ul>
      )}
    </WarningCallout>
  )
}

type Review = NonNullable<CasePart['record']['lastReview']>

function LastReview({ review, language }: { review: Review; language: CasePart['language'] }) {
  const t = words(language)
  const { heldOn, progress, outcome, rationale, givenName, familyName } = review
  const judged = [
    heldOn && formatDay(heldOn, language),
    progress && progressName(progress as Progress, language),
    outcome && reviewOutcomeName(outcome as ReviewOutcome, language),
    t.decidedBy(`${givenName} ${familyName}`),
  ]
  return (
    <>
      {judged.filter(Boolean).join(' · ')}
      <WrittenText>{excerpt(rationale ?? '')}</WrittenText>
    </>
  )
}

function Consent({ record, language }: Part) {
  const t = words(language)
  if (record.consents.length === 0) return <>{t.noConsent}</>
  const say = (said: Readonly<Record<string, string>>, word: string) => said[word] ?? word
  return (
    <ul class="nhsuk-list">
      {record.consents.map(({ purpose, answer, givenBy, onDay }) => (
        <li>
          {say(t.purposes, purpose)}: <strong>{say(t.answers, answer)}</strong> {say(t.givers, givenBy)},{' '}
          {formatDay(onDay, language)}
        </li>
      ))}
    </ul>
  )
}

function Ended({ record, language }: Part) {
  const t = words(language)
  const { outcome, outcomeNote, wayBack, whyActionsStay, closedAt, childId } = record
  if (!closedAt || !outcome) return null
  const rows = [
    {
      key: t.outcome,
      value: (
        <>
          {outcomeName(outcome as CaseOutcome, language)}, {formatDay(dayIn(closedAt), language)}
          <WrittenText>{outcomeNote ?? ''}</WrittenText>
        </>
      ),
    },
    { key: t.wayBack, value: <WrittenText>{wayBack ?? ''}</WrittenText> },
    ...(whyActionsStay ? [{ key: t.actionsStay, value: <WrittenText>{whyActionsStay}</WrittenText> }] : []),
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <p>
        {t.reopen} <a href={`/requests/new?child=${childId}`}>{t.newRequest}</a>
      </p>
    </>
  )
}
