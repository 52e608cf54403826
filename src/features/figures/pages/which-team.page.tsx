import { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { searched } from '#platform/http/searched.ts'
import { teamsToChooseNamed } from '../link-work/link-work.queries.ts'
import { askedFor } from '../roll-ups/by-month.ts'
import { seesTheWholeArea } from '../roll-ups/by-month.queries.ts'
import { NOUGHT, teamsNamed } from '../roll-ups/of-the-area.queries.ts'
import { shownOf, TeamsFound } from './teams-found.tsx'

const { what, year, after, id } = askedFor
const looking = { after, id, name: searched }

/** Of which team to see the figures by month. */
export const whichTeamPage = page({
  params: {},
  query: { ...looking, what, year },

  async load({ read, query }) {
    const last = { name: query.after ?? '', id: query.id ?? NOUGHT }
    const named = seesTheWholeArea(read) ? teamsNamed : teamsToChooseNamed
    return shownOf(await named(read, query.name, last))
  },

  view: (found, { language, query: { name, after, what, year } }) => (
    <TeamsFound
      {...{ found, name, language }}
      isFurther={after !== undefined}
      here="/figures/teams"
      there="/figures"
      asked={{ what, year }}
    />
  ),
})

const figuresOfATeam = { 'link-work': '/figures/link-work', first: '/figures/first', time: '/figures/time' }
const kinds = ['link-work', 'first', 'time'] as const

/** Of which team to see the figures of its work. */
export const whoseWorkPage = page({
  params: {},
  query: {
    ...looking,
    for: z.enum(kinds).catch('link-work').default('link-work'),
    period: z.string().max(60).optional().catch(undefined),
  },

  load: async ({ read, query }) =>
    shownOf(await teamsToChooseNamed(read, query.name, { name: query.after ?? '', id: query.id ?? NOUGHT })),

  view: (found, { language, query: { name, after, period, for: kind } }) => (
    <TeamsFound
      {...{ found, name, language }}
      isFurther={after !== undefined}
      here="/figures/link-work/teams"
      there={figuresOfATeam[kind]}
      asked={{ period }}
      hereAsked={{ for: kind }}
    />
  ),
})
