import { nameToUse } from '#features/people/child.ts'
import { SentBy } from '#features/remit/who-the-worker-is.tsx'
import { formatDateTime } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import type { InvitationShown } from '../answer-invitation.ts'
import { words } from '../letter.words.ts'

type ToWrite = Pick<
  InvitationShown,
  | 'language'
  | 'offered'
  | 'toName'
  | 'place'
  | 'interpreter'
  | 'senderGiven'
  | 'senderFamily'
  | 'senderJob'
  | 'child'
  | 'remit'
>

/** The letter itself, in the language of whoever it is for. The child is called as is safe in letters. */
export function InvitationLetter({ invitation }: { invitation: ToWrite }) {
  const { toName, place, interpreter, senderGiven, senderFamily, senderJob, child, offered } = invitation
  const language = invitation.language as Language
  const t = words(language).invitation
  const [only, ...others] = offered.map((time) => formatDateTime(new Date(time), language))
  const sender = `${senderGiven} ${senderFamily}`
  return (
    <article lang={language} class="app-letter">
      <p>{t.dear(toName)},</p>
      <p>{t.body(nameToUse(child!, 'letters'))}</p>
      {others.length === 0 ? (
        <p>{t.comeAt(only ?? '')}</p>
      ) : (
        <>
          <p>{t.choose}</p>
          <ul>
            {[only, ...others].map((time) => (
              <li>{time}</li>
            ))}
          </ul>
        </>
      )}
      {place && <p>{t.where(place)}</p>}
      {interpreter && <p>{t.interpreter(interpreter)}</p>}
      <p>{t.reply(sender)}</p>
      <p>{t.freely}</p>
      <p>
        {t.from}
        <br />
        {sender}
        {senderJob && (
          <>
            <br />
            {senderJob}
          </>
        )}
      </p>
      <SentBy remit={invitation.remit} language={language} />
    </article>
  )
}

/** What may leave by mail or text: it names nobody, neither a child nor a school nor what the service is (P07). */
export function shortWords({ language: written, offered }: Pick<ToWrite, 'language' | 'offered'>): string {
  const language = written as Language
  const t = words(language).invitation
  const times = offered.map((time) => formatDateTime(new Date(time), language))
  return times.length === 1 ? t.short(times[0]!) : t.shortChoose(times.join(` ${t.or} `))
}
