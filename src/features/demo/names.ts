import type { Chance } from './seeded.ts'

/** Where a family’s names come from. The parts of a family go together; no name is anybody’s. */
interface Background {
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  readonly families: readonly string[]
  /** What some of these families speak at home. */
  readonly language?: string
  readonly ethnicity: string
}

const backgrounds = {
  english: {
    girls:
      'Amelia Poppy Ruby Isla Freya Daisy Evie Matilda Phoebe Erin Rosie Harriet Martha Tilly Imogen Lottie Maisie Edie Willow Bonnie'.split(
        ' ',
      ),
    boys: 'Alfie Jack Oscar Leo Archie Theo Harvey Toby Jake Callum Ellis Ewan Finley Mason Rhys Kit Stanley Jude Reuben Kieran'.split(
      ' ',
    ),
    families:
      'Ashdown Barlow Chapman Cottam Dawlish Elsworth Fairclough Goodyear Hindle Jessop Kitchener Lacey Marsden Naylor Ogden Pickersgill Ramsbottom Setchell Thwaite Unsworth Varley Whitworth Yarrow Bainbridge Holroyd'.split(
        ' ',
      ),
    ethnicity: 'A',
  },
  welsh: {
    girls: ['Cerys', 'Siân', 'Lowri', 'Mali', 'Nansi', 'Eleri', 'Heledd'],
    boys: ['Gethin', 'Macsen', 'Iestyn', 'Osian', 'Llŷr', 'Tomos', 'Iolo'],
    families: ['Ap Rhys', 'Bowen', 'Cadwaladr', 'Gwynne', 'Llewelyn', 'Parry', 'Prydderch'],
    language: 'Welsh',
    ethnicity: 'A',
  },
  scottish: {
    girls: 'Eilidh Iona Kirsten Skye Ailsa Mirren Catriona Fiona Rhona Niamh Orla Jessie'.split(' '),
    boys: 'Angus Fraser Lachlan Struan Ruaridh Finlay Blair Murray Keir Gregor Hamish Innes'.split(' '),
    families: [
      'Auchterlonie',
      'Buchan',
      'Cargill',
      'Dalgleish',
      'Elphinstone',
      'Fordyce',
      'Gilchrist',
      'Haldane',
      'Imrie',
      'Kinloch',
      'Lockhart',
      'MacAskill',
      'MacDiarmid',
      'Mac Donald',
      'McGlashan',
      'Meiklejohn',
      'Nairn',
      'Ogilvy',
      'Pitcairn',
      'Rutherglen',
    ],
    ethnicity: 'A',
  },
  irish: {
    girls: ['Aoife', 'Caoimhe', 'Róisín', 'Clodagh', 'Síofra', 'Gráinne'],
    boys: ['Oisín', 'Cormac', 'Darragh', 'Tadhg', 'Fiachra', 'Eoin'],
    families: ['O’Hanrahan', 'Mac Giolla', 'Ní Bhriain', 'O’Dowd', 'Kinsella', 'Fitzgibbon'],
    ethnicity: 'B',
  },
  polish: {
    girls: ['Zuzanna', 'Maja', 'Wiktoria', 'Łucja', 'Natalia', 'Kinga', 'Oliwia'],
    boys: ['Kacper', 'Szymon', 'Jakub', 'Igor', 'Bartosz', 'Paweł', 'Michał'],
    families: ['Wiśniewska', 'Kaczmarek', 'Dąbrowski', 'Łukasik', 'Pawlak', 'Zając', 'Gołębiewska', 'Sikora'],
    language: 'Polish',
    ethnicity: 'C',
  },
  pakistani: {
    girls: ['Aisha', 'Zainab', 'Maryam', 'Hafsa', 'Iqra', 'Noor', 'Sumaiya'],
    boys: ['Hamza', 'Bilal', 'Yusuf', 'Ibrahim', 'Zayn', 'Haroon', 'Adeel'],
    families: ['Chaudhry', 'Mahmood', 'Qureshi', 'Rafiq', 'Siddiqui', 'Yaqoob', 'Bhatti'],
    language: 'Urdu',
    ethnicity: 'J',
  },
  indian: {
    girls: ['Ananya', 'Diya', 'Kavya', 'Meera', 'Jasleen', 'Harpreet'],
    boys: ['Arjun', 'Dev', 'Rohan', 'Kiran', 'Gurdeep', 'Nikhil'],
    families: ['Patel', 'Sandhu', 'Venkataraman', 'Chopra', 'Dhillon', 'Joshi'],
    language: 'Gujarati',
    ethnicity: 'H',
  },
  'west african': {
    girls: ['Adaeze', 'Ngozi', 'Abena', 'Ayomide', 'Efua', 'Temitope'],
    boys: ['Chidi', 'Kwame', 'Oluwaseun', 'Emeka', 'Kojo', 'Babatunde'],
    families: ['Okonkwo', 'Boateng', 'Adeleke', 'Nwosu', 'Owusu-Ansah', 'Eze', 'Sarpong'],
    language: 'Yoruba',
    ethnicity: 'N',
  },
} as const satisfies Record<string, Background>

type BackgroundName = keyof typeof backgrounds

/** How often each is met, by nation. */
const SHARES: Record<'England' | 'Scotland', readonly (readonly [BackgroundName, number])[]> = {
  England: [
    ['english', 50],
    ['welsh', 5],
    ['irish', 6],
    ['polish', 10],
    ['pakistani', 11],
    ['indian', 8],
    ['west african', 8],
    ['scottish', 2],
  ],
  Scotland: [
    ['scottish', 58],
    ['english', 12],
    ['irish', 6],
    ['polish', 10],
    ['pakistani', 6],
    ['indian', 3],
    ['west african', 5],
  ],
}

export interface FamilyNames {
  readonly familyName: string
  readonly language: string | null
  readonly ethnicity: string
  /** A given name that no brother or sister has. */
  given(sex: 'female' | 'male'): string
  /** Of a grown-up of the family. */
  grownUp(sex: 'female' | 'male'): string
}

export function aFamilysNames(chances: Chance, nation: 'England' | 'Scotland'): FamilyNames {
  const { girls, boys, families, ethnicity, ...more }: Background = backgrounds[background(chances, nation)]
  const familyName = chances.oneOf(families)
  const taken = new Set<string>()
  const given = (sex: 'female' | 'male'): string => {
    const free = (sex === 'female' ? girls : boys).filter((name) => !taken.has(name))
    const name = chances.oneOf(free)
    taken.add(name)
    return name
  }
  const speaksAnother = more.language !== undefined && chances.happens(more.language === 'Welsh' ? 0.4 : 0.6)
  return {
    familyName,
    ethnicity,
    language: speaksAnother ? (more.language ?? null) : null,
    given,
    grownUp: (sex) => `${given(sex)} ${familyName}`,
  }
}

function background(chances: Chance, nation: 'England' | 'Scotland'): BackgroundName {
  const shares = SHARES[nation]
  let left = chances.next() * shares.reduce((sum, [, share]) => sum + share, 0)
  return shares.find(([, share]) => (left -= share) <= 0)?.[0] ?? 'english'
}
