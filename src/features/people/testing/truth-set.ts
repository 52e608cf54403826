/**
 * Made-up children of a town, and what people type when they look for one of them: by kind, with the child who is meant. Written
 * down from how names are really misheard and mistyped, and not from the rules that are to find them. The same seed, the same set.
 */
export interface TruthChild {
  readonly givenName: string
  readonly familyName: string
  readonly bornOn: string
}

export interface Looked {
  readonly kind: string
  readonly typed: string
  /** Whom they look for. */
  readonly child: TruthChild
}

/** Numbers that look random and are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!

/** The first of a list are the commonest, as names are. */
const pickName = (from: readonly string[], random: () => number) => from[Math.floor(random() ** 1.8 * from.length)]!

const list = (text: string) => text.trim().split(/\s+/)

/** Given and family names of the people of a town, each list the commonest first. */
const PEOPLES: readonly {
  readonly share: number
  readonly given: readonly string[]
  readonly family: readonly string[]
}[] = [
  {
    share: 0.52,
    given:
      list(`Olivia Oliver Amelia George Isla Harry Ava Noah Mia Jack Emily Leo Grace Arthur Freya Archie Ella Charlie Lily
      Thomas Sophia James Evie William Ivy Henry Poppy Alfie Rosie Oscar Willow Joshua Florence Lucas Elsie Jacob Phoebe Edward
      Alice Max Ruby Samuel Matilda Benjamin Daisy Joseph Charlotte Daniel Isabella Alexander Evelyn Logan Sienna Sebastian Harriet
      Mason Jessica Harrison Millie Adam Eleanor Ethan Chloe Isaac Erin Dylan Lottie Toby Hannah Finley Abigail Reuben Holly Louis
      Zara Jude Sara Rory Megan Elliot Lucy Jasper Molly Nathan Beatrice Ryan Imogen Caleb Martha Kai Scarlett Jayden`),
    family:
      list(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Patterson Wright Walker White Green Hall Wood Harris Martin
      Clarke Jackson Turner Hill Cooper Ward Moore Clark Baker Allen King Lee Harrison Scott Young Watson Morris Bennett Cook Carter
      Richardson Bailey Collins Bell Shaw Murphy Miller Cox Marshall Simpson Anderson Webb Rogers Gray Ellis Mason Hunt Palmer Holmes
      Mills Chapman Barker Knight Lloyd Dixon Butler Fisher Russell Barnes Harvey Pearson Graham Fletcher Howard Stone Foster Gibson`),
  },
  {
    share: 0.16,
    given:
      list(`Muhammad Fatima Ibrahim Aisha Yusuf Maryam Ali Zainab Hamza Khadija Omar Amina Ahmed Sara Hassan Safa Bilal Hafsa
      Usman Zara Ismail Noor Haris Iqra Arjun Priya Rohan Anaya Aarav Diya Gurpreet Simran Harjit Jasleen Ravi Meera Imran Samina`),
    family:
      list(`Khan Ahmed Ali Hussain Begum Patel Singh Kaur Akhtar Shah Malik Iqbal Rahman Chowdhury Mahmood Miah Bibi Uddin Sharma
      Mirza Qureshi Sheikh Gill Sandhu Kumar Siddiqui Rashid Aslam Choudhury Das Islam Butt`),
  },
  {
    share: 0.12,
    given:
      list(`Dylan Cari Rhys Ffion Osian Seren Owain Megan Gethin Nia Tomos Efa Macsen Cadi Ifan Mali Gruffydd Lowri Elis Elin
      Iestyn Catrin Ioan Bethan Llŷr Siân Steffan Non Aled Carys`),
    family:
      list(`Jones Davies Williams Evans Thomas Roberts Lewis Hughes Morgan Griffiths Edwards Owen Rees Jenkins Lloyd Price Powell
      Phillips Parry Howells Pritchard Bowen Vaughan Probert Llewellyn`),
  },
  {
    share: 0.12,
    given:
      list(`Zuzanna Jakub Julia Antoni Zofia Jan Maja Szymon Hanna Filip Lena Franciszek Alicja Mikołaj Oliwia Aleksander
      Wiktoria Kacper Natalia Wojciech Amelia Adam Katarzyna Michał`),
    family:
      list(`Nowak Kowalski Kowalska Wiśniewski Wiśniewska Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak
      Dąbrowski Kozłowski Jankowski Mazur Krawczyk Piotrowski Grabowski Pawłowski Michalski Król`),
  },
  {
    share: 0.08,
    given:
      list(`Chidi Adaeze Kwame Ama Tendai Zoya Kofi Nneka Sean Aoife Ciarán Niamh Conor Róisín Mateo Lucía Andrei Ioana Wei Mei
      Mohamed Hodan Yonas Selam`),
    family:
      list(`Okafor Mensah Moyo Adeyemi Boateng O’Brien O’Connor Ní_Bhriain Byrne Kelly García Popescu Ionescu Chen Wang Li Abdi
      Warsame Tesfaye Haile Mac_Donald D’Souza`).map((name) => name.replace('_', ' ')),
  },
]

export function aTruthChild(random: () => number): TruthChild {
  let left = random()
  const people = PEOPLES.find(({ share }) => (left -= share) < 0) ?? PEOPLES[0]!
  return {
    givenName: pickName(people.given, random),
    familyName: pickName(people.family, random),
    bornOn: aBirthday(random),
  }
}

const DAY = 86_400_000

export function aBirthday(random: () => number): string {
  return new Date(Date.UTC(2007, 8, 1) + Math.floor(random() * 5000) * DAY).toISOString().slice(0, 10)
}

/** `recorded typed` pairs, by what is different: given names before the bar, family names after it. */
const SPELT: Readonly<Record<string, string>> = {
  'a short name': `Katherine Katie, Elizabeth Beth, Elizabeth Lizzie, William Bill, William Will, Robert Bobby, Margaret Maggie, Alexander Alex,
    Isabella Izzy, Isabella Bella, Daniel Danny, Matthew Matt, Joshua Josh, Benjamin Ben, Samuel Sammy, Thomas Tom, Joseph Joe,
    Charlotte Lottie, Abigail Abi, Jessica Jess, Rebecca Becky, Zachary Zac, Theodore Teddy, Frederick Freddie, Edward Eddie, Oliver Ollie,
    Eleanor Ellie, Matilda Tilly, Georgia Georgie, Katarzyna Kasia, Aleksandra Ola, Małgorzata Gosia, Jakub Kuba, Zofia Zosia, Gwenllian Gwen,
    Dafydd Dai, Mohammed Mo, Nathaniel Nate, Victoria Vicky, Florence Flo, Patrick Paddy, Christopher Kit, Penelope Penny, Jonathan Jon |`,
  'another spelling, English': `Stephen Steven, Catherine Kathryn, Jonathan Johnathon, Phillip Philip, Geoffrey Jeffrey, Sarah Sara, Rachel Rachael,
    Isobel Isabelle, Chloe Khloe, Caitlin Katelyn, Jayden Jaydon, Aidan Ayden, Harriet Harriett, Nicholas Nicolas, Hayley Haley, Eleanor Elenor,
    Tobias Tobyas, Zoe Zoey | Clark Clarke, Reid Reed, Thompson Thomson, Davis Davies, Smith Smyth, Mackenzie McKenzie, MacDonald McDonald,
    Stewart Stuart, Pearce Pierce, Whittaker Whitaker, Philips Phillips, Shepherd Sheppard, Read Reed, Matthews Mathews, Johnston Johnstone,
    Fischer Fisher, Browne Brown, Vaughan Vaughn`,
  'another spelling, Welsh': `Rhys Reece, Siân Shan, Llywelyn Llewelyn, Tomos Thomas, Ffion Fion, Iestyn Yestin, Owain Owen, Ieuan Iwan,
    Bronwen Bronwyn, Gruffydd Griffith, Catrin Katrin, Emrys Emris, Meirion Merion, Carys Caris, Dafydd Davith, Nerys Neris, Gwyn Gwynne,
    Myfanwy Mefanwy | Pryce Price, Rees Rhys, Lloyd Loyd, Bevan Beavan, Llewellyn Llewelin, Griffiths Gryffiths, Prydderch Prythergh,
    Pritchard Prichard, Gethin Gethyn, Vaughan Vaughn, Howells Howels, Meredith Meredyth`,
  'another spelling, Polish': `Krzysztof Kristof, Szymon Shimon, Agnieszka Agneshka, Grzegorz Gregorz, Łukasz Lukash, Michał Mihal, Wojciech Voychech,
    Jadwiga Yadviga, Małgorzata Malgozata, Katarzyna Katazhyna, Zofia Sofia, Jakub Yakub, Wiktoria Victoria, Mateusz Mateush | Kowalczyk Kovalchik,
    Wójcik Woycik, Wiśniewski Vishnevski, Zieliński Zelinski, Lewandowski Levandovski, Kamiński Kaminsky, Nowak Novak, Dąbrowski Dombrovski,
    Piotrowski Pyotrovski, Szymański Shimanski, Woźniak Wozniack, Jankowski Yankovski, Kowalska Kowalski, Krawczyk Kravchik`,
  'another spelling, South Asian': `Mohammed Muhammad, Ayesha Aisha, Zainab Zaynab, Yusuf Yousef, Tariq Tarek, Fatima Fathima, Usman Osman,
    Khadija Khadeeja, Gurpreet Gurprit, Harjit Harjeet, Lakshmi Laxmi, Deepak Dipak, Imran Emran, Noor Nur, Maryam Mariam, Hamza Humza,
    Ismail Ismael, Safiya Safia | Chaudhry Chowdhury, Hussain Hussein, Rehman Rahman, Sheikh Shaikh, Qureshi Kureshi, Begum Begam,
    Siddiqui Siddiqi, Malik Malek, Singh Sing, Kaur Kour, Mukherjee Mukerji, Banerjee Bannerji, Iqbal Eqbal, Akhtar Akter, Mahmood Mehmood`,
}

const LETTERS = 'etaoinshrdlumwyfgp'

/** One thing wrong in a word of at least five letters, anywhere in it. */
const SLIPS: Readonly<Record<string, (word: string, at: number, random: () => number) => string>> = {
  'one letter missing': (word, at) => word.slice(0, at) + word.slice(at + 1),
  'one letter too many': (word, at, random) => word.slice(0, at) + pick([...LETTERS], random) + word.slice(at),
  'one letter wrong': (word, at, random) => word.slice(0, at) + pick([...LETTERS], random) + word.slice(at + 1),
  'two letters swapped': (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
}

export function slipIn(word: string, kind: string, random: () => number): string {
  for (let tries = 0; tries < 20; tries += 1) {
    const letters = word.toLowerCase()
    const slipped = SLIPS[kind]!(letters, Math.floor(random() * (letters.length - 1)), random)
    if (slipped !== letters) return slipped
  }
  return word
}

export const SLIP_KINDS = Object.keys(SLIPS)

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L')

/** What is typed for children who are made for it, with the full name each time: so the others found are others. */
export function lookedFor(random: () => number, each: number): Looked[] {
  const looked: Looked[] = []
  const add = (kind: string, child: TruthChild, typed: string) => looked.push({ kind, child, typed })
  const long = (): TruthChild => {
    const child = aTruthChild(random)
    return /^\p{L}{5,}$/u.test(child.familyName) && /^\p{L}{3,}$/u.test(child.givenName) ? child : long()
  }
  const marked = (): TruthChild => {
    const child = aTruthChild(random)
    return plain(child.familyName + child.givenName) === child.familyName + child.givenName ? marked() : child
  }
  for (let n = 0; n < each; n += 1) {
    const a = aTruthChild(random)
    add('as it is', a, `${a.givenName} ${a.familyName}`)
    const b = aTruthChild(random)
    add('family name first', b, `${b.familyName.toUpperCase()}, ${b.givenName}`)
    const c = marked()
    add('without accents', c, plain(`${c.givenName} ${c.familyName}`))
    const d = long()
    add('the beginning of both', d, `${d.givenName.slice(0, 3)} ${d.familyName.slice(0, 4)}`)
    for (const kind of SLIP_KINDS) {
      const e = long()
      add(kind, e, `${e.givenName} ${slipIn(e.familyName, kind, random)}`)
    }
    const [year, month, day] = (a.bornOn as string).split('-')
    add('name and birthday', a, `${a.familyName} ${day}/${month}/${year}`)
    const f = { ...aTruthChild(random), bornOn: `${2008 + (n % 12)}-0${1 + (n % 9)}-1${n % 3}` }
    const [y, m, dd] = f.bornOn.split('-')
    add('day and month swapped', f, `${f.familyName} ${m}/${dd}/${y}`)
  }
  for (const [kind, pairs] of Object.entries(SPELT)) {
    const [given = [], family = []] = pairs.split('|').map((half) =>
      half
        .split(',')
        .map((pair) => list(pair))
        .filter(([one]) => one),
    )
    for (const [recorded = '', typed = ''] of given) {
      const child = { ...aTruthChild(random), givenName: recorded }
      add(kind, child, `${typed} ${child.familyName}`)
    }
    for (const [recorded = '', typed = ''] of family) {
      const child = { ...aTruthChild(random), familyName: recorded }
      add(kind, child, `${child.givenName} ${typed}`)
    }
  }
  return looked
}

export { SPELT }
