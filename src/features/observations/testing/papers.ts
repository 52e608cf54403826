import type { PersonName, Service } from '#test/service.ts'
import { agreeStrategy } from '../agree-strategy.ts'
import type { NewAssessment } from '../assessment.ts'
import { makeAssessment } from '../make-assessment.ts'
import type { NewObservation } from '../observation.ts'
import { recordObservation } from '../record-observation.ts'
import type { NewStrategy } from '../strategy.ts'

const observed: Omit<NewObservation, 'at'> = {
  place: 'Maths in P4',
  happening: 'Work in pairs.',
  seen: 'He pushed his chair back and left.',
  childVoice: 'It was too loud.',
  whyNoVoice: null,
  meaning: 'The noise may be too much.',
  audience: 'service',
  readers: [],
}

const assessed: NewAssessment = {
  summary: 'He wants to be with the others, and noise keeps him away.',
  byIndicator: { included: 'He plays with two children.' },
  bySide: { world: 'A busy classroom.' },
  restsOn: [],
  childVoice: 'I like it when it is quiet.',
  whyNoVoice: null,
  audience: 'case',
  readers: [],
}

const agreed: NewStrategy = {
  situation: 'When the classroom gets loud',
  what: 'He puts up the blue card and goes to the book corner.',
  ideaOf: 'child',
  ideaName: null,
  lookOn: '2026-03-16',
}

type By = { by?: PersonName }

/** An observation by the practitioner, now. Say only what the test is about. */
export function anObservation(
  service: Service,
  caseId: string,
  { by = 'practitioner', ...about }: Partial<NewObservation> & By = {},
) {
  return service.as(by).change((write) => recordObservation(write, caseId, { at: write.now, ...observed, ...about }))
}

export function anAssessment(
  service: Service,
  caseId: string,
  { by = 'practitioner', ...about }: Partial<NewAssessment> & By = {},
) {
  return service.as(by).change((write) => makeAssessment(write, caseId, { ...assessed, ...about }))
}

export function aStrategy(
  service: Service,
  caseId: string,
  { by = 'practitioner', ...about }: Partial<NewStrategy> & By = {},
) {
  return service.as(by).change((write) => agreeStrategy(write, caseId, { ...agreed, ...about }))
}
