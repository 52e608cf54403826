import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { searched } from '#platform/http/searched.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../directory.words.ts'
import { directoryStates } from '../directory-service.ts'
import { listDirectory } from '../find-service.ts'
import { agesInWords, needsInWords, stateName, waitInWords } from '../service-in-words.ts'

const query = {
  words: searched,
  need: z.string().min(1).max(100).optional().catch(undefined),
  age: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  school: z.uuid().optional().catch(undefined),
  state: z.literal('all').optional().catch(undefined),
  unchecked: z.literal('yes').optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
}
type Query = z.infer<z.ZodObject<typeof query>>

export const directoryPage = page({
  params: {},
  query,

  load: ({ read, query: { words: typed, need, age, school, state, unchecked, after } }) =>
    listDirectory(read, {
      words: typed,
      need,
      age,
      schoolId: school,
      states: state === 'all' ? directoryStates : unchecked ? directoryStates.slice(0, 3) : directoryStates.slice(0, 2),
      unchecked: unchecked === 'yes',
      after,
    }),

  view({ services, more, needsOfArea, schools, unchecked }, { query, language, actor }) {
    const t = words(language)
    const last = services.at(-1)
    const keeps = may(actor, 'keep the directory')
    return (
      <Layout title={t.title} wide>
        <h1>{t.title}</h1>
        <p>{t.help}</p>
        {keeps && <Button href="/directory/new">{t.add}</Button>}
        {keeps && unchecked > 0 && !query.unchecked && (
          <p>
            <a href="/directory?unchecked=yes">{t.uncheckedLink(unchecked)}</a>
          </p>
        )}
        <Filters {...{ query, needsOfArea, schools, language }} />
        {services.length === 0 ? (
          <EmptyState heading={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.caption}
            columns={[t.name, t.needs, t.ages, t.state, t.wait, t.checked]}
            firstCellIsHeader
            responsive
            rows={services.map(({ id, name, provider, needs, state, waitWeeks, checkedOn, ...ages }) => [
              <>
                <a href={`/directory/${id}`}>{name}</a>
                <div class="nhsuk-hint">{provider}</div>
              </>,
              needsInWords(needs, needsOfArea, language),
              agesInWords(ages, language),
              stateName(state, language),
              waitInWords(waitWeeks, language),
              { text: formatShortDay(checkedOn, language), nowrap: true },
            ])}
          />
        )}
        {more && last && <Pagination next={{ href: pathWith(query, last.id), label: t.next }} />}
      </Layout>
    )
  },
})

type FiltersProps = Pick<Awaited<ReturnType<typeof listDirectory>>, 'needsOfArea' | 'schools'> & {
  readonly query: Query
  readonly language: Language
}

function Filters({ query, needsOfArea, schools, language }: FiltersProps) {
  const t = words(language)
  const { after: _, ...set } = query
  return (
    <FilterBar clearHref={Object.values(set).some(Boolean) ? '/directory' : undefined}>
      <Input id="words" name="words" label={t.findWords} value={query.words} width={10} />
      <Select
        id="need"
        name="need"
        label={t.findNeed}
        value={query.need ?? ''}
        items={[
          { value: '', text: t.anyNeed },
          ...needsOfArea.map((need) => ({ value: need.kind, text: need[language] })),
        ]}
      />
      <Input id="age" name="age" label={t.findAge} value={String(query.age ?? '')} width={2} inputmode="numeric" />
      <Select
        id="school"
        name="school"
        label={t.findSchool}
        value={query.school ?? ''}
        items={[{ value: '', text: t.anySchool }, ...schools.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <Select
        id="state"
        name="state"
        label={t.findState}
        value={query.state ?? ''}
        items={[
          { value: '', text: t.takesThem },
          { value: 'all', text: t.all },
        ]}
      />
      <Checkboxes
        id="unchecked"
        name="unchecked"
        legend={t.checked}
        value={query.unchecked ?? ''}
        small
        items={[{ value: 'yes', text: t.uncheckedOnly }]}
      />
    </FilterBar>
  )
}

/** The next page of the list that is shown: the same filters, after its last row. */
function pathWith({ after: _, ...filters }: Query, after: string): string {
  const set = Object.entries({ ...filters, after }).filter(([, value]) => value !== undefined && value !== '')
  return `/directory?${new URLSearchParams(set.map(([name, value]): [string, string] => [name, String(value)]))}`
}
