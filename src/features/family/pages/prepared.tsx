import { fieldOfItem } from '#platform/http/field-of-item.ts'
import type { FilledBy } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { findFamilyPage } from '../find-family-page.ts'
import { calledInShort, headingOf, Item } from '../what-they-see.tsx'
import { words } from '../worker.words.ts'

interface PreparedProps {
  data: Awaited<ReturnType<typeof findFamilyPage>>
  // oxlint-disable-next-line typescript/no-explicit-any -- the form of the page that it stands on
  filled: FilledBy<any>
  language: Language
}

/** What waits to be shared, each drawn as the adult will see it: only then is there a button that shares it. */
export function Prepared({ data, filled, language }: PreparedProps) {
  const t = words(language).one
  const { prepared, stands } = data
  if (prepared.length === 0) return null
  return (
    <>
      <h2>{t.prepared}</h2>
      <p>{t.preparedHelp}</p>
      {prepared.map((item) => (
        <section aria-label={calledInShort(item)}>
          <div lang={data.language}>
            <p>
              <strong>{headingOf(item.kind, data.language as Language)}</strong>
            </p>
            <Item item={item} language={data.language as Language} />
          </div>
          <Form>
            <input type="hidden" name="item" value={item.id} />
            <input type="hidden" name="seen" value={item.version} />
            {stands && (
              <Button name="_button" value="share" label={`${t.share}: ${calledInShort(item)}`} preventDoubleClick>
                {t.share}
              </Button>
            )}{' '}
            <Button
              variant="secondary"
              name="_button"
              value="off"
              label={`${t.takeOff}: ${calledInShort(item)}`}
              preventDoubleClick
            >
              {t.takeOff}
            </Button>
          </Form>
          {item.kind !== 'person' && item.kind !== 'our report' && (
            <Reword item={item} filled={filled} language={language} />
          )}
        </section>
      ))}
    </>
  )
}

interface RewordProps extends Pick<PreparedProps, 'filled' | 'language'> {
  item: PreparedProps['data']['prepared'][number]
}

/** It stands open where what was typed was not kept. */
function Reword({ item: { id, words: known }, filled, language }: RewordProps) {
  const t = words(language).one
  const field = fieldOfItem(filled, 'words', { id, known })
  return (
    <Details summary={t.reword} open={field.error !== undefined || field.value !== known}>
      <Form>
        <input type="hidden" name="item" value={id} />
        <Textarea {...field} rows={3} />
        <Button variant="secondary" name="_button" value="words" label={`${t.keepWords}: ${known}`}>
          {t.keepWords}
        </Button>
      </Form>
    </Details>
  )
}
