import { type Expression, type SqlBool, sql } from 'kysely'

const FROM = 'ÀÁÂÃÄÅàáâãäåÈÉÊËèéêëÌÍÎÏìíîïÒÓÔÕÖØòóôõöøÙÚÛÜùúûüẀẂŴẄẁẃŵẅỲÝŶŸỳýŷÿÇçÑñ-–&,/()'
const TO = 'aaaaaaaaaaaaeeeeeeeeiiiiiiiioooooooooooouuuuuuuuwwwwwwwwyyyyyyyyccnn       '
/** Left out, so that `st marys` fits `St. Mary’s`. */
const LEFT_OUT = '.\'’‘ʼ`"“”'
const MOST_WORDS = 10

const plain = new Map([...FROM].map((letter, n) => [letter, TO[n]!]))
for (const letter of LEFT_OUT) plain.set(letter, '')

/** What was typed, as words in small letters without accents. */
function wordsOf(typed: string): string[] {
  const letters = [...typed.normalize('NFC')].map((letter) => plain.get(letter) ?? letter)
  return letters.join('').toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
}

/**
 * Every word that was typed is in the text, in any order and as part of a longer one; accents, capitals and apostrophes
 * are as good as none. It looks at each row it is asked of: for names of places in one area, of which there are hundreds.
 */
export function fits(text: Expression<string>, typed: string) {
  const parts = wordsOf(typed).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  if (parts.length === 0) return sql<SqlBool>`false`
  const folded = sql`lower(translate(${text}, ${sql.lit(FROM + LEFT_OUT)}, ${sql.lit(TO)}))`
  return sql<SqlBool>`${folded} like all (${parts}::text[])`
}
