import type { Role } from '#platform/db/tables.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { type Permission, policy, reachOf } from '../policy.ts'
import { words } from '../policy.words.ts'
import { roleName, roles } from '../role-name.ts'

/** Drawn from the one table that routes and verbs name their actions from, so that it cannot say anything else. */
export const policyPage = page({
  params: {},

  async load() {
    const actions = Object.keys(policy) as Permission[]
    return { actions: actions.map((action) => ({ action, reach: roles.map((role) => reachOf(action, role) ?? null) })) }
  },

  view({ actions }, { language }) {
    const t = words(language)
    const column = (role: Role) => ({ text: roleName(role, language) })
    return (
      <Layout title={t.title} back="/account" wide>
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        <p>{t.nobodyMore}</p>
        <h2 class="nhsuk-heading-s">{t.whereTitle}</h2>
        <ul>
          <li>
            <strong>{t.theirs}</strong>: {t.theirsMeans}
          </li>
          <li>
            <strong>{t.area}</strong>: {t.areaMeans}
          </li>
        </ul>
        <Table
          caption={t.title}
          captionHidden
          columns={[t.action, ...roles.map(column)]}
          firstCellIsHeader
          scroll
          compact
          rows={actions.map(({ action, reach }) => [
            t.actions[action],
            ...reach.map((far) => (far ? t[far] : { text: t.none, missing: true })),
          ])}
        />
      </Layout>
    )
  },
})
