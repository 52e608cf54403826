import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '#test/service.ts'
import { aServer } from './a-server.ts'

/** A children’s services worker is asked for, and works as the remit says: no step can be left out, and each says why. */
const server = aServer()
const child = `/children/${world.callum}`
let request: string
let theCase: string

test('CSW-33: a request is not accepted while no plan names the work', async () => {
  await server.ready
  await using lorna = await server.signsIn('leadElsewhere')
  await lorna.opens(child)
  await lorna.follows('Ask for support')
  await lorna.fills({ 'What worries you?': 'Callum is alone at break and has begun to hit out.' })
  await lorna.chooses('What is the child struggling with?', 'Angry outbursts')
  await lorna.chooses('Does the parent or carer know that you are asking?', 'Yes')
  await lorna.presses('Send request')
  request = new URL(lorna.page.url()).pathname

  await using ewan = await server.signsIn('educationManagerElsewhere')
  await ewan.opens(request)
  await ewan.follows('Agree to this request')
  await ewan.presses('I agree')

  await using struan = await server.signsIn('supervisorElsewhere')
  await struan.opens(`${request}/decide`)
  await struan.chooses('What do you want to do?', 'Accept: the team will help')
  await struan.keepsPicture('100-csw-no-plan')
  await struan.presses('Send answer')
  await struan.sees('The child’s plan does not name this work yet')
  assert.equal(new URL(struan.page.url()).pathname, `${request}/decide`)
})

test('CSW-32: the Named Person writes the plan; the worker cannot, and nobody agrees to their own', async () => {
  await using lorna = await server.signsIn('leadElsewhere')
  await lorna.opens(`${child}/plan`)
  await lorna.presses('Write the plan')
  await lorna.follows('Add a need')
  await lorna.fills({
    'What gets in the way': 'Callum finds it hard to join in at break.',
    'What should be better': 'He plays with others on most days.',
    'The goal, in the child’s own words': 'I want somebody to play with.',
  })
  await lorna.chooses('What it is about', 'Friends')
  await lorna.chooses('Whose change it is', 'For the child')
  await lorna.keepsPicture('101-csw-plan-need')
  await lorna.presses('Save')
  for (const [of, name, words] of [
    ['The child', '', 'I like Pippa.'],
    ['A parent or carer', 'Mairi Mac Donald', 'We are glad that somebody helps.'],
  ] as const) {
    await lorna.follows('Add what somebody thinks')
    await lorna.chooses('Whose view it is', of)
    await lorna.fills({ 'Their name': name, 'What they say, in their words': words, 'Who asked them': 'Lorna Lead' })
    await lorna.chooses('How you heard it', 'By talking')
    await lorna.fillsDate('When', ['27', '2', '2026'])
    await lorna.chooses('Do they agree with the plan?', 'Agrees with the plan')
    await lorna.presses('Save')
  }
  await lorna.follows('Ask a team for help')
  await lorna.chooses('Which team', 'Children’s services')
  await lorna.chooses('What kind of help', 'Being involved')
  await lorna.fills({
    'What the worker will do, and why': 'Somebody to talk to once a week, so that break gets easier.',
  })
  await lorna.presses('Save')
  await lorna.follows(/Write.*Social work/)
  await lorna.seesHeading(/Social work/)
  await lorna.chooses('Is social work involved with the family?', 'No')
  await lorna.fillsDate('When the plan is looked at again', ['1', '6', '2026'])
  await lorna.presses('Save')
  await lorna.keepsPicture('102-csw-plan-draft')
  await lorna.follows('Send it to be agreed')
  await lorna.fills({
    'Why there is a plan, or this version of it': 'The first plan, after the worry of this week.',
    'Who is to agree to it': 'Struan Supervisor, Children’s services',
  })
  await lorna.presses('Send it')
  assert.equal(await lorna.page.getByRole('link', { name: 'Read it and agree to it' }).count(), 0)

  await using struan = await server.signsIn('supervisorElsewhere')
  await struan.opens(`${child}/plan`)
  await struan.follows('Read it and agree to it, or send it back')
  await struan.keepsPicture('103-csw-plan-approve')
  await struan.chooses('Do you agree to this plan?', 'I agree: it comes into force now')
  await struan.presses('Send answer')
  await struan.sees('Version 1 is in force')
})

