import { catalogue } from '#platform/words.ts'

/** Letters: short, plain, for people whose first language may be another. In the language of whoever they are for. */
export const words = catalogue(
  {
    invitation: {
      dear: (name: string) => `Dear ${name}`,
      body: (child: string) =>
        `We would like to meet with you to talk about how ${child} is getting on, and what would help. We listen first. Together we agree who does what.`,
      choose: 'Please tell us which of these times is best for you:',
      comeAt: (when: string) => `Please come on ${when}.`,
      where: (place: string) => `Where: ${place}.`,
      interpreter: (language: string) => `An interpreter for ${language} will be there.`,
      reply: (who: string) =>
        `Please let ${who} know, in whatever way is easy for you. If no time suits you, say so: we will find another.`,
      freely: 'You can say no, and you can change your mind.',
      from: 'From',
      short: (when: string) =>
        `Hello. We would like to meet you. Could you come on ${when}? Please tell us, or ask for another time.`,
      shortChoose: (times: string) =>
        `Hello. We would like to meet you. Which time is best for you: ${times}? Please tell us, or ask for another time.`,
      or: 'or',
      byLink: 'We would like to meet with you. Which of these times is best for you?',
      byLinkToThem:
        'We are meeting to talk about what would help you. You can come, and you can bring somebody. If you would rather not come, write here what you want us to know. We will say it for you, in your words.',
    },
    letters: {
      title: 'Letters',
      lead: 'Print one for each, in their own language. Nobody reads of another part of the family who was not there.',
      toFamily: (name: string) => `Letter to ${name}`,
      toSchool: 'Letter to the school',
      none: 'Nobody of the family takes part yet.',
      notTo: (name: string, why: string) => `No letter to ${name}. ${why}`,
      print: 'Print it with your browser: only the letter comes out.',
      pdf: 'The letter as a PDF',
      noPdf: 'PDFs cannot be made here. Print the page instead',
      share: (name: string) => `Put this letter on the page of ${name}`,
      tab: 'A letter',
      dear: (name: string) => `Dear ${name}`,
      dearSchool: 'Dear colleagues',
      met: (child: string, day: string) => `On ${day} we met to talk about how ${child} is getting on.`,
      willMeet: (child: string, day: string) => `On ${day} we will meet to talk about how ${child} is getting on.`,
      there: (names: string) => `Who was there: ${names}.`,
      agreed: 'What we agreed',
      nothing: 'We agreed to do nothing more for now.',
      by: (day: string) => `by ${day}`,
      yours: 'What you said you would do',
      next: 'Next time',
      nextOn: (when: string) => `We meet again on ${when}.`,
      nextAbout: (day: string) => `We meet again about ${day}. We will ask you which time is good for you.`,
      noNext: 'There is no next meeting planned.',
      change: 'If something does not work, tell us. Nobody is blamed. We find another way.',
      help: 'If you are worried that a child is not safe now, ring 999.',
      from: 'From',
    },
  },
  {
    invitation: {
      dear: (name: string) => `Annwyl ${name}`,
      body: (child: string) =>
        `Hoffem gwrdd â chi i siarad am sut mae ${child} yn dod ymlaen, a beth fyddai’n helpu. Rydym yn gwrando’n gyntaf. Gyda’n gilydd rydym yn cytuno pwy sy’n gwneud beth.`,
      choose: 'Dywedwch wrthym pa un o’r amseroedd hyn sydd orau i chi:',
      comeAt: (when: string) => `Dewch ar ${when}, os gwelwch yn dda.`,
      where: (place: string) => `Ble: ${place}.`,
      interpreter: (language: string) => `Bydd cyfieithydd ${language} yno.`,
      reply: (who: string) =>
        `Rhowch wybod i ${who}, ym mha ffordd bynnag sy’n hawdd i chi. Os nad oes amser yn addas, dywedwch: byddwn yn dod o hyd i un arall.`,
      freely: 'Gallwch ddweud na, a gallwch newid eich meddwl.',
      from: 'Oddi wrth',
      short: (when: string) =>
        `Helo. Hoffem gwrdd â chi. Allech chi ddod ar ${when}? Dywedwch wrthym, neu gofynnwch am amser arall.`,
      shortChoose: (times: string) =>
        `Helo. Hoffem gwrdd â chi. Pa amser sydd orau i chi: ${times}? Dywedwch wrthym, neu gofynnwch am amser arall.`,
      or: 'neu',
      byLink: 'Hoffem gwrdd â chi. Pa un o’r amseroedd hyn sydd orau i chi?',
      byLinkToThem:
        'Rydym yn cwrdd i siarad am beth fyddai’n dy helpu di. Cei ddod, a chei ddod â rhywun gyda thi. Os byddai’n well gen ti beidio â dod, ysgrifenna yma beth rwyt ti am i ni ei wybod. Byddwn yn ei ddweud drosot ti, yn dy eiriau di.',
    },
    letters: {
      title: 'Llythyrau',
      lead: 'Argraffwch un i bob un, yn eu hiaith eu hunain. Nid oes neb yn darllen am ran arall o’r teulu nad oedd yno.',
      toFamily: (name: string) => `Llythyr at ${name}`,
      toSchool: 'Llythyr at yr ysgol',
      none: 'Nid oes neb o’r teulu’n cymryd rhan eto.',
      notTo: (name: string, why: string) => `Dim llythyr at ${name}. ${why}`,
      print: 'Argraffwch hi gyda’ch porwr: dim ond y llythyr a ddaw allan.',
      pdf: 'Y llythyr fel PDF',
      noPdf: 'Ni ellir gwneud PDF yma. Argraffwch y dudalen yn lle hynny',
      share: (name: string) => `Rhoi’r llythyr hwn ar dudalen ${name}`,
      tab: 'Llythyr',
      dear: (name: string) => `Annwyl ${name}`,
      dearSchool: 'Annwyl gydweithwyr',
      met: (child: string, day: string) => `Ar ${day} gwnaethom gwrdd i siarad am sut mae ${child} yn dod ymlaen.`,
      willMeet: (child: string, day: string) => `Ar ${day} byddwn yn cwrdd i siarad am sut mae ${child} yn dod ymlaen.`,
      there: (names: string) => `Wrth y bwrdd: ${names}.`,
      agreed: 'Beth y cytunwyd arno',
      nothing: 'Cytunwyd i beidio â gwneud dim mwy am y tro.',
      by: (day: string) => `erbyn ${day}`,
      yours: 'Beth ddywedoch y byddech yn ei wneud',
      next: 'Y tro nesaf',
      nextOn: (when: string) => `Byddwn yn cwrdd eto ar ${when}.`,
      nextAbout: (day: string) => `Byddwn yn cwrdd eto tua ${day}. Byddwn yn gofyn i chi pa amser sy’n dda i chi.`,
      noNext: 'Nid oes cyfarfod nesaf wedi’i drefnu.',
      change:
        'Os nad yw rhywbeth yn gweithio, dywedwch wrthym. Nid oes bai ar neb. Byddwn yn dod o hyd i ffordd arall.',
      help: 'Os ydych yn poeni nad yw plentyn yn ddiogel nawr, ffoniwch 999.',
      from: 'Oddi wrth',
    },
  },
)
