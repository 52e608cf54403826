import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    help: {
      title: 'Help',
      now: 'If you are worried about a child now',
      nowText:
        'Do not wait for an answer here. Use your school’s or team’s safeguarding procedure today. On every page, ‘Worried about somebody’s safety?’ brings it to the safeguarding leads at once. If somebody is in danger, call 999.',
      link: 'If you were sent a link',
      linkText:
        'You need no account. The link itself works once: to come back, use the same phone or computer, and we send you a new code. If no code comes, choose ‘Send me a new code’. If the link does not open, or you are not sure what it is, ask the person who sent it, or ring the school.',
      ask: 'If you want help for a child',
      askText:
        'On Today, choose ‘Ask for support for a child’; on the child’s page, ‘Ask for support’. Only a few questions need an answer, and it takes about four minutes. Today says where each of your requests stands, and by when you hear.',
      signIn: 'If you cannot sign in',
      signInText:
        'Ask your area administrator. They can give you a new password, and set up your second step again if you have lost your phone.',
      see: 'If you cannot see something that you need',
      seeText:
        'You see the children of your school, of your team’s work and of the cases you are on. Ask the lead worker of the case, their supervisor, or your school’s lead.',
      wrong: 'If something is wrong in a record',
      wrongText:
        'Nothing is ever rubbed out: a note is corrected beside the first one, and the reason stays. Ask whoever wrote it, or their supervisor.',
    },
    accessibility: {
      title: 'Accessibility statement',
      aim: 'Everybody who works with children should be able to use Linkwork. We build it to the Web Content Accessibility Guidelines 2.2, level AA.',
      how: 'Every page works without JavaScript, with a keyboard alone, at 400% zoom and at 320 pixels wide. Pages are checked by program on each change.',
      known: 'What we know is not right yet',
      knownText:
        'No outside audit has been done, and nobody who uses a screen reader every day has tried it for us yet. The Welsh has not yet been read by a translator.',
      tell: 'Tell us about a problem',
      tellText:
        'Tell your area administrator what you were doing and what stopped you. If the answer does not help, contact the Equality Advisory and Support Service.',
    },
    privacy: {
      title: 'Privacy notice',
      who: 'Whose notice this is',
      whoText:
        'Your council or NHS body decides what is kept here and why, and publishes its own privacy notice. Ask it for that notice: this page says only what the program does.',
      what: 'What is kept',
      whatText:
        'What a school and a team need to help a child: who the child is, who is around them, what was asked for, what was done and what came of it. Who has looked at a record is kept too, and can be shown to you.',
      rights: 'Your rights',
      rightsText:
        'You can ask to see what is kept about you or your child, and to have it put right. Ask your school’s lead or the council’s data-protection officer.',
      cookies: 'Cookies',
      cookiesText:
        'Only those that the pages themselves use: one that shows you are signed in, one that protects forms, one for your language, one that says your browser has the styles of the pages already. Nothing follows you anywhere else.',
    },
  },
  {
    help: {
      title: 'Cymorth',
      now: 'Os ydych yn poeni am blentyn nawr',
      nowText:
        'Peidiwch ag aros am ateb yma. Defnyddiwch drefn ddiogelu eich ysgol neu’ch tîm heddiw. Ar bob tudalen, mae ‘Yn poeni am ddiogelwch rhywun?’ yn mynd ag ef at yr arweinwyr diogelu ar unwaith. Os oes rhywun mewn perygl, ffoniwch 999.',
      link: 'Os anfonwyd dolen atoch',
      linkText:
        'Nid oes angen cyfrif arnoch. Mae’r ddolen ei hun yn gweithio unwaith: i ddod yn ôl, defnyddiwch yr un ffôn neu gyfrifiadur, a byddwn yn anfon cod newydd atoch. Os na ddaw cod, dewiswch ‘Anfonwch god newydd ataf’. Os nad yw’r ddolen yn agor, neu os nad ydych yn siŵr beth ydyw, gofynnwch i’r sawl a’i hanfonodd, neu ffoniwch yr ysgol.',
      ask: 'Os ydych eisiau help i blentyn',
      askText:
        'Ar Heddiw, dewiswch ‘Gofyn am gymorth i blentyn’; ar dudalen y plentyn, ‘Gofyn am gymorth’. Dim ond ychydig o gwestiynau sydd angen ateb, ac mae’n cymryd tua phedair munud. Mae Heddiw yn dweud lle mae pob un o’ch ceisiadau arni, ac erbyn pryd y cewch glywed.',
      signIn: 'Os na allwch fewngofnodi',
      signInText:
        'Gofynnwch i weinyddwr eich ardal. Gall roi cyfrinair newydd i chi, a gosod eich ail gam eto os ydych wedi colli eich ffôn.',
      see: 'Os na allwch weld rhywbeth sydd ei angen arnoch',
      seeText:
        'Rydych yn gweld plant eich ysgol, plant gwaith eich tîm a’r achosion yr ydych yn rhan ohonynt. Gofynnwch i brif weithiwr yr achos, i’w oruchwyliwr, neu i arweinydd eich ysgol.',
      wrong: 'Os oes rhywbeth o’i le mewn cofnod',
      wrongText:
        'Ni chaiff dim byth ei ddileu: caiff nodyn ei gywiro wrth ymyl yr un cyntaf, ac mae’r rheswm yn aros. Gofynnwch i’r sawl a’i hysgrifennodd, neu i’w oruchwyliwr.',
    },
    accessibility: {
      title: 'Datganiad hygyrchedd',
      aim: 'Dylai pawb sy’n gweithio gyda phlant allu defnyddio Linkwork. Rydym yn ei adeiladu i Ganllawiau Hygyrchedd Cynnwys Gwe 2.2, lefel AA.',
      how: 'Mae pob tudalen yn gweithio heb JavaScript, â bysellfwrdd yn unig, ar chwyddiad o 400% ac yn 320 picsel o led. Caiff tudalennau eu gwirio gan raglen ar bob newid.',
      known: 'Yr hyn y gwyddom nad yw’n iawn eto',
      knownText:
        'Nid oes archwiliad allanol wedi’i wneud, ac nid oes neb sy’n defnyddio darllenydd sgrin bob dydd wedi rhoi cynnig arno i ni eto. Nid yw cyfieithydd wedi darllen y Gymraeg eto.',
      tell: 'Dywedwch wrthym am broblem',
      tellText:
        'Dywedwch wrth weinyddwr eich ardal beth yr oeddech yn ei wneud a beth a’ch rhwystrodd. Os nad yw’r ateb yn helpu, cysylltwch â’r Gwasanaeth Cynghori a Chefnogi Cydraddoldeb.',
    },
    privacy: {
      title: 'Hysbysiad preifatrwydd',
      who: 'Hysbysiad pwy yw hwn',
      whoText:
        'Eich cyngor neu gorff GIG sy’n penderfynu beth sy’n cael ei gadw yma a pham, ac yn cyhoeddi ei hysbysiad preifatrwydd ei hun. Gofynnwch iddo am hwnnw: dim ond dweud beth mae’r rhaglen yn ei wneud y mae’r dudalen hon.',
      what: 'Beth sy’n cael ei gadw',
      whatText:
        'Yr hyn sydd ei angen ar ysgol a thîm i helpu plentyn: pwy yw’r plentyn, pwy sydd o’i gwmpas, beth y gofynnwyd amdano, beth a wnaed a beth ddaeth ohono. Cedwir pwy sydd wedi edrych ar gofnod hefyd, a gellir ei ddangos i chi.',
      rights: 'Eich hawliau',
      rightsText:
        'Gallwch ofyn am weld yr hyn a gedwir amdanoch chi neu’ch plentyn, ac am ei gywiro. Gofynnwch i arweinydd eich ysgol neu i swyddog diogelu data’r cyngor.',
      cookies: 'Cwcis',
      cookiesText:
        'Dim ond y rhai y mae’r tudalennau eu hunain yn eu defnyddio: un sy’n dangos eich bod wedi mewngofnodi, un sy’n diogelu ffurflenni, un ar gyfer eich iaith, un sy’n dweud bod arddulliau’r tudalennau gan eich porwr eisoes. Nid oes dim yn eich dilyn i unman arall.',
    },
  },
)
