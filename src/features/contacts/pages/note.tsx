import { WrittenText } from '#features/actions/written-text.tsx'
import { formatDateTime } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Details } from '#ui/details.tsx'
import { words } from '../pages.words.ts'
import type { ContactText, ShownContact } from '../shown-contact.ts'

interface NoteProps {
  contact: Pick<ShownContact, 'texts' | 'inErrorAt'>
  language: Language
}

/** The note as it counts, and below it every text it had before. */
export function Note({ contact: { texts, inErrorAt }, language }: NoteProps) {
  const t = words(language).one
  const [current, ...earlier] = texts
  if (!current) return <p>{t.nothing}</p>

  return (
    <>
      <Text text={current} heading="h2" struck={inErrorAt !== null} language={language} />
      {earlier.length > 0 && (
        <Details summary={t.earlier(earlier.length)}>
          {earlier.map((text) => (
            <section>
              <h3>{t.version(text.textVersion, nameOf(text), writtenAt(text, language))}</h3>
              <Text text={text} heading="h4" struck={false} language={language} />
            </section>
          ))}
        </Details>
      )}
    </>
  )
}

interface TextProps {
  text: ContactText
  heading: 'h2' | 'h4'
  struck: boolean
  language: Language
}

function Text({ text, heading: Heading, struck, language }: TextProps) {
  const t = words(language).one
  const parts = [
    { heading: t.content, said: text.content },
    { heading: t.childVoice, said: text.childVoice },
    { heading: t.analysis, said: text.analysis },
    { heading: t.nextStep, said: text.nextStep },
  ]
  return (
    <>
      {parts.map(({ heading, said }) =>
        said ? (
          <>
            <Heading class="nhsuk-heading-s">{heading}</Heading>
            {struck ? (
              <del>
                <WrittenText>{said}</WrittenText>
              </del>
            ) : (
              <WrittenText>{said}</WrittenText>
            )}
          </>
        ) : null,
      )}
      <p class="nhsuk-body-s">
        {t.writtenBy(nameOf(text), writtenAt(text, language))}
        {text.whyChanged && `. ${t.changedBecause(text.whyChanged)}`}
      </p>
    </>
  )
}

function nameOf({ givenName, familyName }: ContactText): string {
  return `${givenName} ${familyName}`
}

/** A time within JSON that a query built comes as a string. */
function writtenAt({ writtenAt: at }: ContactText, language: Language): string {
  return formatDateTime(new Date(at), language)
}
