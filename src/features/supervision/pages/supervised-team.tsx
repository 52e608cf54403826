import { fullName } from '#features/access/child-name.ts'
import type { Language } from '#platform/words.ts'
import { StatRow } from '#ui/stat-row.tsx'
import { Table } from '#ui/table.tsx'
import type { selectTeamsSupervised } from '../compliance.queries.ts'
import { words } from '../team.words.ts'

type Team = Awaited<ReturnType<typeof selectTeamsSupervised>>[number]

/** Who supervises whom in a team, and whether it is held: figures of the team, and of nobody in it. */
export function SupervisedTeam({ team, me, language }: { team: Team; me: string; language: Language }) {
  const t = words(language)
  return (
    <>
      <h2>{t.team(team.name)}</h2>
      <Figures team={team} language={language} />
      <Table
        caption={t.team(team.name)}
        captionHidden
        firstCellIsHeader
        columns={[t.person, t.supervisedBy, { hiddenText: t.change }]}
        rows={team.people.map(({ id, lineId, supervisorGiven, supervisorFamily, ...person }) => [
          fullName(person),
          supervisorGiven && supervisorFamily
            ? fullName({ givenName: supervisorGiven, familyName: supervisorFamily })
            : t.notSupervised,
          id === me
            ? ''
            : {
                text: lineId ? t.change : t.setUp,
                href: lineId ? `/supervision/lines/${lineId}` : `/supervision/lines/new?team=${team.id}&worker=${id}`,
                hiddenText: t.hiddenOf(fullName(person)),
              },
        ])}
      />
    </>
  )
}

function Figures({ team: { counted }, language }: { team: Team; language: Language }) {
  const t = words(language).figures
  const [{ due, held, inTime, withThree } = { due: 0, held: 0, inTime: 0, withThree: 0 }] = counted
  const share = (part: number, whole: number) =>
    new Intl.NumberFormat(language === 'cy' ? 'cy' : 'en-GB', { style: 'percent' }).format(part / whole)
  return (
    <StatRow
      stats={[
        { figure: due, words: t.due },
        { figure: inTime, words: t.inTime, ...(due > 0 ? { note: t.ofDue(share(inTime, due)) } : {}) },
        { figure: held, words: t.held },
        { figure: withThree, words: t.withThree, ...(held > 0 ? { note: t.ofHeld(share(withThree, held)) } : {}) },
      ]}
    />
  )
}
