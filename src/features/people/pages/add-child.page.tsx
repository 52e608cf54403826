import { z } from 'zod'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { addChild } from '../adding/add-child.ts'
import { words } from '../adding/add-child.words.ts'
import { alikeChildren } from '../alike.ts'
import { asOnAList, fullName, listedName, placeOf } from '../child.ts'
import { mySchools } from '../my-schools.queries.ts'
import { addChildForm, NewChildFields, whoForm } from './add-child-form.tsx'

const typed = z.string().optional().catch(undefined)

/**
 * In two steps of one page: who it is, and then, beside the children who look alike, the rest. Who it is stays in the
 * address, so that what was checked is what is added.
 */
export const addChildPage = page({
  params: {},
  query: {
    givenName: typed,
    familyName: typed,
    bornOn: typed,
    'bornOn[day]': typed,
    'bornOn[month]': typed,
    'bornOn[year]': typed,
  },
  form: addChildForm,

  async load({ read, query, language }) {
    const who = whoForm.read(language, query)
    const [schools, alike] = await Promise.all([mySchools(read), who.ok ? alikeChildren(read, who.value) : []])
    read.seen('children alike', { children: alike.map(({ id }) => id) })
    return { schools, alike: alike.map((child) => asOnAList(child, placeOf(read.actor))) }
  },

  known: ({ schools }) => ({ schoolId: schools.length === 1 ? schools[0]?.id : null }),

  view({ schools, alike }, { query, filled, language, actor }) {
    const t = words(language)
    const asked = Object.values(query).some((value) => value !== undefined)
    const who = asked ? whoForm.read(language, query) : whoForm.blank(language)
    return (
      <Layout title={t.title} back="/children" errors={who.ok ? filled.errors : who.errors}>
        <h1>{t.title}</h1>
        {who.ok ? (
          <>
            <Who {...who.value} language={language} />
            {alike.length > 0 && <Alike children={alike} language={language} />}
            <Form>
              <NewChildFields
                filled={filled}
                language={language}
                schools={schools}
                mayLeaveOutSchool={placeOf(actor) === 'service'}
                asksWhetherElse={alike.length > 0}
              />
              <Button>{t.add}</Button>
            </Form>
          </>
        ) : (
          <form method="get" action="/children/new" novalidate>
            <p>{t.first}</p>
            <Input {...who.field('givenName')} autocomplete="off" spellcheck={false} />
            <Input {...who.field('familyName')} autocomplete="off" spellcheck={false} />
            <DateInput {...who.field('bornOn')} />
            <Button>{t.next}</Button>
          </form>
        )}
      </Layout>
    )
  },

  async post(write, { query, value, language }) {
    const who = whoForm.read(language, query)
    if (!who.ok) throw new NotFound('Child')
    const { childId } = await addChild(write, { ...who.value, ...value })
    return redirectTo(`/children/${childId}`, words(language).added)
  },
})

interface WhoProps {
  givenName: string
  familyName: string
  bornOn: string
  language: Language
}

function Who({ language, ...who }: WhoProps) {
  const t = words(language)
  const change = {
    text: t.changeWho,
    href: `/children/new?${new URLSearchParams({ ...who, bornOn: '' })}`,
    hiddenText: t.who,
  }
  return (
    <SummaryList
      rows={[
        { key: t.name, value: fullName(who), actions: [change] },
        { key: t.born, value: formatDay(who.bornOn, language) },
      ]}
    />
  )
}

type Listed = ReturnType<typeof asOnAList<Awaited<ReturnType<typeof alikeChildren>>[number]>>

function Alike({ children, language }: { children: readonly Listed[]; language: Language }) {
  const t = words(language)
  return (
    <>
      <h2>{t.alike}</h2>
      <p>{t.alikeHelp}</p>
      <Table
        caption={t.alikeCaption}
        captionHidden
        responsive
        firstCellIsHeader
        columns={[t.name, t.born, t.school]}
        rows={children.map((child) => [
          { text: listedName(child), href: `/children/${child.id}` },
          formatDay(child.bornOn, language),
          child.schoolName ?? '',
        ])}
      />
    </>
  )
}
