import { type Expression, type SqlBool, sql } from 'kysely'

/** A plain letter, and what it stands for too. */
const ACCENTS = ['aàáâãäå', 'cç', 'eèéêë', 'iìíîï', 'nñ', 'oòóôõöø', 'uùúûü', 'wẁẃŵẅ', 'yỳýŷÿ']
/** May stand between two letters, so that `st marys` fits `St. Mary’s`. */
const MARKS = ".'’‘ʼ`"
/** No name has more, and Postgres makes a pattern of no more than some hundred. */
const MOST_WORDS = 20
const MOST_LETTERS = 200

const anyOf = new Map(
  ACCENTS.flatMap((letters) => [...letters].map((letter) => [letter, `[${letters}${letters.toUpperCase()}]`] as const)),
)
const marks = new RegExp(`[${MARKS}]`, 'g')

function wordsOf(typed: string): string[] {
  const letters = typed.normalize('NFC').toLowerCase().replaceAll(marks, '')
  return letters.split(/[\s\-–&,/()]+/).filter(Boolean)
}

/** As itself, whatever it means in a pattern. */
const literally = (letter: string) => (/[\p{L}\p{N}]/u.test(letter) ? letter : `\\${letter}`)

/**
 * Every word that was typed is in the text, in any order and as part of a longer one; accents, capitals and apostrophes
 * are as good as none. It looks at each row it is asked of: for names of places in one area, of which there are hundreds.
 * The words know all ways to write them: to make each name plain in SQL (`translate`) took fifteen times as long.
 */
export function fits(text: Expression<string>, typed: string) {
  const words = wordsOf(typed)
  const letters = words.reduce((sum, { length }) => sum + length, 0)
  if (words.length === 0 || words.length > MOST_WORDS || letters > MOST_LETTERS) return sql<SqlBool>`false`
  const parts = words.map((word) =>
    [...word].map((letter) => anyOf.get(letter) ?? literally(letter)).join(`[${MARKS}]*`),
  )
  return sql<SqlBool>`${text} ~* all (${parts}::text[])`
}
