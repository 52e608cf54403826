import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Textarea } from '#ui/textarea.tsx'

interface Props {
  /** What somebody has asked for already, and whether it was whoever looks. */
  readonly asked: { readonly name: string; readonly at: Date; readonly why: string; readonly mine: boolean } | null
  readonly why: Parameters<typeof Textarea>[0]
  readonly words: {
    readonly askedBy: (name: string, day: string) => string
    readonly waits: string
    readonly ask: string
    readonly agree: string
    readonly keep: string
  }
  readonly language: Language
}

/** What wants two people: the first says why, another agrees, and either of them may think better of it (`_button`). */
export function AskedByOne({ asked, why, words: t, language }: Props) {
  if (!asked)
    return (
      <Form>
        <Textarea {...why} rows={3} />
        <Button name="_button" value="ask">
          {t.ask}
        </Button>
      </Form>
    )
  return (
    <>
      <p>{t.askedBy(asked.name, formatDay(dayIn(asked.at), language))}</p>
      <InsetText>{asked.why}</InsetText>
      {asked.mine && <p>{t.waits}</p>}
      <Form>
        {!asked.mine && (
          <Button name="_button" value="agree" variant="warning" preventDoubleClick>
            {t.agree}
          </Button>
        )}
        <Button name="_button" value="keep" variant="secondary">
          {t.keep}
        </Button>
      </Form>
    </>
  )
}
