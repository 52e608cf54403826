import { answerInWords, helpfulInWords } from '#features/actions/answer-in-words.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import { WrittenText } from '#features/actions/written-text.tsx'
import { headlineOf } from '#features/contacts/headline.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { DatedLink, saidAgain } from '#ui/dated-link.tsx'
import { Details } from '#ui/details.tsx'
import { Table } from '#ui/table.tsx'
import { excerpt } from '../excerpt.ts'
import { words } from '../record.words.ts'
import type { CasePart } from './case-part.ts'

export function OpenActions({ record, language }: CasePart) {
  const t = words(language)
  const { openActions } = record
  if (openActions.length === 0) {
    return (
      <>
        <h2>{t.actions}</h2>
        <p>{t.noActions}</p>
      </>
    )
  }
  return (
    <Table
      caption={t.actions}
      responsive
      columns={[t.what, t.who, t.when, t.answer]}
      rows={openActions.map(({ id, what, ownerName, dueOn }) => [
        what,
        ownerName,
        sayDay(dueOn, language),
        { text: t.answer, href: `/actions/${id}`, hiddenText: what },
      ])}
    />
  )
}

/** What was answered, with what came of it: folded, and never gone. */
export function AnsweredActions({ record, language }: CasePart) {
  const t = words(language)
  const { answeredActions } = record
  if (answeredActions.length === 0) return null
  return (
    <Details summary={t.answeredActions(answeredActions.length)}>
      <ul class="nhsuk-list">
        {answeredActions.map(({ id, what, ownerName, answeredAt, whatHappened, helpful, ...answer }) => (
          <li>
            <a href={`/actions/${id}`}>{what}</a>
            <div class="nhsuk-hint">
              {[
                ownerName,
                answerInWords(answer, language),
                answeredAt && formatShortDay(dayIn(new Date(answeredAt)), language),
                helpfulInWords(helpful, language),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {whatHappened && <WrittenText>{excerpt(whatHappened)}</WrittenText>}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** The last contacts that the reader may read. Of others there is neither a word nor a count. */
export function ContactsLately({ record, language }: CasePart) {
  const t = words(language)
  const { contacts, contactCount } = record
  if (contacts.length === 0) {
    return (
      <>
        <h2>{t.contacts(0, 0)}</h2>
        <p>{t.noContacts}</p>
      </>
    )
  }
  const lines = contacts.map((contact) => {
    const { kind, attendance, cancelledBy, begins, at } = contact
    const text = headlineOf(language, { kind, attendance, cancelledBy, content: begins ?? undefined })
    return { contact, text, day: formatShortDay(dayIn(new Date(at)), language) }
  })
  const again = saidAgain(lines.map(({ text }) => text))
  return (
    <Table
      caption={t.contacts(contacts.length, contactCount ?? contacts.length)}
      responsive
      columns={[t.date, t.contact, t.by]}
      rows={lines.map(({ contact, text, day }) => [
        { text: day, nowrap: true },
        <>
          <DatedLink href={`/contacts/${contact.id}`} {...{ text, day, again }} />
          <Facts contact={contact} language={language} />
        </>,
        `${contact.givenName} ${contact.familyName}`,
      ])}
    />
  )
}

type Contact = CasePart['record']['contacts'][number]

function Facts({ contact, language }: { contact: Contact; language: CasePart['language'] }) {
  const t = words(language)
  const { attendance, begins, seenAlone, audience } = contact
  const facts = [
    seenAlone && t.seenAlone,
    audience === 'service' && t.service,
    audience === 'named' && t.named,
    begins === null && ['attended', 'late', 'ended early'].includes(attendance) && t.toWrite,
  ]
  const said = facts.filter(Boolean).join(', ')
  return said ? <div class="nhsuk-hint">{said}</div> : null
}
