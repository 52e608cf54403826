import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    title: 'Who can see this case, and why',
    you: 'Why you see it',
    youMay: 'What you may read',
    others: 'Who else sees it',
    who: 'Who',
    because: 'Why',
    what: 'What they may read',
    onTheCase: (role: string, since: string, until: string | undefined) =>
      until ? `${role} on this case, since ${since} until ${until}` : `${role} on this case, since ${since}`,
    rules: {
      'supervises the team': (team: string, _school: string) => `Supervises ${team}`,
      'in the team': (team: string, _school: string) => `Works in ${team}`,
      'leads the school': (_team: string, school: string) => `Leads ${school}`,
      'manages the cluster': (_team: string, school: string) => `Education manager of the cluster of ${school}`,
    },
    yours: {
      onTheCase: (role: string, since: string, until: string | undefined) =>
        until
          ? `You are on this case: ${role}, since ${since} until ${until}.`
          : `You are on this case: ${role}, since ${since}.`,
      rules: {
        'supervises the team': (team: string, _school: string) => `You supervise ${team}.`,
        'in the team': (team: string, _school: string) => `You work in ${team}.`,
        'leads the school': (_team: string, school: string) => `You lead ${school}.`,
        'manages the cluster': (_team: string, school: string) =>
          `You are an education manager of the cluster that ${school} is in.`,
      },
    },
    reach: {
      service: 'Everything, except what is for named people only',
      case: 'What is for everybody on the case',
      outline: 'That the case is there, where it stands and who is on it. Not its contacts and actions',
    },
    always:
      'Besides, everybody reads what they wrote themselves, what they have to do, and what names them as a reader.',
    audiences: 'Who reads what',
    audience: {
      service: 'For the service: the workers on the case and those who supervise its team.',
      case: 'For everybody on the case: they, the others on the case, those who lead the child’s school, and the education managers of its cluster.',
      named:
        'For named people: only whoever wrote it and the people it names. Neither a supervisor nor an administrator.',
    },
    nobodyElse: 'Nobody else sees it: not other schools or teams, not commissioners, not administrators.',
    looked: 'Each look is in the log.',
  },
  {
    title: 'Pwy all weld yr achos hwn, a pham',
    you: 'Pam rydych chi’n ei weld',
    youMay: 'Yr hyn y gallwch ei ddarllen',
    others: 'Pwy arall sy’n ei weld',
    who: 'Pwy',
    because: 'Pam',
    what: 'Yr hyn y gallant ei ddarllen',
    onTheCase: (role: string, since: string, until: string | undefined) =>
      until ? `${role} ar yr achos hwn, ers ${since} tan ${until}` : `${role} ar yr achos hwn, ers ${since}`,
    rules: {
      'supervises the team': (team: string, _school: string) => `Yn goruchwylio ${team}`,
      'in the team': (team: string, _school: string) => `Yn gweithio yn ${team}`,
      'leads the school': (_team: string, school: string) => `Yn arwain ${school}`,
      'manages the cluster': (_team: string, school: string) => `Rheolwr addysg clwstwr ${school}`,
    },
    yours: {
      onTheCase: (role: string, since: string, until: string | undefined) =>
        until
          ? `Rydych ar yr achos hwn: ${role}, ers ${since} tan ${until}.`
          : `Rydych ar yr achos hwn: ${role}, ers ${since}.`,
      rules: {
        'supervises the team': (team: string, _school: string) => `Rydych yn goruchwylio ${team}.`,
        'in the team': (team: string, _school: string) => `Rydych yn gweithio yn ${team}.`,
        'leads the school': (_team: string, school: string) => `Rydych yn arwain ${school}.`,
        'manages the cluster': (_team: string, school: string) =>
          `Rydych yn rheolwr addysg ar y clwstwr y mae ${school} ynddo.`,
      },
    },
    reach: {
      service: 'Popeth, heblaw’r hyn sydd i bobl a enwir yn unig',
      case: 'Yr hyn sydd i bawb ar yr achos',
      outline: 'Bod yr achos yno, lle mae arni a phwy sydd arno. Nid ei gysylltiadau na’i gamau gweithredu',
    },
    always:
      'Hefyd, mae pawb yn darllen yr hyn a ysgrifennon nhw eu hunain, yr hyn y mae’n rhaid iddynt ei wneud, a’r hyn sy’n eu henwi fel darllenydd.',
    audiences: 'Pwy sy’n darllen beth',
    audience: {
      service: 'I’r gwasanaeth: y gweithwyr ar yr achos a’r rhai sy’n goruchwylio ei dîm.',
      case: 'I bawb ar yr achos: nhw, y lleill ar yr achos, y rhai sy’n arwain ysgol y plentyn, a rheolwyr addysg ei chlwstwr.',
      named:
        'I bobl a enwir: dim ond pwy bynnag a’i hysgrifennodd a’r bobl y mae’n eu henwi. Nid goruchwyliwr na gweinyddwr.',
    },
    nobodyElse: 'Nid oes neb arall yn ei weld: nid ysgolion na thimau eraill, nid comisiynwyr, nid gweinyddwyr.',
    looked: 'Mae pob edrychiad yn y cofnod.',
  },
)
