import { listedName } from '#features/people/child.ts'
import { type SearchAnswer } from '#features/people/search.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { SearchInput } from '#ui/search-input.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../raising/raise.words.ts'

interface ChooseChildProps {
  /** The page to come back to with the child’s id. */
  action: string
  /** What comes along from the page before, as a query: `advice=…`. */
  carried?: readonly (readonly [string, string])[]
  typed: string
  answer: SearchAnswer
  language: Language
}

/** Finds the child by name on the class lists that this person sees. */
export function ChooseChild({ action, carried = [], typed, answer, language }: ChooseChildProps) {
  const t = words(language)
  return (
    <>
      <search>
        <form method="get" action={action} novalidate>
          {carried.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <SearchInput id="name" name="name" value={typed} label={t.search} hint={t.searchHint} />
        </form>
      </search>
      <Found {...{ action, carried, answer, language }} />
    </>
  )
}

function Found({ action, carried = [], answer, language }: Omit<ChooseChildProps, 'typed'>) {
  const t = words(language)
  if (answer.kind === 'not asked') return null
  if (answer.kind !== 'found') return <p>{t.searched[answer.kind]}</p>
  if (answer.children.length === 0) return <Nobody language={language} />
  return (
    <>
      <Table
        caption={t.found}
        captionHidden
        columns={[t.found]}
        rows={answer.children.map((child) => [
          <>
            <a
              href={`${action}?${new URLSearchParams([['child', child.id], ...carried.map(([name, value]) => [name, value])])}`}
            >
              <span class="nhsuk-u-visually-hidden">{t.choose('')}</span>
              {listedName(child)}
            </a>
            <div class="nhsuk-hint">
              {formatShortDay(child.bornOn, language)}
              {child.schoolName && ` · ${child.schoolName}`}
            </div>
          </>,
        ])}
      />
      {answer.more && <p>{t.more}</p>}
    </>
  )
}

/** No dead end: who can ask instead, and that a worry about safety needs no record. */
function Nobody({ language }: { language: Language }) {
  const t = words(language)
  return (
    <>
      <p>{t.nobodyFound}</p>
      <p>{t.notOnList}</p>
      <p>
        <a href="/concerns/new">{t.safetyAnyway}</a>
      </p>
    </>
  )
}
