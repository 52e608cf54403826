import type { Service as Running } from '#test/service.ts'
import type { ServiceDetails, Told } from '../directory-service.ts'
import { addService } from '../keep-service.ts'

const usual: ServiceDetails = {
  name: 'Calm Minds',
  provider: 'Northshire NHS Trust',
  description: 'Short courses for worry and panic.',
  eligibilityDescription: null,
  minimumAge: null,
  maximumAge: null,
  postcodes: [],
  schoolIds: [],
  needs: ['anxiety'],
  applicationProcess: 'By letter, from anybody who works with the child.',
  contactPoint: '01632 960123',
  webPage: null,
  acknowledgesWithin: 5,
  decidesWithin: 20,
}

/** A service in the directory, open to everybody. Say only what the test is about. */
export async function aDirectoryService(running: Running, about: Partial<ServiceDetails & Told> = {}) {
  const { state = 'open', waitWeeks = null, toldBy = null, checkedOn, ...details } = about
  return running
    .as('practitioner')
    .change((write) =>
      addService(
        write,
        { ...usual, ...details },
        { state, waitWeeks, toldBy, note: null, checkedOn: checkedOn ?? write.today },
      ),
    )
}
