import { classNames } from './class-names.ts'
import { describedBy, FieldLabel, FormGroup, HintAndError, partLabel } from './field.tsx'
import { TextareaElement, type TextareaProps } from './textarea.tsx'
import { translations } from './translations.ts'
import type { PluralWords, UiWords } from './ui-words.ts'
import { useUiWords, useVisit } from './visit-context.ts'

interface CharacterCountProps extends TextareaProps {
  /** How much may be written. The server must check it too: the browser only counts. */
  limit: number
  /** What is counted; `characters` counts what a person would, `length` what a database would. */
  counts?: 'characters' | 'length' | 'words'
  /** From what percentage of the limit on the count is shown. */
  threshold?: number
}

/** A textarea that says how much may still be written. */
export function CharacterCount({ limit, counts, threshold, ...props }: CharacterCountProps) {
  const [labelled, field] = partLabel(props)
  const { language } = useVisit()
  const words = useUiWords()
  const infoId = `${field.id}-info`

  return (
    <FormGroup
      error={field.error}
      of="nhsuk-character-count"
      attributes={{
        'data-module': 'nhsuk-character-count',
        'data-maxlength': limit,
        'data-threshold': threshold,
        'data-count-type': counts,
        ...translations(language, said(counts, words)),
      }}
    >
      <FieldLabel id={field.id} {...labelled} />
      <HintAndError {...field} />
      <TextareaElement {...field} described={describedBy(field, infoId)} part="nhsuk-js-character-count" />
      <div class={classNames('nhsuk-hint', 'nhsuk-character-count__message')} id={infoId}>
        {counts === 'words' ? words.upToWords(limit) : words.upToCharacters(limit)}
      </div>
    </FormGroup>
  )
}

function said(counts: CharacterCountProps['counts'], words: UiWords): Record<string, string | PluralWords> {
  return counts === 'words'
    ? {
        'words-under-limit': words.wordsLeft,
        'words-at-limit': words.noWordsLeft,
        'words-over-limit': words.wordsTooMany,
      }
    : {
        'characters-under-limit': words.charactersLeft,
        'characters-at-limit': words.noCharactersLeft,
        'characters-over-limit': words.charactersTooMany,
      }
}
