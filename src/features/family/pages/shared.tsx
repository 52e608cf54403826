import { formatDateTime } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Table } from '#ui/table.tsx'
import type { findFamilyPage } from '../find-family-page.ts'
import { words } from '../worker.words.ts'

interface SharedProps {
  shared: Awaited<ReturnType<typeof findFamilyPage>>['shared']
  language: Language
}

/** What is shared now, with what the adult said to it, and the way to take each back. */
export function Shared({ shared, language }: SharedProps) {
  const t = words(language).one
  if (shared.length === 0) return null
  return (
    <Table
      caption={t.sharedNow}
      responsive
      columns={[t.what, t.when, t.answer, t.takeBack]}
      rows={shared.map(({ id, words: what, sharedAt, by, kind, answer, why }) => [
        what,
        `${formatDateTime(new Date(sharedAt!), language)}, ${by}`,
        kind === 'my action' ? answerOf(answer, why, language) : '',
        <Form>
          <input type="hidden" name="item" value={id} />
          <Button variant="secondary" small name="_button" value="off" label={`${t.takeBack}: ${what}`}>
            {t.takeBack}
          </Button>
        </Form>,
      ])}
    />
  )
}

function answerOf(answer: string | null, why: string | null, language: Language): string {
  const t = words(language).one
  if (!answer) return t.noAnswer
  return [t.answers[answer as keyof typeof t.answers], why].filter(Boolean).join('. ')
}
