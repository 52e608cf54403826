import { z } from 'zod'
import { choice, longText, optionalText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { ChildBanner } from '../child-banner.tsx'
import { onlyWhatIsSafe, placeOf } from '../child.ts'
import { findChildToChange } from '../find-child.ts'
import { ownChannels, writeOwnChannel } from '../own-channel.ts'
import { words } from '../reaching/own-channel.words.ts'

const LANGUAGES = ['en', 'cy'] as const
const YES_NO = ['yes', 'no'] as const

/** Where a young person is written to themselves, and why they may be: what was understood, and whether the family knows. */
export const writeOwnChannelPage = page({
  params: { childId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      channel: choice(t.channel, ownChannels, t.channelMissing),
      address: text(t.address, t.addressMissing, { hint: t.addressHint }),
      understands: longText(t.understandsField, t.understandsMissing, { hint: t.understandsHint }),
      parentsKnow: choice(t.parents, YES_NO, t.parentsMissing),
      whyNotTold: optionalText(t.whyNotTold, { hint: t.whyNotToldHint, max: 500 }),
      othersRead: choice(t.others, YES_NO, t.othersMissing, { hint: t.othersHint }),
      safeNote: optionalText(t.safeNote, { hint: t.safeNoteHint, max: 500 }),
      language: choice(t.language, LANGUAGES, t.languageMissing),
    }
  }),

  async load({ read, params: { childId } }) {
    const child = await findChildToChange(read, childId)
    read.seen('child', { children: [childId] })
    return { child: onlyWhatIsSafe(child, placeOf(read.actor)), today: read.today }
  },

  view({ child, today }, { params, filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.newTab} back={`/children/${params.childId}/own-number`} errors={filled.errors}>
        <h1>{t.write}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <Form>
          <Radios
            {...filled.field('channel')}
            items={ownChannels.map((channel) => ({ value: channel, text: t.channels[channel] }))}
          />
          <Input {...filled.field('address')} autocomplete="off" spellcheck={false} width={20} />
          <Textarea {...filled.field('understands')} rows={4} />
          <Radios
            {...filled.field('parentsKnow')}
            items={[
              { value: 'yes', text: t.yes },
              { value: 'no', text: t.no, conditional: <Input {...filled.field('whyNotTold')} /> },
            ]}
          />
          <Radios
            {...filled.field('othersRead')}
            items={[
              { value: 'no', text: t.onlyThem },
              { value: 'yes', text: t.othersRead },
            ]}
          />
          <Input {...filled.field('safeNote')} />
          <Radios
            {...filled.field('language')}
            inline
            items={LANGUAGES.map((spoken) => ({ value: spoken, text: t.languages[spoken] }))}
          />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, language }) {
    const parentsKnow = value.parentsKnow === 'yes'
    const whyNotTold = parentsKnow ? null : value.whyNotTold
    const othersRead = value.othersRead === 'yes'
    await writeOwnChannel(write, childId, { ...value, parentsKnow, whyNotTold, othersRead })
    return redirectTo(`/children/${childId}/own-number`, words(language).saved)
  },
})
