import { catalogue } from '#platform/words.ts'

/** What consultations, their stages, people and answers are called. */
export const nouns = catalogue(
  {
    stages: { meet: 'Meet', 'plan again': 'Re-plan', evaluate: 'Evaluate' },
    states: { planned: 'Not booked yet', booked: 'Booked', completed: 'Completed' },
    endings: {
      resolved: 'Good enough: no more is needed',
      'onward referral': 'Another service is asked',
      stopped: 'Stopped before the end',
    },
    verdicts: { yes: 'Yes', partly: 'In part', no: 'No' },
    parties: {
      'young person': 'The young person',
      'parent or carer': 'Parents or carers',
      school: 'School',
      'link worker': 'Link worker',
    },
    kinds: {
      staff: 'Staff',
      partner: 'Another service',
      'parent or carer': 'Family',
      'young person': 'The young person',
    },
    ways: {
      'in person': 'Face to face',
      phone: 'By phone',
      letter: 'By letter',
      email: 'By email',
      text: 'By text message',
      'through school': 'Through school',
      link: 'By link',
    },
    invitationAnswers: { yes: 'Yes', no: 'No', 'another time': 'Another time, please' },
  },
  {
    stages: { meet: 'Cwrdd', 'plan again': 'Ailgynllunio', evaluate: 'Gwerthuso' },
    states: { planned: 'Heb ei drefnu eto', booked: 'Wedi’i drefnu', completed: 'Wedi’i gwblhau' },
    endings: {
      resolved: 'Digon da: nid oes angen rhagor',
      'onward referral': 'Gofynnir i wasanaeth arall',
      stopped: 'Stopiwyd cyn y diwedd',
    },
    verdicts: { yes: 'Ydy', partly: 'Yn rhannol', no: 'Nac ydy' },
    parties: {
      'young person': 'Y person ifanc',
      'parent or carer': 'Rhieni neu ofalwyr',
      school: 'Yr ysgol',
      'link worker': 'Y gweithiwr cyswllt',
    },
    kinds: {
      staff: 'Staff',
      partner: 'Gwasanaeth arall',
      'parent or carer': 'Y teulu',
      'young person': 'Y person ifanc',
    },
    ways: {
      'in person': 'Wyneb yn wyneb',
      phone: 'Dros y ffôn',
      letter: 'Drwy lythyr',
      email: 'Drwy e-bost',
      text: 'Drwy neges destun',
      'through school': 'Drwy’r ysgol',
      link: 'Drwy ddolen',
    },
    invitationAnswers: { yes: 'Ie', no: 'Na', 'another time': 'Amser arall, os gwelwch yn dda' },
  },
)
