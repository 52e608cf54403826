import { yearGroupName } from '#features/schools/year-group.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { words } from '../agenda/agenda.words.ts'
import type { Decision, ItemState } from '../meeting.ts'
import { words as nouns } from '../nouns.words.ts'
import { reasonsInWords } from '../reason-in-words.ts'
import { agenciesToSettle, type ItemOfMeeting } from '../shown-meeting.ts'
import type { OnMeeting } from './meeting-buttons.tsx'

/** Who is on the agenda and why, in order; whoever runs it moves them with a button, without a script. */
export function AgendaTable({ meeting, language }: OnMeeting) {
  const t = words(language)
  const { items, runs, version } = meeting
  return (
    <div {...(runs ? { 'data-drag-order': t.drag } : {})}>
      <Form version={version}>
        <Table
          caption={t.agenda}
          captionHidden
          columns={[t.number, t.child, t.why, t.decision, ...(runs ? [t.order] : [])]}
          rows={items.map((item, index) => [
            runs ? <span data-item={item.id}>{index + 1}</span> : String(index + 1),
            <Who item={item} meeting={meeting} language={language} />,
            <Why item={item} meeting={meeting} language={language} />,
            <WhatBecame item={item} language={language} />,
            ...(runs ? [<Move item={item} language={language} />] : []),
          ])}
        />
      </Form>
    </div>
  )
}

interface OfItem {
  readonly item: ItemOfMeeting
  readonly language: Language
}

function Who({ item, meeting, language }: OfItem & Pick<OnMeeting, 'meeting'>) {
  const t = words(language)
  return (
    <>
      <strong>{meeting.writes ? <a href={`/meetings/items/${item.id}`}>{item.saidName}</a> : item.saidName}</strong>
      {item.yearGroup !== null && `, ${yearGroupName(meeting.nation, item.yearGroup, language)}`}
      {item.readers.length > 0 && (
        <>
          {' '}
          <Tag colour="orange">{t.restricted}</Tag>
        </>
      )}
      {!item.childId && (
        <>
          {' '}
          <Tag colour="grey">{t.notMatched}</Tag>
        </>
      )}
    </>
  )
}

/** What calls for the child first, then what is good to know; then what was said the last time. */
function Why({ item, meeting, language }: OfItem & Pick<OnMeeting, 'meeting'>) {
  const t = words(language)
  const n = nouns(language)
  const { lastTime } = item
  const agencies = meeting.writes ? agenciesToSettle(meeting.members, item) : []
  const open = lastTime?.actions.filter(({ status }) => status === 'open') ?? []
  return (
    <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
      {reasonsInWords(item.reasons, language).map((reason) => (
        <li>{reason}</li>
      ))}
      {lastTime && (
        <li>
          {t.lastTime(formatDay(lastTime.onDay, language))}: {n.decisions[lastTime.decision as Decision]}
          {open.map(({ what, ownerName }) => `; ${what} (${ownerName}, ${t.actionStates.open})`).join('')}
        </li>
      )}
      {agencies.length > 0 && <li class="nhsuk-hint">{t.notShared(agencies.join(', '))}</li>}
    </ul>
  )
}

function WhatBecame({ item, language }: OfItem) {
  const n = nouns(language)
  if (item.state !== 'decided') return <>{n.itemStates[item.state as ItemState]}</>
  const due = item.reviewOn ? formatDay(item.reviewOn, language) : ''
  return <>{[n.decisions[item.decision as Decision], item.ownerName, due].filter(Boolean).join(', ')}</>
}

function Move({ item, language }: OfItem) {
  const t = words(language)
  return (
    <>
      <Button name="_button" value={`up ${item.id}`} variant="secondary" small label={t.upHidden(item.saidName)}>
        {t.up}
      </Button>{' '}
      <Button name="_button" value={`down ${item.id}`} variant="secondary" small label={t.downHidden(item.saidName)}>
        {t.down}
      </Button>
    </>
  )
}
