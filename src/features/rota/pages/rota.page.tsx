import { fullName } from '#features/access/child-name.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { whenInWords } from '../assignment-in-words.ts'
import { selectWorkersToKeep } from '../keeping.queries.ts'
import { words } from '../rota.words.ts'

/** Everybody whose days in schools I keep: my own, and those of whoever I supervise. */
export const rotaPage = page({
  params: {},

  load: async ({ read }) => ({ workers: await selectWorkersToKeep(read) }),

  view({ workers }, { language }) {
    const t = words(language)
    return (
      <Layout title={t.keepTitle} back="/my-week">
        <h1>{t.keepTitle}</h1>
        <p>{t.keepIntro}</p>
        {workers.map(({ id, assignments, ...name }) => (
          <>
            <h2 class="nhsuk-heading-s">
              <a href={`/rota/${id}`}>{fullName(name)}</a>
            </h2>
            {assignments.length === 0 && <p>{t.noDays}</p>}
            {assignments.length > 0 && (
              <ul>
                {assignments.map((each) => (
                  <li>
                    {each.schoolName}: {whenInWords(each, language)}
                  </li>
                ))}
              </ul>
            )}
          </>
        ))}
      </Layout>
    )
  },
})
