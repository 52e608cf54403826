import { z } from 'zod'
import { choices, optionalChoice, optionalLongText, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { ChildBanner } from '../child-banner.tsx'
import { words } from '../child-forms.words.ts'
import { changeDetails } from '../details/change-details.ts'
import { childWithDetail } from '../details/child-detail.queries.ts'
import { codeWords, ETHNICITIES, SEN_NEEDS, SEN_PROVISIONS, SEXES } from '../details/child-detail.ts'
import { PRIORITY_GROUPS, priorityGroupWords } from '../priority-groups.ts'

const YES_NO = ['yes', 'no'] as const
/** A code of another scheme, from a list, that is not in ours. */
const KEEP = 'keep'

const detailsForm = form((language) => {
  const t = words(language).details
  return {
    about: optionalLongText(t.about, { hint: t.aboutHint }),
    priorityGroups: choices(t.priority, PRIORITY_GROUPS, { hint: t.priorityHint, wrong: t.wrong }),
    legalStatus: optionalText(t.legalStatus, { hint: t.legalHint }),
    firstLanguage: optionalText(t.firstLanguage, { max: 100 }),
    interpreterFor: optionalText(t.interpreterFor, { hint: t.interpreterHint, max: 100 }),
    senProvision: optionalChoice(t.provision, SEN_PROVISIONS, { wrong: t.wrong }),
    senNeeds: choices(t.needs, SEN_NEEDS, { wrong: t.wrong }),
    sex: optionalChoice(t.sex, SEXES, { wrong: t.wrong }),
    gender: optionalText(t.gender, { hint: t.genderHint, max: 100 }),
    ethnicity: optionalChoice(t.ethnicity, [...ETHNICITIES, KEEP], { wrong: t.wrong }),
    freeMeals: optionalChoice(t.freeMeals, YES_NO, { wrong: t.wrong }),
  }
})

export const changeDetailsPage = page({
  params: { childId: z.uuid() },
  form: detailsForm,

  async load({ read, params: { childId } }) {
    const { knownTo: _, ...child } = await childWithDetail(read, childId)
    read.seen('child', { children: [childId] })
    return { child, today: read.today }
  },

  known({ child: { detail } }) {
    if (!detail) return {}
    const freeMeals = detail.freeMeals === null ? null : detail.freeMeals ? 'yes' : 'no'
    return { ...detail, freeMeals, ethnicity: isOfAnotherScheme(detail) ? KEEP : detail.ethnicityCode }
  },
  version: ({ child }) => child.detail?.version ?? 0,

  view({ child, today }, { filled, language }) {
    const t = words(language)
    const codes = codeWords(language)
    const groups = priorityGroupWords(language)
    const notKnown = { value: '', text: t.details.notKnown }
    return (
      <Layout title={t.details.title} back={`/children/${child.id}`} errors={filled.errors}>
        <h1>{t.details.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <Form version={child.detail?.version ?? 0}>
          <Textarea {...filled.field('about')} />
          <Checkboxes
            {...filled.field('priorityGroups')}
            items={PRIORITY_GROUPS.map((group) => ({ value: group, text: groups[group] }))}
          />
          <Input {...filled.field('legalStatus')} />
          <Input {...filled.field('firstLanguage')} width={20} />
          <Input {...filled.field('interpreterFor')} width={20} />
          <Select
            {...filled.field('senProvision')}
            items={[notKnown, ...SEN_PROVISIONS.map((code) => ({ value: code, text: codes.provision[code] }))]}
          />
          <Checkboxes
            {...filled.field('senNeeds')}
            small
            items={SEN_NEEDS.map((code) => ({ value: code, text: codes.needs[code] }))}
          />
          <Select
            {...filled.field('sex')}
            items={[notKnown, ...SEXES.slice(0, 2).map((code) => ({ value: code, text: codes.sex[code] }))]}
          />
          <Input {...filled.field('gender')} width={20} />
          <Select
            {...filled.field('ethnicity')}
            items={[
              notKnown,
              ...ETHNICITIES.map((code) => ({ value: code, text: codes.ethnicity[code] })),
              ...(isOfAnotherScheme(child.detail)
                ? [{ value: KEEP, text: t.details.keep(child.detail?.ethnicityCode ?? '') }]
                : []),
            ]}
          />
          <Radios
            {...filled.field('freeMeals')}
            inline
            items={[
              { value: 'yes', text: t.details.yes },
              { value: 'no', text: t.details.no },
              { value: '', text: t.details.notKnown },
            ]}
          />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, version, language }) {
    const { ethnicity, freeMeals, ...details } = value
    const known = {
      ...(ethnicity === KEEP ? {} : { ethnicityScheme: ethnicity && 'NHS', ethnicityCode: ethnicity }),
      freeMeals: freeMeals && freeMeals === 'yes',
    }
    await changeDetails(write, childId, { ...details, ...known }, version)
    return redirectTo(`/children/${childId}`, words(language).saved)
  },
})

function isOfAnotherScheme(detail: { ethnicityScheme: string | null } | null): boolean {
  return Boolean(detail?.ethnicityScheme && detail.ethnicityScheme !== 'NHS')
}
