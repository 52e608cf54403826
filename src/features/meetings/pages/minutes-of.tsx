import { yearGroupName } from '#features/schools/year-group.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { words as agendaWords } from '../agenda/agenda.words.ts'
import { words as itemWords } from '../item/item.words.ts'
import type { Decision, ItemState } from '../meeting.ts'
import { words as nouns } from '../nouns.words.ts'
import { words } from '../running/minutes.words.ts'
import type { ItemOfMeeting } from '../shown-meeting.ts'
import type { OnMeeting } from './meeting-buttons.tsx'

/** What was said, decided and agreed of each child, with what was put right since beside it. */
export function MinutesOf({ meeting, language }: OnMeeting) {
  const t = words(language)
  const i = itemWords(language)
  const about = (itemId: string | null) => meeting.corrections.filter((correction) => correction.itemId === itemId)
  return (
    <>
      {meeting.items.map((item) => (
        <section>
          <h2 class="nhsuk-heading-m">
            {item.saidName}
            {item.yearGroup !== null && `, ${yearGroupName(meeting.nation, item.yearGroup, language)}`}
          </h2>
          {item.readers.length > 0 && <p>{i.restrictedNote}</p>}
          <SummaryList rows={rowsOf(item, language)} keyWidth="one-quarter" />
          <Corrections corrections={about(item.id)} language={language} />
          {meeting.writes && <After item={item} meeting={meeting} language={language} />}
        </section>
      ))}
      {about(null).length > 0 && <h2>{t.corrections}</h2>}
      <Corrections corrections={about(null)} language={language} />
    </>
  )
}

function After({ item, meeting: { id, state }, language }: OnMeeting & { item: ItemOfMeeting }) {
  const t = words(language)
  const i = itemWords(language)
  const isFrozen = state === 'confirmed'
  return (
    <ScreenOnly>
      <p>
        <a href={isFrozen ? `/meetings/${id}/correct?item=${item.id}` : `/meetings/items/${item.id}`}>
          {isFrozen ? t.correct : i.decideTitle}
          <span class="nhsuk-u-visually-hidden"> {t.correctHidden(item.saidName)}</span>
        </a>
      </p>
    </ScreenOnly>
  )
}

function rowsOf(item: ItemOfMeeting, language: Language) {
  const t = words(language)
  const a = agendaWords(language)
  const n = nouns(language)
  const isDecided = item.state === 'decided'
  return [
    {
      key: a.decision,
      value: isDecided ? n.decisions[item.decision as Decision] : n.itemStates[item.state as ItemState],
    },
    ...(item.discussion ? [{ key: t.discussion, value: <AsWritten>{item.discussion}</AsWritten> }] : []),
    ...(item.reason ? [{ key: t.reason, value: <AsWritten>{item.reason}</AsWritten> }] : []),
    ...(item.ownerName ? [{ key: t.owner, value: item.ownerName }] : []),
    ...(item.reviewOn ? [{ key: t.review, value: formatDay(item.reviewOn, language) }] : []),
    ...(item.actions.length > 0 ? [{ key: a.actions, value: <ActionsAgreed item={item} language={language} /> }] : []),
  ]
}

/** What was agreed of one child, each with whose it is and by when. */
export function ActionsAgreed({ item, language }: { item: Pick<ItemOfMeeting, 'actions'>; language: Language }) {
  const t = words(language)
  const a = agendaWords(language)
  return (
    <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
      {item.actions.map(({ what, ownerName, dueOn, status }) => (
        <li>
          {t.actionLine(what, ownerName, formatDay(dueOn, language))}
          {status !== 'open' && ` (${a.actionStates[status]})`}
        </li>
      ))}
    </ul>
  )
}

interface Correction {
  readonly what: string
  readonly by: string
  readonly at: string
}

function Corrections({ corrections, language }: { corrections: readonly Correction[]; language: Language }) {
  return (
    <>
      {corrections.map(({ what, by, at }) => (
        <div class="nhsuk-inset-text">
          <AsWritten>{what}</AsWritten>
          <p class="nhsuk-hint">{itemWords(language).raisedBy(by, formatDateTime(new Date(at), language))}</p>
        </div>
      ))}
    </>
  )
}