test('CSW-33, CSW-32: the ISO ticks that the plan names the work, and finds somebody to do it', async () => {
  await using struan = await server.signsIn('supervisorElsewhere')
  await struan.opens(`${request}/decide`)
  await struan.chooses('What do you want to do?', 'Accept: the team will help')
  await struan.presses('Send answer')
  await struan.sees('Read what the plan says the worker will do, and tick')
  await struan.page.locator('input[name=planWorkId]').first().check()
  await struan.page.getByLabel('I have read the plan. It clearly says what the worker will do, and why').check()
  await struan.keepsPicture('104-csw-accept')
  await struan.presses('Send answer')
  await struan.opens(`${request}/allocate`)
  await struan.chooses('Who will help?', 'Pippa Worker')
  await struan.presses('Ask them to help')
  await struan.sees('Somebody has been found. The case is open')
  theCase = new URL(struan.page.url()).pathname
})

test('CSW-54, CSW-53: no contact with the family and no session before the remit is kept, whatever the way', async () => {
  await using pippa = await server.signsIn('practitionerElsewhere')
  const recordsASession = async () => {
    await pippa.opens(`${theCase}/contacts/new?kind=child session`)
    await pippa.fills({ 'What happened?': 'We walked round the yard and talked about break.' })
    await pippa.presses('Save the contact')
  }
  await recordsASession()
  await pippa.sees('The family has not been met yet')
  await pippa.fills({ 'Why is the child seen before the family was met?': 'He asked for it.' })
  await pippa.presses('Save the contact')
  await pippa.sees('must be told who employs the worker')
  await pippa.keepsPicture('105-csw-not-told')
  await pippa.opens(`${theCase}/contacts/new?kind=parent contact`)
  await pippa.fills({ 'What happened?': 'Rang Mairi.' })
  await pippa.presses('Save the contact')
  await pippa.sees('Ask somebody who knows the family how best to approach them')

  await pippa.opens(`${theCase}/before`)
  await pippa.keepsPicture('106-csw-before')
  await pippa.follows('Somebody who knows the family said how to approach them')
  await pippa.fills({
    'Who did you ask?': 'Lorna Lead',
    'What are they to the family?': 'Named Person',
    'What did they say about how to approach the parents?': 'Ring before three, and speak with Mairi first.',
  })
  await pippa.presses('Save')
  await pippa.opens(`${theCase}/before`)
  await pippa.follows(/The family was told/)
  await pippa.fills({ 'Which parent or carer was told?': 'Mairi Mac Donald' })
  await pippa.chooses('How?', 'By phone')
  await pippa.presses('Save')
  await pippa.opens(`${theCase}/contacts/new?kind=parent contact`)
  await pippa.fills({ 'What happened?': 'Rang Mairi. She is glad.' })
  await pippa.presses('Save the contact')
  await pippa.sees('The contact is recorded.')
  await recordsASession()
  await pippa.sees('The contact is recorded.')
})

