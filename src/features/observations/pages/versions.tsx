import type { ComponentChildren } from 'preact'
import { WrittenText } from '#features/actions/written-text.tsx'
import { formatDateTime } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Details } from '#ui/details.tsx'
import { words } from '../papers.words.ts'

interface Version {
  readonly textVersion: number
  readonly whyChanged: string | null
  readonly writtenAt: Date | string
  readonly givenName: string
  readonly familyName: string
}

interface VersionsProps<V extends Version> {
  texts: readonly V[]
  language: Language
  text: (version: V, heading: 'h2' | 'h4') => ComponentChildren
}

/** What counts now, and below it everything that was written before. */
export function Versions<V extends Version>({ texts, language, text }: VersionsProps<V>) {
  const t = words(language).one
  const [current, ...earlier] = texts
  if (!current) return null
  return (
    <>
      {text(current, 'h2')}
      <p class="nhsuk-body-s">
        {t.written(nameOf(current), whenOf(current, language))}
        {current.whyChanged && `. ${t.because(current.whyChanged)}`}
      </p>
      {earlier.length > 0 && (
        <Details summary={t.earlier(earlier.length)}>
          {earlier.map((version) => (
            <section>
              <h3>{t.before(version.textVersion, nameOf(version), whenOf(version, language))}</h3>
              {version.whyChanged && <p>{t.because(version.whyChanged)}</p>}
              {text(version, 'h4')}
            </section>
          ))}
        </Details>
      )}
    </>
  )
}

const nameOf = ({ givenName, familyName }: Version) => `${givenName} ${familyName}`

/** A time within JSON that a query built comes as a string. */
const whenOf = ({ writtenAt }: Version, language: Language) => formatDateTime(new Date(writtenAt), language)

interface PartProps {
  as: 'h2' | 'h3' | 'h4' | 'h5'
  heading: string
  children: string | null | undefined
}

/** One thing that was written, under what it is; nothing where nothing was. */
export function Part({ as: Heading, heading, children }: PartProps) {
  if (!children) return null
  return (
    <>
      <Heading class="nhsuk-heading-s">{heading}</Heading>
      <WrittenText>{children}</WrittenText>
    </>
  )
}
