import type { DemoPerson, DemoPlace } from '../place.ts'

const teacher = (name: string, more: Partial<DemoPerson> = {}): DemoPerson => ({ name, role: 'teacher', ...more })
const lead = (name: string, duty: DemoPerson['duty'], more: Partial<DemoPerson> = {}): DemoPerson => ({
  name,
  role: 'school lead',
  ...(duty ? { duty } : {}),
  ...more,
})
const worker = (name: string, wte: number, jobTitle: string): DemoPerson => ({
  name,
  role: 'practitioner',
  wte,
  jobTitle,
})
const supervisor = (name: string, wte: number, jobTitle: string): DemoPerson => ({
  name,
  role: 'supervisor',
  wte,
  jobTitle,
})

/** An English council: thirteen schools, and four of the five founding services. */
export const northmoor: DemoPlace = {
  name: 'Northmoor',
  nation: 'England',
  administrator: 'Ada Brightwell',
  schools: [
    {
      key: 'alder road',
      name: 'Alder Road School',
      code: '990101',
      kind: 'secondary',
      ages: [11, 16],
      cluster: 'harbour',
      street: 'Alder Road',
      town: 'Easterwick',
      postcode: 'XN1 2AR',
      children: 44,
      people: [
        lead('Marian Oakes', 'mental-health lead', { jobTitle: 'Assistant head, pastoral' }),
        lead('Idris Pugh', 'SENCO', { language: 'cy' }),
        lead('Shabana Mirza', 'designated safeguarding lead'),
        teacher('Tess Hollins', { jobTitle: 'Teacher of English' }),
        teacher('Kofi Agyeman', { jobTitle: 'Teacher of maths' }),
        teacher('Rory Callender', { duty: 'head of year', yearGroup: 8, jobTitle: 'Head of Year 8' }),
        teacher('Bethan Yorath', { duty: 'head of year', yearGroup: 9, jobTitle: 'Head of Year 9' }),
      ],
    },
    {
      key: 'beckwater',
      name: 'Beckwater Academy',
      code: '990102',
      kind: 'secondary',
      ages: [11, 18],
      cluster: 'harbour',
      street: 'Ferry Lane',
      town: 'Easterwick',
      postcode: 'XN1 4BW',
      children: 40,
      people: [
        lead('Helen Tranter', 'mental-health lead'),
        lead('Olu Fashanu', 'designated safeguarding lead'),
        teacher('Priti Vaghela', { jobTitle: 'Teacher of science' }),
        teacher('Dominic Searle', { duty: 'head of year', yearGroup: 10, jobTitle: 'Head of Year 10' }),
      ],
    },
    {
      key: 'cinder hill',
      name: 'Cinder Hill High School',
      code: '990103',
      kind: 'secondary',
      ages: [11, 16],
      cluster: 'moor',
      street: 'Cinder Hill',
      town: 'Thornsay Moor',
      postcode: 'XN3 1EH',
      children: 34,
      people: [
        lead('Agnieszka Wrona', 'mental-health lead', { jobTitle: 'SENCO and mental-health lead' }),
        lead('Gareth Penhallow', 'deputy mental-health lead'),
        teacher('Lucy Ambrose', { jobTitle: 'Form tutor, 7C' }),
        teacher('Imran Sadiq', { duty: 'head of year', yearGroup: 7, jobTitle: 'Head of Year 7' }),
      ],
    },
    primary('marram', 'Marram Primary School', '990111', 'harbour', 'Dune Street', 'Easterwick', 24, [
      lead('Judith Farrow', 'SENCO'),
      teacher('Nia Prosser', { jobTitle: 'Year 5 teacher' }),
    ]),
    primary('two wells', 'Two Wells Primary School', '990112', 'harbour', 'Well Lane', 'Easterwick', 22, [
      lead('Samuel Idowu', 'mental-health lead'),
      teacher('Claire Bonner', { jobTitle: 'Year 6 teacher' }),
    ]),
    primary('lark field', 'Lark Field Primary School', '990113', 'harbour', 'Lark Field', 'Sandholme', 20, [
      lead('Fiona Mallory', 'SENCO'),
      teacher('Anjali Desai', { jobTitle: 'Year 3 teacher' }),
    ]),
    primary(
      'st elowen',
      'St Elowen’s Church of England Primary School',
      '990114',
      'moor',
      'Church Row',
      'Holme Cross',
      20,
      [lead('Peter Wragg', 'head teacher'), teacher('Sinéad Rafferty', { jobTitle: 'Year 4 teacher' })],
    ),
    primary('copper beech', 'Copper Beech Primary School', '990115', 'moor', 'Beech Avenue', 'Thornsay Moor', 20, [
      lead('Yasmin Akhtar', 'mental-health lead'),
      teacher('Tom Eccleshare', { jobTitle: 'Year 6 teacher' }),
    ]),
    primary('quarry bank', 'Quarry Bank Junior School', '990116', 'moor', 'Quarry Road', 'Thornsay Moor', 16, [
      lead('Denise Hartwell', 'SENCO'),
    ]),
    primary('mill race', 'Mill Race Community Primary School', '990117', 'moor', 'Weir Street', 'Millthrop', 14, [
      lead('Caroline Ashby', 'SENCO'),
    ]),
    primary('ash green', 'Ash Green Infant School', '990118', 'moor', 'The Green', 'Ashby Green', 10, [
      lead('Moira Lindley', 'head teacher'),
    ]),
    {
      key: 'kestrel house',
      name: 'Kestrel House School',
      code: '990131',
      kind: 'special',
      ages: [7, 16],
      cluster: 'moor',
      street: 'Hangar Lane',
      town: 'Thornsay Moor',
      postcode: 'XN3 7AH',
      children: 12,
      people: [lead('Rosalind Keane', 'designated safeguarding lead'), teacher('Ben Ackerley')],
    },
  ],
  teams: [
    {
      key: 'key work',
      name: 'Northmoor Key Work',
      service: 'key work',
      schools: ['alder road', 'cinder hill', 'marram', 'two wells', 'lark field', 'copper beech', 'quarry bank'],
      people: [
        supervisor('Sunita Rao', 0.8, 'Senior practitioner'),
        worker('Dami Okafor', 1, 'Key worker'),
        worker('Ffion Gwilym', 0.6, 'Key worker'),
        worker('Joe Castellan', 1, 'Key worker'),
      ],
    },
    {
      key: 'link work',
      name: 'Northmoor Link Work',
      service: 'link work',
      schools: ['beckwater', 'alder road', 'kestrel house', 'marram', 'cinder hill', 'quarry bank'],
      rota: [
        ['Owen Larkham', 'alder road', 2, 'every', '08:30', '12:30', 'Room 4'],
        ['Owen Larkham', 'kestrel house', 2, 'A', '13:30', '15:30', 'The library'],
        ['Owen Larkham', 'beckwater', 3, 'A', '08:30', '12:30', 'Room 21'],
        ['Owen Larkham', 'marram', 3, 'B', '09:00', '12:00', 'The rainbow room'],
        ['Owen Larkham', 'cinder hill', 4, 'A', '09:00', '12:00', 'Pastoral office'],
        ['Owen Larkham', 'quarry bank', 4, 'B', '09:00', '12:00', 'The quiet room'],
        ['Leila Hamidi', 'beckwater', 1, 'every', '08:45', '13:00', 'Room 21'],
        ['Leila Hamidi', 'kestrel house', 3, 'B', '09:00', '12:00', 'The library'],
      ],
      people: [
        supervisor('Miriam Feld', 0.5, 'Clinical lead'),
        worker('Owen Larkham', 1, 'CAMHS link worker'),
        worker('Leila Hamidi', 0.8, 'CAMHS link worker'),
      ],
    },
    {
      key: 'hub',
      name: 'Northmoor Schools Hub',
      service: 'hub and spoke',
      schools: ['st elowen', 'mill race', 'ash green'],
      people: [supervisor('Graham Tolley', 1, 'Team lead'), worker('Rukhsana Beg', 1, 'Primary mental-health worker')],
    },
    {
      key: 'early help',
      name: 'Northmoor Early Help',
      service: 'early help',
      managerAgrees: true,
      schools: ['mill race', 'beckwater', 'copper beech'],
      people: [
        supervisor('Kate Sorrell', 0.6, 'Supervisor'),
        worker('Michael Dunmore', 1, 'Education mental-health practitioner'),
      ],
    },
  ],
  others: [
    {
      key: 'harbour',
      kind: 'cluster',
      name: 'Easterwick cluster',
      people: [{ name: 'Edwin Marsh', role: 'education manager', jobTitle: 'Education manager' }],
    },
    {
      key: 'moor',
      kind: 'cluster',
      name: 'Thornsay Moor cluster',
      people: [{ name: 'Yvette Marlow', role: 'education manager', jobTitle: 'Education manager' }],
    },
    {
      key: 'youth',
      kind: 'agency',
      name: 'Breakwater Youth Project',
      people: [
        { name: 'Pat Weatherall', role: 'partner', jobTitle: 'Youth worker' },
        { name: 'Zofia Banas', role: 'partner', jobTitle: 'Young carers’ worker' },
      ],
    },
    {
      key: 'council',
      kind: 'council',
      name: 'Northmoor Council',
      people: [
        { name: 'Nina Osborne', role: 'network member', jobTitle: 'Mental Health Champion' },
        { name: 'Carys Haddon', role: 'network coordinator', jobTitle: 'Network coordinator' },
        { name: 'Alan Birtwhistle', role: 'commissioner', jobTitle: 'Commissioning manager' },
        { name: 'Dora Whitlam', role: 'data protection officer', jobTitle: 'Data protection officer' },
      ],
    },
  ],
}

function primary(
  key: string,
  name: string,
  code: string,
  cluster: string,
  street: string,
  town: string,
  children: number,
  people: readonly DemoPerson[],
) {
  const ages: [number, number] = key === 'ash green' ? [4, 7] : key === 'quarry bank' ? [7, 11] : [4, 11]
  const postcode = `XN2 ${code.at(-1)}PS`
  return { key, name, code, kind: 'primary' as const, ages, cluster, street, town, postcode, children, people }
}
