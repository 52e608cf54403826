import { AsWritten } from '#ui/as-written.tsx'
import { sectionsOf } from '../summary/sections.ts'

/** What a referral says, its headings as headings. */
export function ReferralText({ text, level = 3 }: { text: string; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <>
      {sectionsOf(text).map(({ heading, lines }) => (
        <>
          {heading && <Heading class="nhsuk-heading-s">{heading}</Heading>}
          {lines.map((line) => (
            <AsWritten>{line}</AsWritten>
          ))}
        </>
      ))}
    </>
  )
}
