import { addService } from '#features/directory/keep-service.ts'
import { addDays } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { glenavonServices } from '../places/glenavon-services.ts'
import { charitiesOfNorthmoor } from '../places/northmoor-charities.ts'
import { publicServicesOfNorthmoor } from '../places/northmoor-public-services.ts'
import type { OtherService } from '../places/other-service.ts'
import { supervisorOf } from './people.ts'
import type { Stage } from './stage.ts'

/** School days ago: later than half a year, so that what was asked then still stands, and before anybody is referred on. */
const AGO = 40

/** A supervisor rings round, and writes down what each service says of itself. */
export function keepTheDirectory(stage: Stage): void {
  const { laid, diary, calendar, today } = stage
  const supervisor = supervisorOf(stage, laid.place.teams[0]!)
  const services =
    laid.place.nation === 'Scotland' ? glenavonServices : [...publicServicesOfNorthmoor, ...charitiesOfNorthmoor]
  services.forEach((service, index) => {
    const at = new Date(momentOf(calendar.addSchoolDays(today, -AGO), '07:30').getTime() + index * 30_000)
    diary.add(at, supervisor, 'directory', (write) =>
      addService(write, detailsOf(service), toldOn(service, write.today)),
    )
  })
}

function detailsOf({ name, provider, description, who, ages, needs, how, ...service }: OtherService) {
  const [minimumAge, maximumAge] = ages ?? [null, null]
  return {
    ...{ name, provider, description, minimumAge, maximumAge, needs },
    eligibilityDescription: who,
    postcodes: service.in ?? [],
    schoolIds: [],
    applicationProcess: how,
    contactPoint: null,
    webPage: null,
    acknowledgesWithin: 10,
    decidesWithin: 30,
  }
}

function toldOn({ state, weeks, askedBefore = 0 }: OtherService, today: string) {
  return { state, waitWeeks: weeks, toldBy: 'Duty desk', note: null, checkedOn: addDays(today, -askedBefore) }
}
