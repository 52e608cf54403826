import { z } from 'zod'
import { findCase } from '#features/cases/find-case.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { languageToWriteIn, maskedAddress } from '#features/people/masked-address.ts'
import { writtenAddress } from '#features/people/reached-by.ts'
import { nameToUse } from '#features/people/child.ts'
import { whyNotToThem } from '#features/people/own-channel.ts'
import { relationshipWords } from '#features/people/relationship.ts'
import { NotFound } from '#platform/errors.ts'
import { picked, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { selectFamily } from '../family.queries.ts'
import { makeFamilyPage } from '../make-page.ts'
import { whyNoPage } from '../may-have-page.ts'
import { pageState } from '../page-state.ts'
import { words } from '../worker.words.ts'

const makeForm = form((language) => {
  const t = words(language).all
  return {
    to: picked(t.to, t.toMissing),
    reach: text(t.reach, t.reachMissing, { hint: t.reachHint, max: 300 }),
  }
})

/** Which adults of a child, and whether the young person, have a page, how each stands, and who else could have one. */
export const familyPagesPage = page({
  params: { caseId: z.uuid() },
  form: makeForm,

  async load({ read, params: { caseId } }) {
    const [{ child, today, isTheirsToWorkOn, status }, family] = await Promise.all([
      findCase(read, caseId),
      selectFamily(read, caseId).executeTakeFirst(),
    ])
    if (!isTheirsToWorkOn || !family) throw new NotFound('Case')
    const adults = family.adults.filter(({ endedOn }) => endedOn === null)
    const { own } = family
    const theirOwn = own && family.pages.find(({ ownChannelId }) => ownChannelId === own.id)
    const whyNotThem = whyNotToThem(own ?? undefined, read.site)
    return {
      ...{ child, today, isOpen: status !== 'closed' },
      young: {
        id: own?.id ?? null,
        name: nameToUse(family.child!, 'service'),
        address: own ? maskedAddress(own.address) : null,
        whyNot: whyNotThem ?? null,
        othersRead: own?.othersRead ?? false,
        page: theirOwn ? { id: theirOwn.id, state: pageState(theirOwn) } : null,
      },
      adults: adults.map((adult) => {
        const { id, fullName, kind, language } = adult
        const written = writtenAddress(adult)
        const has = family.pages.find(({ relationshipId }) => relationshipId === id)
        return {
          ...{ id, fullName, kind, language: languageToWriteIn(language), whyNot: whyNoPage(adult, read.site) ?? null },
          address: written === null ? null : maskedAddress(written),
          page: has ? { id: has.id, state: pageState(has) } : null,
        }
      }),
    }
  },

  view({ child, today, isOpen, young, adults }, { params: { caseId }, filled, language }) {
    const t = words(language).all
    const free = [
      ...adults
        .filter(({ page: has, whyNot }) => (!has || has.state === 'ended') && !whyNot)
        .map(({ id, fullName, kind, address }) => ({
          value: id,
          text: `${fullName}, ${kindName(kind, language)}`,
          hint: address ?? undefined,
        })),
      ...(young.id && !young.whyNot && (!young.page || young.page.state === 'ended')
        ? [{ value: young.id, text: t.themselves(young.name), hint: young.address ?? undefined }]
        : []),
    ]
    return (
      <Layout title={t.title} back={`/cases/${caseId}`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where="service" />
        <h1>{t.title}</h1>
        <p>{t.why}</p>
        {adults.length === 0 && (
          <p>
            {t.nobody} <a href={`/children/${child.id}/adults/new`}>{t.addAdult}</a>
          </p>
        )}
        <SummaryList
          rows={adults
            .filter(({ page: has }) => has)
            .map(({ page: has, fullName, kind }) => ({
              key: `${fullName}, ${kindName(kind, language)}`,
              value: (
                <>
                  <a href={`/family-pages/${has!.id}`}>{t.open(fullName)}</a>
                  <br />
                  {t.states[has!.state]}
                </>
              ),
            }))}
        />
        {adults
          .filter(({ whyNot }) => whyNot)
          .map(({ id, fullName, whyNot }) => (
            <InsetText>
              <p>
                <strong>
                  <a href={`/children/${child.id}/adults/${id}`}>{fullName}</a>
                </strong>
              </p>
              <p>{whyNot![language]}</p>
            </InsetText>
          ))}
        <InsetText>
          <p>
            <strong>{t.themselves(young.name)}</strong>
          </p>
          {young.page ? (
            <p>
              <a href={`/family-pages/${young.page.id}`}>{t.open(young.name)}</a>. {t.states[young.page.state]}
            </p>
          ) : (
            <p>{young.whyNot ? young.whyNot[language] : t.youngMay}</p>
          )}
          {young.othersRead && <p>{t.youngOthers}</p>}
          <p>
            <a href={`/children/${child.id}/own-number`}>{t.ownNumber}</a>
          </p>
        </InsetText>
        {isOpen && free.length > 0 && (
          <>
            <h2>{t.make}</h2>
            <Form>
              <Radios {...filled.field('to')} legend={t.to} items={free} />
              <Input {...filled.field('reach')} />
              <Button preventDoubleClick>{t.button}</Button>
            </Form>
          </>
        )}
      </Layout>
    )
  },

  async post(write, { params: { caseId }, value: { to, reach }, language }) {
    const { pageId } = await makeFamilyPage(write, caseId, { to, reach })
    return redirectTo(`/family-pages/${pageId}`, words(language).all.made)
  },
})

function kindName(kind: string, language: Language): string {
  const { kinds } = relationshipWords(language)
  return (kinds[kind as keyof typeof kinds] ?? kind).toLowerCase()
}
