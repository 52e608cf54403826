import { z } from 'zod'
import { audienceInWords } from '#features/actions/audience-in-words.ts'
import { ownerCalled } from '#features/cases/owner-called.ts'
import { fullName, nameToUse, onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import type { Actor } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { PrintOnly } from '#ui/print-only.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { contactInWords, inOneLine } from '../contact-words.ts'
import { words as formWords } from '../form.words.ts'
import { words } from '../pages.words.ts'
import { findContact, mayAmend, type ShownContact, waitsToBeWritten } from '../shown-contact.ts'
import { AboutAContact } from './about-a-contact.tsx'
import { Note } from './note.tsx'

export const contactPage = page({
  params: { contactId: z.uuid() },

  async load({ read, params: { contactId } }) {
    const contact = await findContact(read, contactId)
    const siblings = contact.copies.flatMap(({ childId }) => childId ?? [])
    const children = [...(contact.childId ? [contact.childId] : []), ...siblings]
    read.seen('contact', { children, contactId, caseId: contact.caseId })
    const mayChange = !contact.inErrorAt && mayAmend(contact, read.actor)
    return {
      contact: byTheirNames(contact, placeOf(read.actor)),
      mayChange,
      toWrite: waitsToBeWritten(contact),
      now: read.now,
      today: read.today,
    }
  },

  view({ contact, mayChange, toWrite, now, today }, { language, actor }) {
    const t = words(language).one
    const said = contactInWords(contact, language)
    const title = `${said.kind} ${t.on(formatDay(dayIn(contact.at), language))}`
    const back = contact.visibleCaseId ? `/cases/${contact.visibleCaseId}/contacts` : '/advice'
    return (
      <AboutAContact title={title} child={contact.child} today={today} language={language} back={back}>
        {contact.inErrorAt && <Struck contact={contact} at={contact.inErrorAt} language={language} />}
        {toWrite && (
          <InsetText>
            <p>{t.toWrite}</p>
          </InsetText>
        )}
        <SummaryList rows={rowsOf(contact, language)} />
        <Note contact={contact} language={language} />
        <Around contact={contact} language={language} />
        {mayChange && <Changes contact={contact} toWrite={toWrite} language={language} />}
        <PrintOnly>
          <p>{printedBy(actor, now, language)}</p>
        </PrintOnly>
      </AboutAContact>
    )
  },
})

/** Each child, and each child who has something to do, by the name that is safe to say here. */
function byTheirNames(contact: ShownContact, place: 'school' | 'service') {
  const { child, copies, actions, ...rest } = contact
  return {
    ...rest,
    child: child && onlyWhatIsSafe(child, place),
    copies: copies.map(({ id, familyName, ...sibling }) => ({
      id,
      childName: fullName({ givenName: nameToUse(sibling, place), familyName }),
    })),
    actions: actions.map(({ id, what, ...owned }) => ({ id, what, ownerName: ownerCalled(owned, child, place) })),
  }
}

interface Part {
  contact: ReturnType<typeof byTheirNames>
  language: Language
}

function Struck({ contact, at, language }: Part & { at: Date }) {
  const t = words(language).one
  const by = `${contact.strikerGiven} ${contact.strikerFamily}`
  return (
    <WarningCallout heading={t.struck} headingLevel={2}>
      <p>{contact.inErrorWhy}</p>
      <p>{t.struckBy(by, formatDateTime(at, language))}</p>
    </WarningCallout>
  )
}

function rowsOf(contact: Omit<ShownContact, 'actions' | 'copies'>, language: Language) {
  const t = words(language).one
  const said = contactInWords(contact, language)
  const when = [formatDateTime(contact.at, language), contact.minutes === null ? '' : t.minutes(contact.minutes)]
  if (contact.travelMinutes) when.push(t.journey(contact.travelMinutes))
  const inPerson = contact.mode === 'face to face'
  const alone = contact.seenAlone ? formWords(language).alone.yes : formWords(language).alone.no
  return [
    { key: t.when, value: when.filter(Boolean).join(', ') },
    { key: t.withWhom, value: contact.withNames ? `${said.withWhom}: ${contact.withNames}` : said.withWhom },
    { key: t.how, value: inPerson ? inOneLine([said.mode, said.place]) : said.mode },
    { key: t.took, value: said.attendance },
    { key: t.worker, value: `${contact.workerGiven} ${contact.workerFamily}` },
    ...(contact.child || !contact.schoolName ? [] : [{ key: t.school, value: contact.schoolName }]),
    ...(contact.seenAlone === null ? [] : [{ key: t.seenAlone, value: alone }]),
    ...(said.strand ? [{ key: t.strand, value: said.strand }] : []),
    ...(contact.inSpiteOf ? [{ key: t.inSpiteOf, value: contact.inSpiteOf }] : []),
    { key: t.audience, value: whoReads(contact, language) },
  ]
}

/** Not only of which kind its readers are: when they are named, who. */
function whoReads(
  { audience, readerNames, caseId }: Omit<ShownContact, 'actions' | 'copies'>,
  language: Language,
): string {
  const t = words(language).one
  if (caseId === null) return t.adviceAudience
  if (audience !== 'named') return audienceInWords(audience, language)
  return t.alsoReads(readerNames.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join(', '))
}

function Around({ contact: { actions, copies }, language }: Part) {
  const t = words(language).one
  return (
    <>
      {actions.length > 0 && (
        <>
          <h2 class="nhsuk-heading-s">{t.actions}</h2>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {actions.map(({ id, what, ownerName }) => (
              <li>
                <a href={`/actions/${id}`}>{what}</a> ({ownerName})
              </li>
            ))}
          </ul>
        </>
      )}
      {copies.length > 0 && (
        <>
          <h2 class="nhsuk-heading-s">{t.copies}</h2>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {copies.map(({ id, childName }) => (
              <li>
                <a href={`/contacts/${id}`}>{t.copyFor(childName)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Changes({ contact, toWrite, language }: Part & { toWrite: boolean }) {
  const t = words(language).one
  return (
    <ScreenOnly>
      <Button href={`/contacts/${contact.id}/amend`} variant={toWrite ? 'primary' : 'secondary'}>
        {toWrite ? t.writeUp : t.change}
      </Button>
      <p>
        <a href={`/contacts/${contact.id}/error`}>{t.markInError}</a>
      </p>
      {contact.caseId === null && (
        <p>
          <a href={`/requests/new?advice=${contact.id}`}>{t.request}</a>
        </p>
      )}
    </ScreenOnly>
  )
}

function printedBy({ name }: Actor, now: Date, language: Language): string {
  return words(language).one.printed(name, formatDateTime(now, language))
}
