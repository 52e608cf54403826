import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { nameSocialWorker } from '#features/liaison/name-social-worker.ts'
import { codeSentTo, linkSentTo } from '#features/links/testing/a-link.ts'
import { aDraftPlan } from '#features/plans/testing/a-plan.ts'
import { world } from '#test/service.ts'
import { aServer } from './a-server.ts'

/** A plan is written by more than one: a social worker without an account answers on a phone, and two windows hold one need. */
const server = aServer()
const DANA = 'dana.reid@council.test'
let planId: string
let needId: string
let check: string

before(async () => {
  await server.ready
  const { service } = server
  ;({ planId, needId } = await aDraftPlan(service, {
    socialWork: true,
    works: [{ purpose: 'A walk and a talk on Mondays.' }],
  }))
  const { socialWorkerId } = await service.as('leadElsewhere').change((write) =>
    nameSocialWorker(write, world.callum, {
      ...{ name: 'Dana Reid', teamName: 'North team', phone: null, email: DANA, staffId: null, fromDay: write.today },
    }),
  )
  check = `/children/${world.callum}/social-worker/${socialWorkerId}/address-check`
})

test('CSW-13: a social worker is asked by a link, reads on a phone what each team is there for, and says what should be different', async () => {
  const { service } = server
  const later = (minutes: number) => {
    server.passes(minutes)
    service.clock.advance({ minutes })
  }
  await using lorna = await server.signsIn('leadElsewhere')
  await lorna.opens(check)
  await lorna.presses('Send a code')
  later(3)
  await lorna.fills({ 'The code they read to you': await codeSentTo(service, DANA) })
  await lorna.presses('Check the code')
  await lorna.opens(`/plans/${planId}/ask`)
  await lorna.sees('Dana Reid will see exactly this', 'A walk and a talk on Mondays.')
  await lorna.keepsPicture('110-purpose-to-ask')
  await lorna.presses('Send the link')
  await lorna.sees('The link leaves in 2 minutes.')
  later(3)

  await using dana = await server.arrives({ width: 375, javascript: false })
  await dana.opens(await linkSentTo(service, DANA))
  await dana.presses('Open it')
  later(1)
  await dana.fills({ 'The code from the message': await codeSentTo(service, DANA) })
  await dana.presses('Go on')
  await dana.seesHeading('What each team is there for')
  await dana.sees('A walk and a talk on Mondays.')
  await dana.keepsPicture('111-purpose-to-answer')
  await dana.presses('Send answer')
  await dana.seesProblem('Select whether this is what each team should be there for')
  await dana.keepsPicture('112-purpose-not-answered')
  await dana.chooses('Is this what each team should be there for?', 'No, something should be different')
  await dana.fills({ 'What should be different?': 'Tuesdays, after the visit.' })
  await dana.presses('Send answer')
  await dana.sees('Thank you. We will tell Lorna', 'You said on 2 March 2026 that something should be different:')
  await dana.keepsPicture('113-purpose-answered')

  later(1)
  await service.runJobs()
  await lorna.opens(`/children/${world.callum}/plan`)
  await lorna.sees('Dana Reid does not confirm it yet:', 'Tuesdays, after the visit.')
  await lorna.keepsPicture('114-purpose-not-confirmed')
})

test('two windows hold one need of a plan: the second to save reads both texts, and loses none', async () => {
  const need = `/plans/${planId}/needs/${needId}`
  await using first = await server.signsIn('leadElsewhere')
  await using second = await server.signsIn('leadElsewhere')
  await first.opens(need)
  await second.opens(need)
  await first.fills({ 'What gets in the way': 'The bell, and forty children in one corridor.' })
  await first.presses('Save')
  await second.fills({ 'What gets in the way': 'He does not know where to sit at lunch.' })
  await second.presses('Save')
  await second.sees('Somebody else changed this while you were writing')
  await second.sees('The bell, and forty children in one corridor.', 'He does not know where to sit at lunch.')
  await second.keepsPicture('115-plan-changed-meanwhile')
  await second.presses('Save')
  await first.opens(need)
  assert.match(
    await first.page.getByLabel('What gets in the way', { exact: true }).inputValue(),
    /where to sit at lunch/,
  )
})
