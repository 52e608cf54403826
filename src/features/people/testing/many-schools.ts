import { type PersonName, people } from '#test/standard-world.ts'
import type { Service } from '#test/service.ts'

const MANY = 60

/** From now on this person leads so many schools more: who sees many is searched for in another way. */
export async function leadsManySchools(service: Service, person: PersonName): Promise<void> {
  await service.sql(
    `with place as (
       insert into organisation (area_id, id, kind, name, nation)
       select 1, ('0199cccc-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'school', 'School ' || n, 'England' from generate_series(1, $2) n returning id
     ), school as (
       insert into school (area_id, id, code_scheme, code, lowest_age, highest_age, source)
       select 1, id, 'URN', right(id::text, 6), 4, 18, 'by hand' from place
     )
     insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
     select 1, gen_random_uuid(), $1, id, 'school lead', '2020-09-01' from place`,
    [people[person].id, MANY],
  )
  await service.as(person).change(async (write) => {
    await write.rightsChanged([people[person].id])
    write.audit('names indexed', {})
  })
}
