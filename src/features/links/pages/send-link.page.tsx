import { z } from 'zod'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { languageToWriteIn, maskedAddress } from '#features/people/masked-address.ts'
import { writtenAddress } from '#features/people/reached-by.ts'
import { relationshipWords } from '#features/people/relationship.ts'
import { isVerified } from '#features/people/verify-address.ts'
import type { Site } from '#platform/context.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { picked, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../links.words.ts'
import { sendLink } from '../send-link.ts'
import { whoAndWhatWas } from '../shared-action.queries.ts'
import { stateOf } from '../state-of.ts'
import { Preview } from '../what-they-see.tsx'
import { type Adult, actionToShare, whomToAsk, whyNot } from '../whom-to-ask.ts'

const sendForm = form((language) => {
  const t = words(language)
  return {
    to: picked(t.to, t.toMissing),
    words: text(t.words, t.wordsMissing, { hint: t.wordsHint, max: 500 }),
  }
})

/** An action’s owner without an account is sent a link: to whom, what they will see, and what was sent before. */
export const sendLinkPage = page({
  params: { actionId: z.uuid() },
  form: sendForm,

  async load({ read, params: { actionId } }) {
    const [action, around] = await Promise.all([actionToShare(read, actionId), whoAndWhatWas(read, actionId)])
    const { owners, shared } = whomToAsk(action, around)
    read.seen('action', { children: [action.childId], actionId, caseId: action.caseId })
    return {
      action: { what: action.what, ownerName: action.ownerName },
      isOpen: action.status === 'open',
      isOfFamily: action.ownerKind === 'parent or carer',
      child: onlyWhatIsSafe(action.child, placeOf(read.actor)),
      today: read.today,
      askedBy: read.actor.name,
      owners: owners.map((owner) => offered(owner, read.site)),
      shared: shared.map((one) => ({ ...one, state: stateOf(one, read.now) })),
    }
  },

  known: ({ action, owners }) => ({
    words: action.what,
    to: owners.filter(({ whyNot }) => whyNot === null).length === 1 ? owners.find(({ whyNot }) => !whyNot)!.id : '',
  }),

  view({ action, isOpen, isOfFamily, child, today, askedBy, owners, shared }, { params, filled, language }) {
    const t = words(language)
    const may = owners.filter((one) => one.whyNot === null)
    const written = filled.field('words').value
    return (
      <Layout title={t.title} back={`/actions/${params.actionId}`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where="service" />
        <h1>{t.title}</h1>
        {!isOpen && <p>{t.notOpen}</p>}
        {isOpen && !isOfFamily && <p>{t.notFamily}</p>}
        {isOpen && isOfFamily && (
          <>
            <p>{t.why(action.ownerName)}</p>
            {owners.length === 0 && (
              <InsetText>
                <p>{t.nobody(action.ownerName)}</p>
                <p>{t.nobodyHelp}</p>
                <p>
                  <a href={`/actions/${params.actionId}/change`}>{t.one.action}</a>
                </p>
              </InsetText>
            )}
            {owners
              .filter((one) => one.whyNot)
              .map((one) => (
                <WhyNot one={one} childId={child.id} language={language} />
              ))}
            {may.length > 0 && (
              <Form>
                <Radios
                  {...filled.field('to')}
                  legend={t.to}
                  items={may.map((one) => ({
                    value: one.id,
                    text: nameOf(one, language),
                    hint: addressOf(one, language),
                  }))}
                />
                <Textarea {...filled.field('words')} rows={3} />
                <h2>{t.preview(action.ownerName)}</h2>
                <p>{t.previewHint}</p>
                <Preview asked={{ words: written, askedBy }} language={may[0]!.language} />
                <Button preventDoubleClick>{t.send}</Button>
              </Form>
            )}
          </>
        )}
        {shared.length > 0 && (
          <>
            <h2>{t.before}</h2>
            <ul>
              {shared.map((one) => (
                <li>
                  <a href={`/links/${one.id}`}>
                    {one.toName}, {formatDateTime(new Date(one.sentAt), language)}
                  </a>
                  {`: ${t.states[one.state]}`}
                </li>
              ))}
            </ul>
          </>
        )}
      </Layout>
    )
  },

  async post(write, { params: { actionId }, value, language }) {
    const { shareId } = await sendLink(write, actionId, { relationshipId: value.to, words: value.words })
    return redirectTo(`/links/${shareId}`, words(language).sent)
  },
})

/** Of an adult no more than the page shows: never the whole address. */
function offered(adult: Adult, site: Site) {
  const { id, fullName, kind, language, verifiedAt } = adult
  const written = writtenAddress(adult)
  return {
    ...{ id, fullName, kind },
    address: written === null ? null : maskedAddress(written),
    checkedAt: isVerified(adult) ? verifiedAt : null,
    language: languageToWriteIn(language),
    whyNot: whyNot(adult, site) ?? null,
  }
}

type Offered = ReturnType<typeof offered>

function nameOf({ fullName, kind }: Offered, language: Language): string {
  const { kinds } = relationshipWords(language)
  return words(language).adult(fullName, (kinds[kind as keyof typeof kinds] ?? kind).toLowerCase())
}

function addressOf({ address, checkedAt }: Offered, language: Language): string | undefined {
  const t = words(language)
  if (!address) return undefined
  const checked = checkedAt === null ? t.never : t.checked(formatDateTime(new Date(checkedAt), language))
  return `${t.address(address)}, ${checked}`
}

/** Whom nothing can be sent to, and what to do about it. */
function WhyNot({ one, childId, language }: { one: Offered; childId: string; language: Language }) {
  const t = words(language)
  const path = `/children/${childId}/adults/${one.id}`
  const isOnlyUnchecked = one.address !== null && one.whyNot?.en.startsWith('Nobody has checked')
  return (
    <InsetText>
      <p>
        <strong>{nameOf(one, language)}</strong>
        {one.address && <> ({addressOf(one, language)})</>}
      </p>
      <p>{one.whyNot?.[language]}</p>
      <p>
        {isOnlyUnchecked ? (
          <a href={`${path}/address-check`}>{t.check(one.fullName)}</a>
        ) : (
          <a href={path}>{t.seeAdult(one.fullName)}</a>
        )}
      </p>
    </InsetText>
  )
}
