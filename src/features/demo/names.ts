import type { Chance } from './seeded.ts'

/** Where a family’s names come from. The parts of a name go together; no whole name is anybody’s. */
interface Background {
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly families: readonly string[]
  /** What some of these families speak at home. */
  readonly language?: string
  /** The NHS’s code. */
  readonly ethnicity: string
}

const list = (names: string) => names.split(' ')

const backgrounds = {
  english: {
    girls: list(
      'Amelia Poppy Ruby Isla Freya Daisy Evie Matilda Phoebe Erin Rosie Harriet Martha Tilly Imogen Lottie Maisie Edie',
    ),
    boys: list(
      'Alfie Jack Oscar Leo Archie Theo Harvey Toby Jake Callum Ellis Ewan Finley Mason Rhys Kit Stanley Jude Reuben',
    ),
    women: list('Karen Louise Donna Rachel Joanne Gemma Kelly Natalie'),
    men: list('Darren Paul Stephen Lee Mark Craig Ian Wayne'),
    families: list(
      'Ashdown Barlow Chapman Cottam Dawlish Elsworth Fairclough Goodyear Hindle Jessop Kitchener Lacey Marsden Naylor Ogden Pickersgill Setchell Thwaite Unsworth Varley Whitworth Yarrow Bainbridge Holroyd',
    ),
    ethnicity: 'A',
  },
  welsh: {
    girls: list('Cerys Siân Lowri Mali Nansi Eleri Heledd'),
    boys: list('Gethin Macsen Iestyn Osian Llŷr Tomos Iolo'),
    women: list('Angharad Menna Delyth Rhian'),
    men: list('Emyr Geraint Dylan Huw'),
    families: ['Ap Rhys', 'Bowen', 'Cadwaladr', 'Gwynne', 'Llewelyn', 'Parry', 'Prydderch'],
    language: 'Welsh',
    ethnicity: 'A',
  },
  scottish: {
    girls: list('Eilidh Iona Kirsten Skye Ailsa Mirren Catriona Rhona Niamh Orla Jessie Flora'),
    boys: list('Angus Fraser Lachlan Struan Ruaridh Finlay Blair Murray Keir Gregor Hamish Innes'),
    women: list('Fiona Lorna Sheena Gillian Yvonne Heather'),
    men: list('Gordon Kenneth Alasdair Derek Colin Stuart'),
    families: [
      ...list('Auchterlonie Buchan Cargill Dalgleish Elphinstone Fordyce Gilchrist Haldane Imrie Kinloch Lockhart'),
      ...list('MacAskill MacDiarmid McGlashan Meiklejohn Nairn Ogilvy Pitcairn Rutherglen'),
      'Mac Donald',
    ],
    ethnicity: 'A',
  },
  irish: {
    girls: list('Aoife Caoimhe Róisín Clodagh Síofra Gráinne'),
    boys: list('Oisín Cormac Darragh Tadhg Fiachra Eoin'),
    women: list('Deirdre Sinéad Bernadette Orlaith'),
    men: list('Declan Brendan Pádraig Kevin'),
    families: ['O’Hanrahan', 'Mac Giolla', 'Ní Bhriain', 'O’Dowd', 'Kinsella', 'Fitzgibbon'],
    ethnicity: 'B',
  },
  polish: {
    girls: list('Zuzanna Maja Wiktoria Łucja Natalia Kinga Oliwia'),
    boys: list('Kacper Szymon Jakub Igor Bartosz Paweł Michał'),
    women: list('Małgorzata Beata Ewelina Iwona'),
    men: list('Tomasz Dariusz Sławomir Grzegorz'),
    families: list('Wiśniewska Kaczmarek Dąbrowski Łukasik Pawlak Zając Gołębiewska Sikora'),
    language: 'Polish',
    ethnicity: 'C',
  },
  pakistani: {
    girls: list('Aisha Zainab Maryam Hafsa Iqra Noor Sumaiya'),
    boys: list('Hamza Bilal Yusuf Ibrahim Zayn Haroon Adeel'),
    women: list('Nasreen Rubina Saima Farzana'),
    men: list('Tariq Nadeem Khalid Shafiq'),
    families: list('Chaudhry Mahmood Qureshi Rafiq Siddiqui Yaqoob Bhatti'),
    language: 'Urdu',
    ethnicity: 'J',
  },
  indian: {
    girls: list('Ananya Diya Kavya Meera Jasleen Harpreet'),
    boys: list('Arjun Dev Rohan Kiran Gurdeep Nikhil'),
    women: list('Sangeeta Bhavna Manjit Lakshmi'),
    men: list('Rajesh Sukhdev Mahesh Vijay'),
    families: list('Patel Sandhu Venkataraman Chopra Dhillon Joshi'),
    language: 'Gujarati',
    ethnicity: 'H',
  },
  'west african': {
    girls: list('Adaeze Ngozi Abena Ayomide Efua Temitope'),
    boys: list('Chidi Kwame Oluwaseun Emeka Kojo Babatunde'),
    women: list('Folake Grace Akosua Chiamaka'),
    men: list('Kunle Emmanuel Yaw Obinna'),
    families: list('Okonkwo Boateng Adeleke Nwosu Owusu-Ansah Eze Sarpong'),
    language: 'Yoruba',
    ethnicity: 'N',
  },
} as const satisfies Record<string, Background>

type BackgroundName = keyof typeof backgrounds
type Sex = 'female' | 'male'

/** How often each is met, by nation. */
const SHARES: Record<'England' | 'Scotland', Partial<Record<BackgroundName, number>>> = {
  England: {
    english: 50,
    welsh: 5,
    irish: 6,
    polish: 10,
    pakistani: 11,
    indian: 8,
    'west african': 8,
    scottish: 2,
  },
  Scotland: { scottish: 58, english: 12, irish: 6, polish: 10, pakistani: 6, indian: 3, 'west african': 5 },
}

export interface FamilyNames {
  readonly familyName: string
  readonly language: string | null
  readonly ethnicity: string
  /** A given name that no brother or sister has. */
  given(sex: Sex): string
  /** The whole name of a grown-up of the family, who is called as that generation is. */
  grownUp(sex: Sex): string
}

export function aFamilysNames(chances: Chance, nation: 'England' | 'Scotland'): FamilyNames {
  const { girls, boys, women, men, families, ethnicity, language }: Background = backgrounds[pick(chances, nation)]
  const familyName = chances.oneOf(families)
  const taken = new Set<string>()
  const notTaken = (names: readonly string[]): string => {
    const name = chances.oneOf(names.filter((one) => !taken.has(one)))
    taken.add(name)
    return name
  }
  const speaksIt = language !== undefined && chances.happens(language === 'Welsh' ? 0.4 : 0.6)
  return {
    familyName,
    ethnicity,
    language: speaksIt ? language : null,
    given: (sex) => notTaken(sex === 'female' ? girls : boys),
    grownUp: (sex) => `${notTaken(sex === 'female' ? women : men)} ${familyName}`,
  }
}

function pick(chances: Chance, nation: 'England' | 'Scotland'): BackgroundName {
  const shares = Object.entries(SHARES[nation]) as [BackgroundName, number][]
  let left = chances.next() * shares.reduce((sum, [, share]) => sum + share, 0)
  return shares.find(([, share]) => (left -= share) <= 0)?.[0] ?? 'english'
}
