import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { peopleOfTeam } from '#features/staff/team-people.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { serviceName } from '../service-name.ts'
import { teamWithCases } from '../teams.queries.ts'
import { words } from '../teams.words.ts'
import { Agreements } from './agreements-table.tsx'
import { ServiceSummary } from './service-summary.tsx'
import { TeamPeople } from './team-people-table.tsx'

export const teamPage = page({
  params: { teamId: z.uuid() },

  async load({ read, params }) {
    const [{ team, cases }, people] = await Promise.all([
      teamWithCases(read, params.teamId),
      peopleOfTeam(read, params.teamId),
    ])
    return { team, people, cases, today: read.today }
  },

  view({ team, people, cases, today }, { language, actor }) {
    const t = words(language)
    const mayChange = may(actor, 'manage teams')
    return (
      <Layout title={team.name} back="/teams" caption={serviceName(team.service, language)}>
        <h1>{team.name}</h1>
        <h2>{t.people}</h2>
        <TeamPeople people={people} cases={cases} rightForOne={team.definition.caseloadPerWte} language={language} />
        <h2>{t.agreements}</h2>
        <Agreements team={team} mayChange={mayChange} today={today} language={language} />
        <ServiceSummary team={team} mayChange={mayChange} language={language} />
      </Layout>
    )
  },
})
