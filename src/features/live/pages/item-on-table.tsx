import { oneLine } from '#features/chronology/one-line.ts'
import { reasonInWords } from '#features/meetings/reason-in-words.ts'
import { stageInWords } from '#features/onward/stage-in-words.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { formatDay, formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Tag } from '#ui/tag.tsx'
import { dayTyped } from '../day-typed.ts'
import { decisionInWords } from '../in-words.ts'
import { words } from '../live.words.ts'
import type { Hidden, OnScreen } from '../live-meeting.ts'

interface ItemProps {
  readonly item: OnScreen | Hidden
  readonly isCurrent: boolean
  /** `3 of 15`. */
  readonly order: string
  /** Where a restricted one is shown. */
  readonly show: string
  readonly today: Day
  readonly language: Language
}

/** A child on the table: who, why, what was last said and done, and what is agreed so far. */
export function ItemOnTable({ item, isCurrent, order, show, today, language }: ItemProps) {
  const t = words(language)
  if (item.isHidden)
    return (
      <article
        class="app-live__item"
        data-item={item.id}
        data-name={t.restrictedItem}
        data-order={order}
        data-state={item.state}
        data-hidden="yes"
        hidden={!isCurrent}
      >
        <h2 tabindex={-1}>
          {t.restrictedItem} <span class="nhsuk-caption-m">{order}</span>
        </h2>
        <p>{t.screen.hidden}</p>
        <a href={show} data-go="screen">
          {t.screen.show}
        </a>
      </article>
    )
  const { saidName, yearGroup, isRestricted } = item
  return (
    <article class="app-live__item" {...known(item, order)} hidden={!isCurrent}>
      <h2 tabindex={-1}>
        {saidName}{' '}
        <span class="nhsuk-caption-m">
          {[yearGroup !== null && t.year(yearGroup), order].filter(Boolean).join(' · ')}
        </span>{' '}
        {isRestricted && <Tag colour="red">{t.restricted}</Tag>}
      </h2>
      <Facts item={item} today={today} language={language} />
      <Decided item={item} language={language} />
      <Actions item={item} language={language} />
    </article>
  )
}

/** What the forms are filled with when the script brings this child to the table. */
function known(
  { id, saidName, state, discussion, decision, ownerMemberId, reviewOn, reason }: OnScreen,
  order: string,
) {
  return {
    'data-item': id,
    'data-name': saidName,
    'data-order': order,
    'data-state': state,
    'data-said': discussion ?? '',
    'data-decision': decision ?? '',
    'data-owner': ownerMemberId ?? '',
    'data-review': reviewOn ? dayTyped(reviewOn) : '',
    'data-reason': reason ?? '',
  }
}

function Facts({ item, today, language }: { item: OnScreen; today: Day; language: Language }) {
  const t = words(language)
  const { reasons, lastTime, lastNote, lastAction, referral } = item
  const facts: [string, string][] = [
    ...reasons.map((reason): [string, string] => [t.why, reasonInWords(reason, language)]),
    ...(lastTime ? [[t.lastTime, lastTimeInWords(lastTime, language)] as [string, string]] : []),
    ...(lastNote
      ? [
          [t.lastNote, `${formatShortDay(dayIn(new Date(lastNote.at)), language)}: ${oneLine(lastNote.headline)}`] as [
            string,
            string,
          ],
        ]
      : []),
    ...(lastAction ? [[t.lastAction, lastActionInWords(lastAction, language)] as [string, string]] : []),
    ...(referral ? [[t.referral, stageInWords(referral, today, language)] as [string, string]] : []),
  ]
  return (
    <>
      <dl class="app-live__facts">
        {facts.map(([called, text], at) => (
          <div>
            <dt class={at > 0 && facts[at - 1]?.[0] === called ? 'nhsuk-u-visually-hidden' : undefined}>{called}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {!lastTime && !lastNote && !lastAction && !referral && <p class="nhsuk-hint">{t.nothingBefore}</p>}
    </>
  )
}

function lastTimeInWords(
  { onDay, decision, ownerName, discussion }: NonNullable<OnScreen['lastTime']>,
  language: Language,
) {
  const parts = [decisionInWords(decision, language), ownerName, discussion && oneLine(discussion)]
  return `${formatShortDay(onDay, language)}: ${parts.filter(Boolean).join(' · ')}`
}

function lastActionInWords(
  { what, ownerName, dueOn, status }: NonNullable<OnScreen['lastAction']>,
  language: Language,
) {
  const t = words(language)
  return [oneLine(what), ownerName, t.line.by(formatShortDay(dueOn, language)), t.actionStates[status]].join(' · ')
}

function Decided({ item, language }: { item: OnScreen; language: Language }) {
  const t = words(language)
  const { decision, ownerName, reviewOn, reason } = item
  if (!decision) return null
  const day = reviewOn ? formatDay(reviewOn, language) : ''
  return (
    <p class="app-live__decided">
      <strong>{t.decide.legend}:</strong> {t.decided(decisionInWords(decision, language), ownerName ?? '', day)}
      {reason && ` · ${reason}`}
    </p>
  )
}

function Actions({ item: { actions }, language }: { item: OnScreen; language: Language }) {
  const t = words(language)
  return (
    <>
      <h3>{t.line.actions}</h3>
      <ul class="app-live__actions">
        {actions.length === 0 && <li class="nhsuk-hint">{t.line.none}</li>}
        {actions.map(({ id, what, ownerName, dueOn }) => (
          <li>
            {t.line.understood(ownerName, what, formatShortDay(dueOn, language))}{' '}
            <a href={`/actions/${id}/change`}>
              {t.line.change}
              <span class="nhsuk-u-visually-hidden">: {what}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
