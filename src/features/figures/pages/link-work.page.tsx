import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { askedFor, sameAs } from '../link-work/asked.ts'
import { words } from '../link-work/link-work.words.ts'
import { aboutInWords, meaningInWords } from '../link-work/said.ts'
import { tablesOf } from '../link-work/tables.ts'
import { type LinkWork, linkWork } from '../link-work/the-figures.ts'
import { words as timeWords } from '../time-of-work/time-of-work.words.ts'
import { words as firstWords } from '../first/first.words.ts'
import { FigureTable } from './figure-table.tsx'
import { TeamAndPeriod } from './team-and-period.tsx'

/** Link work in numbers, each with what it means; and the same as files. Nobody is compared with a colleague. */
export const linkWorkPage = page({
  params: {},
  query: askedFor,

  load: ({ read, query }) => linkWork(read, query),

  view(found, { language, query, actor }) {
    const t = words(language)
    const [heading, about] = aboutInWords(found, language)
    return (
      <Layout title={t.title} back={may(actor, 'see figures') ? '/figures' : '/today'} wide>
        <h1>{t.title}</h1>
        <h2 class="nhsuk-heading-m">{heading}</h2>
        <p>{about}.</p>
        <Choices found={found} language={language} />
        {tablesOf(found, language).map((table) => (
          <FigureTable table={table} />
        ))}
        <h2>{t.meaning}</h2>
        <ul>
          {meaningInWords(found, language).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>
          <a href={sameAs('/figures/link-work/csv', query)}>{t.csv}</a>
        </p>
        <p>
          <a href={sameAs('/figures/time', { team: query.team, period: query.period })}>{timeWords(language).toTime}</a>
        </p>
        <p>
          <a href={sameAs('/figures/first', { team: query.team, period: query.period })}>
            {firstWords(language).toFirst}
          </a>
        </p>
        <p>
          <a href={sameAs('/figures/link-work/pdf', query)}>{t.pdf}</a>
        </p>
      </Layout>
    )
  },
})

/** A form that only looks: which team, which term, whose work, which school. */
function Choices({ found, language }: { found: LinkWork; language: Language }) {
  const t = words(language)
  const { team, whose, schools, school, isProtected } = found
  return (
    <TeamAndPeriod found={found} action="/figures/link-work" language={language}>
      {team.isOurs && (
        <Select
          id="whose"
          name="whose"
          label={t.whose}
          value={whose}
          items={[
            { value: 'mine', text: t.mine },
            { value: 'team', text: t.ofTeam },
          ]}
        />
      )}
      {!isProtected && (
        <Select
          id="school"
          name="school"
          label={t.school}
          value={school ?? ''}
          items={[
            { value: '', text: t.allSchools },
            ...schools.flatMap(({ schoolId, schoolName }) =>
              schoolId && schoolName ? [{ value: schoolId, text: schoolName }] : [],
            ),
          ]}
        />
      )}
    </TeamAndPeriod>
  )
}
