import { firstTopics, guards, type ServiceDefinition } from './service-definition.ts'

const presentingNeeds: ServiceDefinition['needs'] = [
  { kind: 'low mood', en: 'Low mood', cy: 'Hwyliau isel' },
  { kind: 'poor attendance', en: 'Poor attendance', cy: 'Presenoldeb gwael' },
  { kind: 'angry outbursts', en: 'Angry outbursts', cy: 'Ffrwydradau o ddicter' },
  { kind: 'anxiety', en: 'Anxiety', cy: 'Gorbryder' },
  { kind: 'underachievement', en: 'Underachievement', cy: 'Tangyflawni' },
  { kind: 'poor concentration', en: 'Poor concentration', cy: 'Canolbwyntio gwael' },
  { kind: 'hyperactivity', en: 'Hyperactivity', cy: 'Gorfywiogrwydd' },
  { kind: 'irrational fears', en: 'Fears that seem out of proportion', cy: 'Ofnau sy’n ymddangos yn anghymesur' },
  { kind: 'procrastination', en: 'Putting things off', cy: 'Gohirio pethau' },
  { kind: 'family difficulties', en: 'Preoccupied with family difficulties', cy: 'Anawsterau teuluol ar y meddwl' },
]

const lowLevelNeeds: ServiceDefinition['needs'] = [
  { kind: 'bullying', en: 'Is or may be being bullied', cy: 'Yn cael, neu efallai’n cael, ei fwlio' },
  { kind: 'confidence', en: 'Confidence', cy: 'Hyder' },
  { kind: 'self-esteem', en: 'Self-esteem', cy: 'Hunan-barch' },
]

const alternatives: ServiceDefinition['alternatives'] = [
  {
    name: 'CAMHS',
    en: 'CAMHS (child and adolescent mental health service)',
    cy: 'CAMHS (gwasanaeth iechyd meddwl plant a’r glasoed)',
  },
  { name: 'School nurse', en: 'The school nurse', cy: 'Nyrs yr ysgol' },
  { name: 'Family support', en: 'The council’s family support team', cy: 'Tîm cymorth i deuluoedd y cyngor' },
  { name: 'GP', en: 'The family’s GP', cy: 'Meddyg teulu’r teulu' },
]

const wayBack: ServiceDefinition['wayBack'] = {
  en: 'If things become difficult again, tell the school’s lead. You do not need to wait, and nothing has to be told twice.',
  cy: 'Os bydd pethau’n mynd yn anodd eto, dywedwch wrth arweinydd yr ysgol. Nid oes angen aros, ac ni fydd rhaid dweud dim ddwywaith.',
}

const noRemit: ServiceDefinition['remit'] = {
  employer: null,
  guards: [],
  supervisionEveryWeeks: 4,
  supervisorMayLetLead: false,
  liaisonEveryWeeks: 6,
}

const common = {
  writtenUpWithinHours: 24,
  prolonged: { weeks: 12, reviews: 2 },
  consultations: { length: 3 },
  remit: noRemit,
  mostSchools: 12,
  topics: [...firstTopics],
  alternatives,
  wayBack,
}

const mentalHealthLead = { en: 'mental-health lead', cy: 'arweinydd iechyd meddwl' }

/** The five services that founded the product, as a new team of each kind starts. Every line can be changed. */
export const foundingServices = {
  'key work': {
    ...common,
    words: {
      request: { en: 'request for support', cy: 'cais am gymorth' },
      schoolLead: mentalHealthLead,
      worker: { en: 'key worker', cy: 'gweithiwr allweddol' },
      supervisor: { en: 'senior practitioner', cy: 'uwch ymarferydd' },
    },
    ages: { from: 9, to: 14 },
    levels: ['low', 'moderate'],
    needs: [...presentingNeeds, ...lowLevelNeeds],
    steps: { schoolScreens: true, educationManagerAgrees: false, familyBeforeSessions: true },
    promises: { screenedWithin: 3, decidedWithin: 5, firstContactWithin: 10 },
    caseloadPerWte: 15,
  },
  'link work': {
    ...common,
    words: {
      request: { en: 'request for consultation', cy: 'cais am ymgynghoriad' },
      schoolLead: { en: 'SENCO', cy: 'SENCO' },
      worker: { en: 'link worker', cy: 'gweithiwr cyswllt' },
      supervisor: { en: 'clinical lead', cy: 'arweinydd clinigol' },
    },
    ages: { from: 4, to: 18 },
    levels: ['low', 'moderate', 'high'],
    needs: [...presentingNeeds, ...lowLevelNeeds],
    steps: { schoolScreens: true, educationManagerAgrees: false, familyBeforeSessions: false },
    promises: { screenedWithin: 5, decidedWithin: 5, firstContactWithin: 15 },
    caseloadPerWte: 30,
  },
  'hub and spoke': {
    ...common,
    words: {
      request: { en: 'request for advice', cy: 'cais am gyngor' },
      schoolLead: { en: 'Mental Health Champion', cy: 'Hyrwyddwr Iechyd Meddwl' },
      worker: { en: 'primary mental-health worker', cy: 'gweithiwr iechyd meddwl sylfaenol' },
      supervisor: { en: 'team lead', cy: 'arweinydd tîm' },
    },
    ages: { from: 4, to: 16 },
    levels: ['low', 'moderate', 'high'],
    needs: [...presentingNeeds, ...lowLevelNeeds],
    steps: { schoolScreens: false, educationManagerAgrees: false, familyBeforeSessions: false },
    promises: { screenedWithin: 0, decidedWithin: 10, firstContactWithin: 20 },
    caseloadPerWte: 30,
  },
  'children’s services': {
    ...common,
    words: {
      request: { en: 'request for assistance', cy: 'cais am gymorth' },
      schoolLead: { en: 'Named Person', cy: 'Person a Enwir' },
      worker: { en: 'children’s services worker', cy: 'gweithiwr gwasanaethau plant' },
      supervisor: { en: 'integrated services officer', cy: 'swyddog gwasanaethau integredig' },
    },
    ages: { from: 3, to: 18 },
    levels: ['low', 'moderate', 'high'],
    needs: [...presentingNeeds, ...lowLevelNeeds],
    steps: { schoolScreens: true, educationManagerAgrees: true, familyBeforeSessions: true },
    promises: { screenedWithin: 5, decidedWithin: 10, firstContactWithin: 15 },
    remit: {
      employer: { en: 'the council’s Social Work Services', cy: 'Gwasanaethau Gwaith Cymdeithasol y cyngor' },
      guards: [...guards],
      supervisionEveryWeeks: 4,
      supervisorMayLetLead: false,
      liaisonEveryWeeks: 6,
    },
    caseloadPerWte: 12,
  },
  'early help': {
    ...common,
    words: {
      request: { en: 'referral', cy: 'atgyfeiriad' },
      schoolLead: { en: 'SENCO', cy: 'SENCO' },
      worker: { en: 'practitioner', cy: 'ymarferydd' },
      supervisor: { en: 'supervisor', cy: 'goruchwyliwr' },
    },
    ages: { from: 4, to: 18 },
    levels: ['low', 'moderate', 'high'],
    needs: [...presentingNeeds, ...lowLevelNeeds],
    steps: { schoolScreens: true, educationManagerAgrees: false, familyBeforeSessions: false },
    promises: { screenedWithin: 5, decidedWithin: 10, firstContactWithin: 20 },
    caseloadPerWte: 20,
  },
} as const satisfies Record<string, ServiceDefinition>

export type FoundingService = keyof typeof foundingServices
