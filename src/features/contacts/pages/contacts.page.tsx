import { z } from 'zod'
import { caseAround } from '#features/actions/case-around.ts'
import { oneLine } from '#features/chronology/one-line.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { contactKinds } from '../contact.ts'
import { attendances } from '../contact-codes.ts'
import { selectContactsOfCase } from '../contact-list.queries.ts'
import { isToBeWritten } from '../contact-rules.ts'
import { contactInWords, inOneLine } from '../contact-words.ts'
import { nouns } from '../nouns.words.ts'
import { words } from '../pages.words.ts'
import { AboutAContact } from './about-a-contact.tsx'

type Listed = Awaited<ReturnType<typeof selectContactsOfCase>>['contacts'][number]

export const contactsPage = page({
  params: { caseId: z.uuid() },
  query: {
    kind: z.enum(contactKinds).optional().catch(undefined),
    attendance: z.enum(attendances).optional().catch(undefined),
    at: z.coerce.date().optional().catch(undefined),
    id: z.uuid().optional().catch(undefined),
  },

  async load({ read, params: { caseId }, query: { kind, attendance, at, id } }) {
    const after = at && id ? { at, id } : undefined
    const [{ child, helpCase }, found] = await Promise.all([
      caseAround(read, caseId),
      selectContactsOfCase(read, caseId, { kind, attendance, after }),
    ])
    read.seen('contacts', { children: [child.id], caseId })
    const mayRecord = helpCase.isTheirsToWorkOn && helpCase.status !== 'closed'
    return { child, ...found, mayRecord, today: read.today }
  },

  view(
    { child, contacts, more, directWork, consultations, mayRecord, today },
    { params: { caseId }, query, language },
  ) {
    const t = words(language).list
    const here = `/cases/${caseId}/contacts`
    const isFiltered = query.kind !== undefined || query.attendance !== undefined
    const last = contacts.at(-1)
    return (
      <AboutAContact title={t.title} child={child} today={today} language={language} back={`/cases/${caseId}`} wide>
        {mayRecord && (
          <>
            <ActionLink href={`${here}/new`}>{t.record}</ActionLink>
            <p>
              <a href={`${here}/new?kind=parent+contact`}>{t.parentCall}</a>
            </p>
          </>
        )}
        <Filters query={query} here={here} isFiltered={isFiltered} language={language} />
        {contacts.length === 0 ? (
          <EmptyState heading={isFiltered ? t.noneFound : t.none}>
            <p>{isFiltered ? t.noneFoundHelp : t.noneHelp}</p>
          </EmptyState>
        ) : (
          <>
            <p>{t.counted(directWork, consultations)}</p>
            <Table
              caption={t.caption}
              responsive
              columns={[t.when, t.what, t.took, t.note]}
              rows={contacts.map((contact) => cellsOf(contact, language))}
            />
          </>
        )}
        {more && last && <Pagination next={{ href: olderHref(here, query, last), label: t.older }} />}
      </AboutAContact>
    )
  },
})

interface Query {
  kind?: string | undefined
  attendance?: string | undefined
}

function Filters({
  query,
  here,
  isFiltered,
  language,
}: {
  query: Query
  here: string
  isFiltered: boolean
  language: Language
}) {
  const t = words(language).list
  const n = nouns(language)
  const all = { value: '', text: t.any }
  return (
    <FilterBar clearHref={isFiltered ? here : undefined}>
      <Select
        id="kind"
        name="kind"
        label={t.kind}
        value={query.kind ?? ''}
        items={[all, ...contactKinds.map((value) => ({ value, text: n.kinds[value] }))]}
      />
      <Select
        id="attendance"
        name="attendance"
        label={t.attendance}
        value={query.attendance ?? ''}
        items={[all, ...attendances.map((value) => ({ value, text: n.attendance[value] }))]}
      />
    </FilterBar>
  )
}

function cellsOf(contact: Listed, language: Language) {
  const t = words(language).list
  const said = contactInWords(contact, language)
  const when = formatDateTime(contact.at, language)
  const worker = t.by(`${contact.workerGiven} ${contact.workerFamily}`)
  return [
    { text: when, href: `/contacts/${contact.id}`, hiddenText: said.kind },
    `${inOneLine([said.kind, said.mode])}, ${worker}`,
    said.attendance,
    <Note contact={contact} language={language} />,
  ]
}

/** What was struck out is struck through, and says so in words. */
function Note({ contact: { content, attendance, inErrorAt }, language }: { contact: Listed; language: Language }) {
  const t = words(language).list
  const begins = oneLine(content ?? '')
  if (inErrorAt)
    return (
      <>
        <strong>{t.inError}</strong> <del>{begins}</del>
      </>
    )
  return isToBeWritten({ attendance: attendance as never, content: content ?? '' }) ? (
    <strong>{t.toWrite}</strong>
  ) : (
    <>{begins}</>
  )
}

function olderHref(here: string, { kind, attendance }: Query, { at, id }: Listed): string {
  const filters = Object.entries({ kind, attendance, at: at.toISOString(), id }).filter(([, value]) => value)
  return `${here}?${new URLSearchParams(filters as [string, string][])}`
}
