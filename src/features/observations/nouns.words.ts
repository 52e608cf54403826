import { catalogue } from '#platform/words.ts'
import type { Verdict, Voice } from './strategy.ts'
import type { Indicator, Side } from './wellbeing.ts'

/** What wellbeing, the My World triangle and strategies are called. */
export const nouns = catalogue(
  {
    indicators: {
      safe: 'Safe',
      healthy: 'Healthy',
      achieving: 'Achieving',
      nurtured: 'Nurtured',
      active: 'Active',
      respected: 'Respected',
      responsible: 'Responsible',
      included: 'Included',
    } satisfies Record<Indicator, string>,
    sides: {
      growing: 'How I grow and develop',
      people: 'What I need from people who look after me',
      world: 'My wider world',
    } satisfies Record<Side, string>,
    voices: {
      child: 'The child or young person',
      'parent or carer': 'A parent or carer',
      school: 'The school',
      worker: 'The worker',
      other: 'Somebody else',
    } satisfies Record<Voice, string>,
    verdicts: {
      helps: 'It helps',
      'a little': 'It helps a little',
      'not yet': 'It does not help yet',
    } satisfies Record<Verdict, string>,
  },
  {
    indicators: {
      safe: 'Diogel',
      healthy: 'Iach',
      achieving: 'Yn cyflawni',
      nurtured: 'Yn cael ei feithrin',
      active: 'Egnïol',
      respected: 'Yn cael ei barchu',
      responsible: 'Cyfrifol',
      included: 'Yn cael ei gynnwys',
    },
    sides: {
      growing: 'Sut rwy’n tyfu ac yn datblygu',
      people: 'Yr hyn sydd ei angen arnaf gan y bobl sy’n gofalu amdanaf',
      world: 'Fy myd ehangach',
    },
    voices: {
      child: 'Y plentyn neu’r person ifanc',
      'parent or carer': 'Rhiant neu ofalwr',
      school: 'Yr ysgol',
      worker: 'Y gweithiwr',
      other: 'Rhywun arall',
    },
    verdicts: { helps: 'Mae’n helpu', 'a little': 'Mae’n helpu ychydig', 'not yet': 'Nid yw’n helpu eto' },
  },
)
