import { z } from 'zod'
import { waitInWords } from '#features/directory/service-in-words.ts'
import { givers } from '#features/needs/consent.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { nameToUse } from '#features/people/child.ts'
import { Refused } from '#platform/errors.ts'
import { choice, longText, optionalChoice, optionallyPicked, optionalText, text } from '#platform/http/fields.ts'
import { type FilledBy, form, type ValueBy } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { type Radio, Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../new-referral.words.ts'
import { words as nouns } from '../nouns.words.ts'
import { beginnings } from '../onward-referral.ts'
import { say } from '../rules.words.ts'
import { type Agreed, startReferral, type Where } from '../start-referral.ts'
import { findToRefer, type ToRefer } from '../to-refer.ts'
import { ConsentStands } from './consent-now.tsx'

const IN_DIRECTORY = 'in the directory'
const ELSEWHERE = 'elsewhere'
const NOBODY_YET = 'not yet'

const newReferralForm = form((language) => {
  const t = words(language)
  return {
    to: text(t.to, t.toMissing, { hint: t.toHint, max: 60 }),
    serviceId: optionallyPicked(t.whichOne, t.toMissing),
    toName: optionalText(t.toName),
    toProvider: optionalText(t.toProvider),
    why: longText(t.why, t.whyMissing, { hint: t.whyHint }),
    agreed: optionalChoice(t.agreed, [...givers, NOBODY_YET], { hint: t.agreedHint, wrong: t.agreedWrong }),
    agreedName: optionalText(t.agreedName),
    agreedScope: optionalText(t.agreedScope, { max: 2000 }),
    audience: choice(t.audience, ['service', 'case'], t.audience, { hint: t.audienceHint }),
  }
})

export const newReferralPage = page({
  params: { caseId: z.uuid() },
  query: {
    from: z.enum(beginnings).optional().catch(undefined),
    id: z.uuid().optional().catch(undefined),
    to: z.uuid().optional().catch(undefined),
  },
  form: newReferralForm,

  load: ({ read, params: { caseId }, query: { from = 'case', id } }) => findToRefer(read, caseId, { is: from, id }),

  known: (data, { query, language }) => ({
    to: query.to ?? thoughtOf(data),
    why: whyOf(data, language),
    audience: 'service',
  }),

  view(data, { params: { caseId }, filled, language }) {
    const t = words(language)
    const n = nouns(language)
    const { child, place, consentNow } = data
    const title = t.newTitle(nameToUse(child, place))
    return (
      <AboutTheChild
        tab={t.newTab}
        title={title}
        about={data}
        back={`/cases/${caseId}`}
        language={language}
        errors={filled.errors}
      >
        <p>{t.newHelp}</p>
        <Form>
          <WhereTo data={data} filled={filled} language={language} />
          <Textarea {...filled.field('why')} rows={4} />
          {consentNow.is === 'not asked' ? (
            <WhoAgreed filled={filled} language={language} />
          ) : (
            <ConsentStands now={consentNow} childId={child.id} language={language} />
          )}
          <Radios
            {...filled.field('audience')}
            legend={t.audience}
            items={(['service', 'case'] as const).map((value) => ({ value, text: n.audiences[value] }))}
          />
          <Button preventDoubleClick>{t.begin}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { caseId }, query: { from = 'case', id }, value, language }) {
    const { why, audience } = value
    const { referralId } = await startReferral(write, caseId, {
      ...{ why, audience },
      where: whereOf(value),
      agreed: agreedOf(value),
      from: { is: from, id },
    })
    return redirectTo(`/onward/${referralId}/write`, words(language).begun)
  },
})

/** The service that was thought of at the consultation, where the directory has one of that name. */
function thoughtOf({ consultation, best, services }: ToRefer): string {
  const name = consultation?.agency?.trim().toLowerCase()
  if (!name) return ''
  const found = services.find((service) => service.name.toLowerCase() === name)
  if (!found) return ''
  return best.some(({ id }) => id === found.id) ? found.id : ''
}

function whyOf({ consultation, before }: ToRefer, language: Language): string {
  if (before) return before.why
  if (!consultation) return ''
  const t = words(language).whyAfter
  const { better, solved, overallNote } = consultation
  const said = [
    t.consultations,
    better && t.better[better as keyof typeof t.better],
    solved && t.solved[solved as keyof typeof t.solved],
    overallNote,
  ]
  return said.filter(Boolean).join(' ')
}

interface PartProps {
  filled: FilledBy<typeof newReferralForm>
  language: Language
}

function WhereTo({ data: { best, services }, filled, language }: PartProps & { data: ToRefer }) {
  const t = words(language)
  const field = filled.field('to')
  const offered: Radio[] = best.map(({ id, name, provider, waitWeeks }) => ({
    value: id,
    text: name,
    hint: t.about(provider, waitInWords(waitWeeks, language).toLowerCase()),
  }))
  const others = services.filter((service) => !best.some(({ id }) => id === service.id))
  return (
    <Radios
      {...field}
      legend={t.to}
      hint={best.length > 0 ? t.toHint : t.toNone}
      items={[
        ...offered,
        ...(others.length > 0
          ? [
              {
                value: IN_DIRECTORY,
                text: t.toDirectory,
                conditional: (
                  <Select
                    {...filled.field('serviceId')}
                    items={[
                      { value: '', text: t.toMissing },
                      ...others.map(({ id, name, provider }) => ({ value: id, text: `${name}, ${provider}` })),
                    ]}
                  />
                ),
              },
            ]
          : []),
        {
          value: ELSEWHERE,
          text: t.toOther,
          conditional: (
            <>
              <Input {...filled.field('toName')} />
              <Input {...filled.field('toProvider')} />
            </>
          ),
        },
      ]}
    />
  )
}

function WhoAgreed({ filled, language }: PartProps) {
  const t = words(language)
  const more = (
    <>
      <Input {...filled.field('agreedName')} autocomplete="off" />
      <Input {...filled.field('agreedScope')} />
    </>
  )
  return (
    <>
      <Radios
        {...filled.field('agreed')}
        legend={t.agreed}
        items={[...givers, NOBODY_YET].map((value) => ({ value, text: t.agreers[value as keyof typeof t.agreers] }))}
      />
      {more}
    </>
  )
}

type Typed = ValueBy<typeof newReferralForm>

function whereOf({ to, serviceId, toName, toProvider }: Typed): Where {
  if (to === ELSEWHERE) {
    if (!toName) throw new Refused(say.noService, 'toName')
    return { name: toName, provider: toProvider }
  }
  const chosen = to === IN_DIRECTORY ? serviceId : to
  if (!chosen || !z.uuid().safeParse(chosen).success) throw new Refused(say.noService, 'to')
  return { serviceId: chosen }
}

function agreedOf({ agreed, agreedName, agreedScope }: Typed): Agreed | null {
  if (!agreed || agreed === NOBODY_YET) return null
  return { givenBy: agreed as Agreed['givenBy'], givenByName: agreedName, scope: agreedScope }
}
