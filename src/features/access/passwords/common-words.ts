/** Words that most guessed passwords are made of, in English and Welsh, and what people here would try first. */
export const commonWords = `
linkwork password passwort pass passcode passphrase secret login admin administrator root user guest welcome letmein
changeme default temp temporary test testing demo hello master access system computer internet network
qwertyuiop qwerty qwertz asdfghjkl asdfgh asdf zxcvbnm zxcvbn qazwsxedc qazwsx poiuytrewq lkjhgfdsa mnbvcxz
1234567890 0987654321 123456789 987654321 12345678 87654321 1234567 123456 654321 12345 54321 1234 4321 123 321
111111 000000 121212 112233 123123 abc123 abcdef abcd abc xyz aaa
iloveyou love lover loveme forever princess prince angel baby babygirl sweetheart darling sunshine rainbow
dragon monkey tiger lion bear wolf eagle falcon horse pony kitten puppy buster charlie max bella molly poppy daisy
football rugby cricket tennis hockey golf liverpool arsenal chelsea manchester united everton tottenham spurs
newcastle leeds celtic rangers hearts hibs swansea cardiff wrexham wales cymru scotland england ireland britain
london glasgow edinburgh belfast birmingham hackney hastings lancashire preston dundee aberdeen
batman superman spiderman starwars pokemon minecraft fortnite pepsi chocolate cookie banana cheese pizza coffee
spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday weekend holiday christmas easter
january february march april june july august september october november december
gwanwyn haf hydref gaeaf ysgol cyfrinair croeso cariad heulwen enfys nadolig athro plentyn plant
school teacher pupil student class classroom college academy primary secondary infant junior nursery children child
council health camhs nhs england service support team key worker link lead senco early help wellbeing mental
england2026 trustno1 whatever freedom shadow jordan michael michelle jennifer jessica ashley daniel thomas george
james david robert william matthew joshua jack harry oliver emily sarah laura sophie hannah
blue red green black white yellow purple orange silver gold diamond flower garden computer phone
one two three four five six seven eight nine ten first second
2020 2021 2022 2023 2024 2025 2026 2027 2028 2029 2030
`
  .trim()
  .split(/\s+/)
