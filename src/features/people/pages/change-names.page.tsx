import { z } from 'zod'
import { choices, day, optionalText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { ChildBanner } from '../child-banner.tsx'
import { words } from '../child-forms.words.ts'
import { PLACES } from '../child.ts'
import { changeNames } from '../details/change-names.ts'
import { findChildToChange } from '../find-child.ts'

const namesForm = form((language) => {
  const t = words(language).names
  return {
    givenName: text(t.givenName, t.givenMissing, { max: 200, tooLong: t.tooLong(200) }),
    familyName: text(t.familyName, t.familyMissing, { max: 200, tooLong: t.tooLong(200) }),
    otherNames: optionalText(t.otherNames, { hint: t.otherHint }),
    knownAs: optionalText(t.knownAs, { hint: t.knownAsHint }),
    knownAsSafeWith: choices(t.safe, PLACES, { hint: t.safeHint }),
    pronouns: optionalText(t.pronouns, { hint: t.pronounsHint, max: 50 }),
    bornOn: day(t.born, { missing: t.bornMissing, wrong: t.bornWrong, hint: t.bornHint }),
  }
})

export const changeNamesPage = page({
  params: { childId: z.uuid() },
  form: namesForm,

  async load({ read, params: { childId } }) {
    const child = await findChildToChange(read, childId)
    read.seen('child', { children: [childId] })
    return { child, today: read.today }
  },

  known: ({ child }) => ({ ...child }),
  version: ({ child }) => child.version,

  view({ child, today }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.names.title} back={`/children/${child.id}`} errors={filled.errors}>
        <h1>{t.names.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <Form version={child.version}>
          <Input {...filled.field('givenName')} autocomplete="off" spellcheck={false} />
          <Input {...filled.field('familyName')} autocomplete="off" spellcheck={false} />
          <Input {...filled.field('otherNames')} autocomplete="off" spellcheck={false} />
          <Input {...filled.field('knownAs')} autocomplete="off" spellcheck={false} />
          <Input {...filled.field('pronouns')} autocomplete="off" width={20} />
          <Checkboxes
            {...filled.field('knownAsSafeWith')}
            items={PLACES.map((place) => ({ value: place, text: t.names.places[place] }))}
          />
          <DateInput {...filled.field('bornOn')} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, version, language }) {
    await changeNames(write, childId, value, version)
    return redirectTo(`/children/${childId}`, words(language).saved)
  },
})
