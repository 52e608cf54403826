import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { words as agendaWords } from '../agenda/agenda.words.ts'
import { words } from '../item/item.words.ts'
import type { Basis, Decision } from '../meeting.ts'
import { words as nouns } from '../nouns.words.ts'
import { reasonInWords, reasonsInWords } from '../reason-in-words.ts'
import { agenciesToSettle, type ShownItem } from '../shown-meeting.ts'
import { ActionsAgreed } from './minutes-of.tsx'

interface Props {
  readonly item: ShownItem
  readonly language: Language
}

/** What the table has before it about one child, and the links to what can be done besides deciding. */
export function AboutItem({ item, language }: Props) {
  const t = words(language)
  const agencies = agenciesToSettle(item.members, item)
  const isOpen = item.meetingState !== 'confirmed'
  return (
    <>
      {item.readers.length > 0 && <p>{t.restrictedNote}</p>}
      {agencies.length > 0 && (
        <WarningCallout heading={t.sharingTitle}>
          <p>{t.sharingWarning(agencies.join(', '))}</p>
        </WarningCallout>
      )}
      <SummaryList rows={rowsOf({ item, language })} keyWidth="one-quarter" />
      <ul class="nhsuk-list">
        {item.visibleChildId && <Way href={`/children/${item.visibleChildId}`} text={t.record} />}
        {item.caseId && <Way href={`/cases/${item.caseId}`} text={t.openCase} />}
        {isOpen && !item.childId && <Way href={`/meetings/items/${item.id}/child`} text={t.whoTitle} />}
        {isOpen && item.childId && <Way href={`/meetings/items/${item.id}/action`} text={t.addAction} />}
        {isOpen && <Way href={`/meetings/items/${item.id}/readers`} text={t.restrict} />}
      </ul>
    </>
  )
}

function Way({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a href={href}>{text}</a>
    </li>
  )
}

function rowsOf({ item, language }: Props) {
  const t = words(language)
  const a = agendaWords(language)
  const n = nouns(language)
  const { lastTime } = item
  const agencies = [...new Set(item.members.flatMap(({ agency }) => agency ?? []))]
  const raised = item.reasons.filter(({ source }) => source === 'raised')
  return [
    {
      key: a.why,
      value: (
        <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
          {raised.map((reason) => (
            <li>
              <AsWritten inline>{reasonInWords(reason, language)}</AsWritten>
              {reason.raisedBy && ` (${t.raisedBy(reason.raisedBy, formatDay(reason.at.slice(0, 10), language))})`}
            </li>
          ))}
          {reasonsInWords(
            item.reasons.filter((reason) => !raised.includes(reason)),
            language,
          ).map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      ),
    },
    ...(lastTime
      ? [
          {
            key: a.lastTime(formatDay(lastTime.onDay, language)),
            value: (
              <>
                {n.decisions[lastTime.decision as Decision]}
                {lastTime.discussion && <AsWritten>{lastTime.discussion}</AsWritten>}
                <ActionsAgreed item={lastTime} language={language} />
              </>
            ),
          },
        ]
      : []),
    {
      key: a.actions,
      value: item.actions.length > 0 ? <ActionsAgreed item={item} language={language} /> : t.noActions,
    },
    ...agencies.map((agency) => {
      const known = item.sharing.find((shared) => shared.agency === agency)
      return {
        key: t.sharingRow(agency),
        value: known ? `${n.bases[known.basis as Basis]}. ${known.why}` : t.sharingUnknown,
        actions:
          item.meetingState === 'confirmed'
            ? []
            : [
                {
                  href: `/meetings/items/${item.id}/sharing?agency=${encodeURIComponent(agency)}`,
                  text: t.sharingChange,
                  hiddenText: agency,
                },
              ],
      }
    }),
  ]
}
