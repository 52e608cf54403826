import { z } from 'zod'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { Refused } from '#platform/errors.ts'
import { optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { ChildBanner } from '../child-banner.tsx'
import { nameToUse, onlyWhatIsSafe, placeOf } from '../child.ts'
import { CodeForm } from '../code-form.tsx'
import { findChildToChange } from '../find-child.ts'
import { maskedAddress } from '../masked-address.ts'
import { isWrittenDownElsewhere } from '../own-channel-of.ts'
import { checkOwnChannel, endOwnChannel, type OwnChannelNow, verifyOwnChannel } from '../own-channel.ts'
import { selectOwnChannel } from '../reaching/own-channel.queries.ts'
import { say, words } from '../reaching/own-channel.words.ts'

/** Where a young person is written to themselves: why they may be, whether it was checked, and how it ends. */
export const ownChannelPage = page({
  params: { childId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return { code: optionalText(t.code, { hint: t.codeHint, max: 20 }) }
  }),

  async load({ read, params: { childId } }) {
    const [child, own] = await Promise.all([
      findChildToChange(read, childId),
      selectOwnChannel(read, childId).select(isWrittenDownElsewhere(read.actor.areaId)).executeTakeFirst(),
    ])
    read.seen('own number', { children: [childId] })
    const name = nameToUse(child, placeOf(read.actor))
    const noTexts = own?.channel === 'text' && !read.site.sendsTexts ? say.noTextsHere : null
    const isElsewhere = own?.isElsewhere && !own.othersRead
    return {
      child: onlyWhatIsSafe(child, placeOf(read.actor)),
      today: read.today,
      name,
      cannot: own?.isAnAdults ? say.anAdults : noTexts,
      mind: isElsewhere ? say.nowElsewhere : null,
      own: own && masked(own),
    }
  },

  view({ child, today, name, cannot, mind, own }, { params, filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.tab} back={`/children/${params.childId}`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} />
        <h1>{t.title(name)}</h1>
        <p>{t.help}</p>
        {own ? <SummaryList rows={rowsOf(own, language)} /> : <p>{t.none}</p>}
        {own && cannot && (
          <InsetText>
            <p>{cannot[language]}</p>
          </InsetText>
        )}
        {mind && (
          <InsetText>
            <p>{mind[language]}</p>
          </InsetText>
        )}
        {own && !cannot && (
          <>
            <p>{t.checkHow}</p>
            <CodeForm field={filled.field('code')} words={t} />
          </>
        )}
        {own && (
          <Form>
            <Button variant="secondary" name="_button" value="end">
              {t.end}
            </Button>
          </Form>
        )}
        <p>
          <a href={`/children/${params.childId}/own-number/new`}>{own ? t.writeAnother : t.write}</a>
        </p>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value: { code }, button, language }) {
    const t = words(language)
    const here = (said: string) => redirectTo(`/children/${childId}/own-number`, said)
    if (button === 'end') {
      await endOwnChannel(write, childId)
      return here(t.ended)
    }
    if (button === 'send') {
      await checkOwnChannel(write, childId)
      return here(t.sent)
    }
    if (!code) throw new Refused(say.codeMissing, 'code')
    await verifyOwnChannel(write, childId, code.replaceAll(/\s/g, ''))
    return here(t.verified)
  },
})

/** Never the whole number: whoever knows it sees that it is the right one. */
function masked({ id: _id, childId: _child, address, verifiedAddress, verifiedAt, ...rest }: OwnChannelNow) {
  return { ...rest, address: maskedAddress(address), checkedAt: verifiedAddress === address ? verifiedAt : null }
}

function rowsOf(own: ReturnType<typeof masked>, language: Language) {
  const t = words(language)
  return [
    { key: t.how, value: t.channels[own.channel as 'text'] },
    { key: t.where, value: own.address },
    { key: t.checked, value: own.checkedAt ? formatDateTime(own.checkedAt, language) : t.never },
    { key: t.understands, value: own.understands },
    { key: t.parents, value: own.parentsKnow ? t.parentsKnow : t.parentsDoNot(own.whyNotTold ?? '') },
    { key: t.who, value: own.othersRead ? t.othersRead : t.onlyThem },
    ...(own.safeNote ? [{ key: t.safe, value: own.safeNote }] : []),
  ]
}