test('CSW-14 to CSW-17: a report is returned, changed, seen; a change undoes that; then it leaves, and only then', async () => {
  await using struan = await server.signsIn('supervisorElsewhere')
  await struan.opens(`${theCase}/calls/new`)
  await struan.chooses('Who should come?', 'Pippa Worker')
  await struan.chooses('What meeting is it?', 'Review meeting')
  await struan.fills({
    'Who holds it?': 'Lochside Primary',
    'What time does it start?': '10:00',
    'Where is it?': 'The staff room',
  })
  await struan.fillsDate('What day is it?', ['20', '3', '2026'])
  await struan.chooses('What should they bring?', 'A written report', 'A verbal report')
  await struan.keepsPicture('107-csw-call')
  await struan.presses('Ask them')

  await using pippa = await server.signsIn('practitionerElsewhere')
  await pippa.opens(`${theCase}/reports/new`)
  await pippa.fills({ 'What is the report called?': 'Report for the review meeting' })
  await pippa.presses('Begin')
  const report = new URL(pippa.page.url()).pathname.replace('/write', '')
  await pippa.fills({ 'How it is going': 'Break is easier on three days of five.' })
  await pippa.presses('Send it to be seen')

  await struan.opens(`${report}/look`)
  await struan.sees('Break is easier on three days of five.')
  await struan.chooses('What is your answer?', 'Return it to its author')
  await struan.fills({ 'What should change?': 'Say what he says himself.' })
  await struan.presses('Send answer')
  await pippa.opens(`${report}/write`)
  await pippa.sees('Say what he says himself.')
  await pippa.fills({ 'In the child’s own words': 'I have Rory to play with.' })
  await pippa.presses('Send it to be seen')

  const looksAgain = async () => {
    await struan.opens(`${report}/look`)
    await struan.sees('What changed since you last read it', 'I have Rory to play with.')
    await struan.chooses('What is your answer?', 'I have seen it. It can be given to others')
    await struan.presses('Send answer')
  }
  await struan.opens(`${report}/look`)
  await struan.keepsPicture('108-csw-look')
  await looksAgain()

  await pippa.opens(`${report}/write`)
  await pippa.sees('it must be seen again before it goes to anybody')
  await pippa.fills({ 'What we suggest next': 'A game that two can play.' })
  await pippa.presses('Save it and go on later')
  await pippa.opens(`${report}/give`)
  await pippa.sees('A supervisor must see this report before it goes to anybody.')
  await pippa.keepsPicture('109-csw-not-yet')
  await pippa.opens(`${report}/write`)
  await pippa.presses('Send it to be seen')
  await looksAgain()

  await pippa.opens(`${report}/give`)
  await pippa.chooses('Who was it given to?', 'A meeting')
  await pippa.fills({
    Name: 'Review meeting at Lochside Primary',
    'Why do they need it?': 'They look at the plan again.',
  })
  await pippa.chooses('On what basis', 'It is needed for our public task')
  await pippa.chooses('How', 'By hand')
  await pippa.presses('Save who was given it')
  await pippa.sees('It is written down who was given the report')
  await pippa.keepsPicture('110-csw-given')
  await pippa.follows('Read it as it was released')
  await pippa.sees('Struan Supervisor, supervisor, on 2 March 2026', 'A game that two can play.')
  await pippa.keepsPicture('111-csw-copy')
})

test('CSW-18 to CSW-22: a supervision with an agenda that is there, and what is said of the child on the child’s record', async () => {
  await using struan = await server.signsIn('supervisorElsewhere')
  await struan.opens('/supervision/prepare')
  await struan.follows(/Set up supervision\s+of Pippa Worker/)
  await struan.presses('Start supervision')
  await struan.opens('/supervision/prepare')
  await struan.keepsPicture('112-csw-prepare')
  await struan.page.locator('main a[href^="/supervision/"]').filter({ hasText: 'Pippa Worker' }).first().click()
  await struan.seesHeading(/Supervision/)
  const held = new URL(struan.page.url()).pathname
  // Nothing has to be talked about: it stands folded, under those that have.
  await struan.unfolds('1 other case needs nothing')
  await struan.follows(/Talk about.*Callum/)
  await struan.fills({ 'What did you decide?': 'Callum is ready for a game with two others.' })
  await struan.presses('Save')
  await struan.sees('Your decision is on the child’s record')
  await struan.follows('Write it down')
  await struan.fills({ 'Practice skills': 'Pippa waits well. Try a shorter opening.' })
  await struan.presses('Save')
  await struan.keepsPicture('113-csw-supervision')
  await struan.follows('Read and agree')
  await struan.presses('I agree that this is what we said')

  await using pippa = await server.signsIn('practitionerElsewhere')
  await pippa.opens('/supervision')
  await pippa.sees('waits for you to agree')
  await pippa.page.locator(`main a[href^="${held}"]`).first().click()
  await pippa.follows('Read and agree')
  await pippa.keepsPicture('114-csw-agree')
  await pippa.presses('I agree that this is what we said')
  await pippa.sees('Both of you have agreed')
  await pippa.opens(`${theCase}/supervision`)
  await pippa.sees('Callum is ready for a game with two others.')
  await pippa.seesNothingOf('Try a shorter opening')
})
