/** A town in which it is known who is whose double: movers, nicknames, slips; and twins, namesakes and families who are not. */
import { aBirthday, aTruthChild, pick, SLIP_KINDS, SPELT, slipIn, type TruthChild } from './truth-set.ts'

export interface KnownChild extends TruthChild {
  readonly schoolId?: string | undefined
  readonly upn?: string | undefined
  readonly formerUpn?: string | undefined
  readonly postcode?: string | undefined
}

interface KnownPair {
  readonly kind: string
  readonly one: number
  readonly other: number
}

export interface Town {
  readonly children: readonly KnownChild[]
  /** Two records of one child. */
  readonly doubles: readonly KnownPair[]
  /** Two children, however much alike. */
  readonly two: readonly KnownPair[]
}

/** As twins are called, also when their names are alike. */
const TWINS =
  `Zara Sara, Amelia Amelie, Mia Maya, Hassan Hussain, Anna Hannah, Tom Tim, Leo Leon, Katie Kate, Jayden Jaydon,
  Harry Larry, Lily Millie, Noah Nora, Muhammad_Hamza Muhammad_Hassan, Eva Ava, Isla Isabelle, Ella Emma, Jan Jakub, Rhys Rhian`
    .split(',')
    .map(
      (pair) =>
        pair
          .trim()
          .split(/\s+/)
          .map((name) => name.replace('_', ' ')) as [string, string],
    )

const short = SPELT['a short name']!.split('|')[0]!
  .split(',')
  .map((pair) => pair.trim().split(/\s+/) as [string, string])
const spelt = Object.entries(SPELT)
  .filter(([kind]) => kind !== 'a short name')
  .flatMap(([, pairs]) =>
    pairs
      .split('|')[0]!
      .split(',')
      .map((pair) => pair.trim().split(/\s+/) as [string, string]),
  )

export function aTown(random: () => number, schools: readonly [string, string], size: number): Town {
  const children: KnownChild[] = []
  const doubles: KnownPair[] = []
  const two: KnownPair[] = []
  let upns = 0
  const aUpn = () => (random() < 0.9 ? `A${String((upns += 1)).padStart(12, '0')}` : undefined)
  const aPostcode = () =>
    random() < 0.9
      ? `E${1 + Math.floor(random() * 18)} ${Math.floor(random() * 9)}${pick([...'ABDEFGHJLN'], random)}${pick([...'ABDEFGHJLN'], random)}`
      : undefined
  const put = (child: KnownChild) => children.push(child) - 1
  const aKnown = (given: Partial<KnownChild> = {}): KnownChild => ({
    ...aTruthChild(random),
    schoolId: pick(schools, random),
    upn: aUpn(),
    postcode: aPostcode(),
    ...given,
  })
  const elsewhere = ({ schoolId }: KnownChild) => (schoolId === schools[0] ? schools[1] : schools[0])
  /** The second record: somebody typed it in at another school, without the number. */
  const again = (kind: string, given: Partial<KnownChild>, change: (child: KnownChild) => Partial<KnownChild>) => {
    const child = aKnown(given)
    const stays = random() < 0.8
    doubles.push({
      kind,
      one: put(child),
      other: put({
        ...child,
        upn: undefined,
        schoolId: elsewhere(child),
        postcode: stays ? child.postcode : aPostcode(),
        ...change(child),
      }),
    })
  }

  for (let n = 0; n < size; n += 1) put(aKnown())
  for (let n = 0; n < size / 200; n += 1) {
    again('moved school', {}, () => ({}))
    again('on no roll', {}, () => ({ schoolId: undefined, postcode: undefined }))
    const [long, nick] = pick(short, random)
    again('a short name', { givenName: long }, () => ({ givenName: nick }))
    const [recorded, typed] = pick(spelt, random)
    again('another spelling', { givenName: recorded }, () => ({ givenName: typed }))
    again('a slip in the family name', {}, ({ familyName }) => ({
      familyName: slipIn(familyName, pick(SLIP_KINDS, random), random),
    }))
    again('day and month swapped', { bornOn: `${2008 + (n % 12)}-0${1 + (n % 8)}-1${n % 3}` }, ({ bornOn }) => ({
      bornOn: `${bornOn.slice(0, 5)}${bornOn.slice(8)}-${bornOn.slice(5, 7)}`,
    }))
    again('a digit of the birthday', {}, ({ bornOn, postcode }) => ({
      bornOn: `${bornOn.slice(0, 8)}${bornOn.endsWith('1') ? '12' : '11'}`,
      postcode,
    }))
    again('a second family name', {}, ({ familyName }) => ({
      familyName: `${familyName}-${aTruthChild(random).familyName}`,
    }))
    again('names the other way round', {}, ({ givenName, familyName }) => ({
      givenName: familyName,
      familyName: givenName,
    }))
    again('a number from before', {}, ({ upn }) => ({ formerUpn: upn }))
  }
  for (let n = 0; n < size / 25; n += 1) {
    const one = aKnown()
    const alike = n % 4 === 0 ? pick(TWINS, random) : undefined
    const together = random() < 0.9
    const givenName = alike?.[1] ?? otherName(one.givenName)
    two.push({
      kind: 'twins',
      one: put({ ...one, givenName: alike?.[0] ?? one.givenName }),
      other: put({
        ...one,
        givenName,
        upn: together ? aUpn() : `B${n}`,
        schoolId: together ? one.schoolId : elsewhere(one),
      }),
    })
    const named = aKnown()
    two.push({
      kind: 'namesakes',
      one: put(named),
      other: put(aKnown({ givenName: named.givenName, familyName: named.familyName })),
    })
    const sameDay = aKnown({ upn: `C${n}` })
    two.push({
      kind: 'namesakes of one birthday',
      one: put(sameDay),
      other: put({ ...sameDay, upn: `D${n}`, postcode: aPostcode(), schoolId: elsewhere(sameDay) }),
    })
    const older = aKnown()
    two.push({
      kind: 'brothers and sisters',
      one: put(older),
      other: put({ ...older, givenName: otherName(older.givenName), bornOn: aBirthday(random), upn: aUpn() }),
    })
  }
  return { children, doubles, two }

  function otherName(given: string): string {
    const { givenName } = aTruthChild(random)
    return givenName === given ? otherName(given) : givenName
  }
}
