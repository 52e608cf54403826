import { catalogue } from '#platform/words.ts'

/** Of which team figures are, on each page of them. */
export const words = catalogue(
  {
    team: 'Team',
    allTeams: 'All teams',
    chooseTeam: 'Choose a team',
    anotherTeam: 'Choose another team',
    noSuchTeam: 'A team that is not there',
    whichTeam: 'Which team?',
    nameOfTeam: 'Name of the team',
    teams: 'Teams',
    found: (count: number, more: boolean) =>
      more ? `More than ${count} teams found` : count === 1 ? '1 team found' : `${count} teams found`,
    noTeams: 'No team has a name like this',
    noTeamsHelp: 'Check the spelling, or type less of it.',
    moreTeams: 'More teams',
  },
  {
    team: 'Tîm',
    allTeams: 'Pob tîm',
    chooseTeam: 'Dewis tîm',
    anotherTeam: 'Dewis tîm arall',
    noSuchTeam: 'Tîm nad yw yno',
    whichTeam: 'Pa dîm?',
    nameOfTeam: 'Enw’r tîm',
    teams: 'Timau',
    found: (count: number, more: boolean) =>
      more ? `Mwy na ${count} o dimau wedi’u canfod` : `${count} o dimau wedi’u canfod`,
    noTeams: 'Nid oes tîm ag enw fel hyn',
    noTeamsHelp: 'Gwiriwch y sillafu, neu teipiwch lai ohono.',
    moreTeams: 'Rhagor o dimau',
  },
)
