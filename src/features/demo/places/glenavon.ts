import type { DemoPerson, DemoPlace } from '../place.ts'

const namedPerson = (name: string, jobTitle: string): DemoPerson => ({
  name,
  role: 'school lead',
  duty: 'Named Person',
  jobTitle,
})
const teacher = (name: string, jobTitle: string): DemoPerson => ({ name, role: 'teacher', jobTitle })

/** A Scottish council: eight schools in two associated school groups, and its children’s services workers. */
export const glenavon: DemoPlace = {
  name: 'Glenavon',
  nation: 'Scotland',
  administrator: 'Ailsa Drummond',
  schools: [
    {
      key: 'invercullan',
      name: 'Invercullan Academy',
      code: '9900201',
      kind: 'secondary',
      ages: [11, 18],
      cluster: 'invercullan group',
      street: 'Academy Brae',
      town: 'Invercullan',
      postcode: 'XG8 2LA',
      children: 28,
      people: [
        namedPerson('Morag Sinclair', 'Depute head'),
        {
          name: 'Hamish Rennie',
          role: 'school lead',
          duty: 'mental-health lead',
          jobTitle: 'Principal teacher of guidance',
        },
        teacher('Catriona Baird', 'Teacher of history'),
        teacher('Wale Adeyemi', 'Teacher of physical education'),
      ],
    },
    {
      key: 'strathorran',
      name: 'Strathorran High School',
      code: '9900202',
      kind: 'secondary',
      ages: [11, 18],
      cluster: 'strathorran group',
      street: 'Station Road',
      town: 'Strathorran',
      postcode: 'XG9 4SH',
      children: 24,
      people: [namedPerson('Euan Galbraith', 'Depute head'), teacher('Shona Kerr', 'Principal teacher of guidance')],
    },
    primary('kirkmorrow', 'Kirkmorrow Primary School', '9900211', 'invercullan group', 'Invercullan', 20, [
      namedPerson('Isla Ferrier', 'Head teacher'),
      teacher('Jean Pollock', 'Primary 6 teacher'),
    ]),
    primary('balnaskene', 'Balnaskene Primary School', '9900212', 'invercullan group', 'Balnaskene', 18, [
      namedPerson('Calum Urquhart', 'Head teacher'),
      teacher('Mhairi Lamont', 'Primary 5 teacher'),
    ]),
    primary('lochanvale', 'Lochanvale Primary School', '9900213', 'strathorran group', 'Strathorran', 16, [
      namedPerson('Ruth Affleck', 'Head teacher'),
      teacher('Sandeep Gill', 'Primary 7 teacher'),
    ]),
    primary('ardlennie', 'Ardlennie Primary School', '9900214', 'strathorran group', 'Ardlennie', 12, [
      namedPerson('Fergus Tait', 'Head teacher'),
    ]),
    primary('dunvarrich', 'Dunvarrich Primary School', '9900215', 'invercullan group', 'Dunvarrich', 10, [
      namedPerson('Elspeth Moncur', 'Head teacher'),
    ]),
    {
      key: 'craigmuir',
      name: 'Craigmuir School',
      code: '9900231',
      kind: 'special',
      ages: [5, 18],
      cluster: 'strathorran group',
      street: 'Muir Road',
      town: 'Strathorran',
      postcode: 'XG9 6DR',
      children: 10,
      people: [namedPerson('Alasdair Neish', 'Head teacher')],
    },
  ],
  teams: [
    {
      key: 'children’s services',
      name: 'Glenavon Children’s Services',
      service: 'children’s services',
      schools: ['invercullan', 'strathorran', 'kirkmorrow', 'balnaskene', 'lochanvale', 'ardlennie', 'craigmuir'],
      people: [
        { name: 'Isobel Rankin', role: 'supervisor', wte: 1, jobTitle: 'Integrated services officer' },
        { name: 'Greig Mathieson', role: 'practitioner', wte: 1, jobTitle: 'Children’s services worker' },
        { name: 'Aileen Docherty', role: 'practitioner', wte: 0.8, jobTitle: 'Children’s services worker' },
        { name: 'Tunde Balogun', role: 'practitioner', wte: 1, jobTitle: 'Children’s services worker' },
      ],
    },
  ],
  others: [
    {
      key: 'invercullan group',
      kind: 'cluster',
      name: 'Invercullan associated school group',
      people: [{ name: 'Kirsty Abernethy', role: 'education manager', jobTitle: 'Education manager' }],
    },
    {
      key: 'strathorran group',
      kind: 'cluster',
      name: 'Strathorran associated school group',
      people: [{ name: 'Neil Farquharson', role: 'education manager', jobTitle: 'Education manager' }],
    },
    {
      key: 'social work',
      kind: 'agency',
      name: 'Glenavon Social Work',
      people: [{ name: 'Lewis Carmichael', role: 'partner', jobTitle: 'Social worker' }],
    },
    {
      key: 'council',
      kind: 'council',
      name: 'Glenavon Council',
      people: [
        { name: 'Beathan Ogilvie', role: 'commissioner', jobTitle: 'Head of children’s planning' },
        { name: 'Una Galloway', role: 'data protection officer', jobTitle: 'Information governance officer' },
      ],
    },
  ],
}

function primary(
  key: string,
  name: string,
  code: string,
  cluster: string,
  town: string,
  children: number,
  people: readonly DemoPerson[],
) {
  const at = { street: 'School Lane', town, postcode: `XG8 ${code.at(-1)}PS` }
  return { key, name, code, kind: 'primary' as const, ages: [4, 12] as const, cluster, children, people, ...at }
}
