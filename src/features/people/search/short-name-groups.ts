/**
 * Names that stand for one another: short names, names in another language, and spellings too far apart to sound alike.
 * One group a line, its usual long form first, in plain letters as `foldName` leaves them. A name may be in several.
 */
export const SHORT_NAME_GROUPS: readonly (readonly string[])[] = `
abdullah abdallah abdulla abdul
abigail abby abbie abi gail
abraham abe ibrahim ebrahim abram
agnieszka aga agnes agusia
ahmed ahmad ahmet
aisha ayesha aysha aishah ayisha
aisling ashling aislin aislinn ash
alastair alasdair alistair alister ali al
alexander alex al alec aleks alexandre aleksander alexandru sandy sandie xander zander lex sasha olek
alexandra alex alexa alexia alexandria aleksandra lexi lexie sandra sandy sasha ola
alfred alf alfie fred freddie
alice ali ally allie alys alicja
alison allison ali ally
amandeep aman deep
amelia amelie millie milly mia amy emelia
andrew andy drew andrzej andrei andreas
angharad harri ann
anna ann anne annie ania anya anka hannah nan ana
anthony antony tony ant antek antoni antonio
aoife ifa eefa effie eva
arthur art artie
barbara barb barbie babs basia
beatrice bea bee trixie beatrix betrys
benedict ben benny bennett
benjamin ben benny benji benjy beniamin binyamin
caitlin kaitlyn katelyn caitlyn kaitlin catlin cait kate
caoimhe keeva kiva caoimhin queeva
caroline carolyn carrie caz caro karolina lina
catherine katherine kathryn cathryn catrin kate katie katy kat kath kathy cath cathy kitty kit kay katarzyna kasia
catriona katrina trina cat catrina
charles charlie charley chas chuck karol siarl carl
charlotte charlie lottie lotte lotta charley carlotta
christina christine chris tina chrissie kristina krystyna kirsty christy
christopher chris kris kit topher krzysztof krzys krzysiek christophe
ciara keira kiera kira keara ciera
dafydd david dai dewi davydd deio
daniel dan danny danni danyal daniyal danylo
david dave davy davey dav daud dawud dawood daoud dawid
dearbhla dervla derbhla
edward ed eddie ned ted teddy edek eduard
eilidh ayley ailey aylee
eleanor ellie ella nell nellie elinor elin nora leonora elena
elizabeth beth liz lizzie lizzy betty eliza elsie libby lisa betsy bess elisabeth elzbieta ela elspeth isabel
ellen ellie nell helen elin
emily em emmy millie milly emilia emilie
emma em emmy ema
eoin owen ewan eoghan
euan ewan ewen
evan ifan ieuan ioan iwan evie
ewa eva eve efa ava
fatima fatimah fatema fathima fatma faatimah fatou
florence flo flora florrie flossie
frances fran franny frankie francesca fanny
francis frank frankie franciszek fran francisco
frederick fred freddie freddy fredrick frederic fryderyk
gabriel gabe gab gabby jibril jibreel
gabriella gabrielle gabby gabi gaby ella gabriela
george georgie jorge jerzy georgios sior
georgina georgia georgie gina georgiana
gillian jill gill gilly jillian
gregory greg gregor grzegorz grzesiek
gruffydd guto griff gruff griffith
gurpreet gopi preet guri
gwenllian gwen llio
hamish seumas james
hannah hana hanna anna
harpreet harry preet
harriet hattie harri etta
harry harrison harold henry hal
hassan hasan
helen helena nell lena elen
henry harry hal hank henryk harri
hugh hughie huw hugo
hussain hussein husain hossain husayn husein
iain ian eain
imogen immy immie imo
isaac ike zac zak ishaq ishak izaak
isabella isabel isobel isabelle bella belle izzy izzie izabela ysabel ishbel tibby
ismail ismael ishmael esmail
iwan ivan john
jack jackie john jacek
jacob jake jakob jakub kuba yaqub yakub jago coby
james jim jimmy jamie jem seamus seumas hamish iago
jan janek john
jasmine jasmin yasmin yasmine yasmeen yasmina jas jazz jazmin yazmin
jaspreet jas jazz preet
jennifer jen jenny jenni jenna
jessica jess jessie jessy
joanna joanne jo joey asia joasia johanna joana
john jon jack johnny sean jan ian ivan johan sion ieuan
jonathan jon jonny jonty john nathan
joseph joe joey jo josef jozef yusuf yousef yusef yousuf youssef jose joss
joshua josh
julia julie jules julka yulia
kathleen kate katie kath kathy cathleen
khadija khadijah khadeeja kadija khadeejah hadija
kieran ciaran keiran
laura laurie lauren lowri lori
layla leila laila leyla lailah
leah lea lia leia
lewis louis lou luis lew lewie
liam william uilleam
llewelyn llywelyn llewellyn llew lyn
louise lou lulu louisa luiza
lowri laura lori
lucy lucia lucie luce lucinda lucja
luke lucas lukasz luca luka luc
madeleine madeline maddie maddy madison magdalena
magdalena magda maddie lena
mahmood mahmoud mehmood mehmud
malgorzata gosia malgosia margaret
manpreet mani preet mandy
marcus mark marc marek markus
margaret maggie meg megan peggy peg marge margie greta rita daisy madge mared mairead margo
maria marie mary mari mia ria marysia mariya
martin marty martyn marcin
maryam mariam mariyam mariah miriam marium meryem
matilda tilly tillie mattie tilda
matthew matt matty mateusz mathew mathias matteo mattie
maximilian max maks maxim maxwell
maya maja mya maia
mhairi vari mari
michael mike mick mickey micky mikey michal mikolaj mihangel mikhail mitch mikail
michelle shell shelly chelle
muhammad mohammed mohammad mohamed muhammed mohamad muhamed mohamud mahamed mehmet mamadou mo md
myfanwy myf fanw
natalie nat nathalie natalia natalka natasha
nathan nat nate nathaniel natan
nathaniel nat nate nathan
niamh neve nieve neave neev
nicholas nick nicky nic nico nicolas nikolas mikolaj niko
oisin osheen usheen
oliver ollie olly oli oliwier oleg
olivia liv livvy livi ollie oliwia
omar umar omer
owain owen ewan
padraig patrick paddy padraic porick
patrick pat paddy padraig rick patryk
paul pawel pol pavel pauly
peter pete piotr pedr petr peadar
philip phillip phil pip filip
philippa pippa pip pippy
rachel rach rachael rachelle rahela
rafael raphael rafal raf rafe
rahman rehman
rajesh raj
rebecca becky becca bex rebekah beck
reece rhys rees reese rice
rhiannon rhi non
richard rick ricky dick rich richie ryszard
robert rob robbie bob bobby bert robin
roisin rosheen rosaleen rose
rose rosie rosa roza
ruairi rory ruaridh ruari rhuari
samantha sam sammy sammie
samuel sam sammy samir
saoirse seersha sersha searsha
sarah sara sally sadie sarra
sean shaun shawn shane john
sebastian seb bas bastian
sian shan sharn jane
simon si szymon simeon
sinead shinade jane
siobhan shiv shivaun chevonne shavon shevaun siubhan
sion shon john sean
sioned janet shoned
solomon sol sulaiman suleman soloman solly
sophia sophie sofia zofia zosia soph sofie safiya
stanley stan stanislaw staszek
stephanie steph steffi stefania stevie
stephen steven steve stevie steffan szczepan stefan ste
susan sue susie suzy suzanne susanna zuzanna zuzia
tadhg teague tag tim
tatiana tanya tania tetiana
theodore theo ted teddy teodor
thomas tom tommy tomos tomasz tomek twm tam
timothy tim timmy tymoteusz
usman osman uthman othman uthmaan
veronica ronnie vera weronika roni
victor vic viktor wiktor
victoria vicky vicki tori vikki wiktoria viktoriia
vikram vik vicky
william will bill billy willie liam wil gwilym guillaume
wojciech wojtek voytek adalbert
zachary zac zach zak zack zakariya zakaria zachariah zechariah
zainab zaynab zeinab zeynep zenab
zara zahra zarah
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
