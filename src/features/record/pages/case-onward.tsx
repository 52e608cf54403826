import { chaseInWords, stageInWords } from '#features/onward/stage-in-words.ts'
import { words } from '../record.words.ts'
import type { CasePart } from './case-part.ts'

/** Where the child was referred on to, and how far that has got. */
export function Referrals({ record: { referrals, today }, language }: CasePart) {
  if (referrals.length === 0) return null
  return (
    <>
      <h2>{words(language).referrals}</h2>
      <ul>
        {referrals.map((referral) => (
          <li>
            <a href={`/onward/${referral.id}`}>{stageInWords(referral, today, language)}</a>
            <div class="nhsuk-hint">{chaseInWords(referral, today, language)}</div>
          </li>
        ))}
      </ul>
    </>
  )
}
