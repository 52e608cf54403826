import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { choices } from '#platform/http/fields.ts'
import { type Field, form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { findLines } from '../summary/lines-of-referral.ts'
import { words as summaryWords } from '../summary/summary.words.ts'
import { parts } from '../summary/summary-lines.ts'
import { writeFromRecord } from '../write-referral.ts'
import { words } from '../writing.words.ts'

/** Ticks from the lines of this record: the verb knows which there are. */
function ticks(label: string): Field<string[]> {
  return {
    ...(choices(label, ['']) as unknown as Field<string[]>),
    rule: z.array(z.string().max(200)).max(500),
  }
}

export const linesPage = page({
  params: { referralId: z.uuid() },
  form: form((language) => ({ lines: ticks(words(language).lines), shown: ticks('') })),
  load: ({ read, params }) => findLines(read, params.referralId),
  version: ({ version }) => version,
  known: ({ lines, leftOut }) => ({ lines: lines.map(({ key }) => key).filter((key) => !leftOut.includes(key)) }),

  view(data, { filled, language }) {
    const t = words(language)
    const { id, version, lines, byHand } = data
    const field = filled.field('lines')
    const headings = summaryWords(language).headings
    const choosable = lines.filter(({ always }) => !always)
    return (
      <AboutTheChild
        tab={t.linesTab}
        title={t.linesTitle}
        about={data}
        back={`/onward/${id}/write`}
        language={language}
      >
        <p>
          {t.linesHelp} {t.always}
        </p>
        {byHand && (
          <InsetText>
            <p>{t.linesReplace}</p>
          </InsetText>
        )}
        <Form version={version}>
          {choosable.map(({ key }) => (
            <input type="hidden" name="shown" value={key} />
          ))}
          {parts
            .map((part) => ({ part, of: choosable.filter((line) => line.part === part) }))
            .filter(({ of }) => of.length > 0)
            .map(({ part, of }) => (
              <Checkboxes
                {...field}
                id={`lines-${part.replaceAll(' ', '-')}`}
                legend={headings[part]}
                value={field.values}
                small
                items={of.map(({ key, text }) => ({ value: key, text }))}
              />
            ))}
          <Button>{t.writeAnew}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { referralId }, value: { lines, shown }, version, language }) {
    const leftOut = shown.filter((key) => !lines.includes(key))
    await writeFromRecord(write, referralId, leftOut, version)
    return redirectTo(`/onward/${referralId}/write`, words(language).writtenAnew)
  },
})
