import { type Service, world } from './service.ts'

/** So many, more than are said in one list (decision 60); all but one of them work with the key work team. Each has a child. */
export const MANY = 64
export const NOT_THEIRS = 37
const numbers = Array.from({ length: MANY }, (_, n) => n)
export const school = (n: number) => `00000000-0000-7000-8001-${(0x5c00 + n).toString(16).padStart(12, '0')}`
export const child = (n: number) => `00000000-0000-7000-8001-${(0xac00 + n).toString(16).padStart(12, '0')}`

/** Lays them down. What somebody's rights are is worked out when they enter next. */
export async function manySchools(service: Service): Promise<void> {
  const each = [numbers.map(school), numbers.map(child)]
  await service.sql(
    `with place as (
       insert into organisation (area_id, id, kind, name, nation) select 1, id, 'school', 'Many ' || id, 'England' from unnest($1::uuid[]) id
     ), kept as (
       insert into school (area_id, id, code_scheme, code, source) select 1, id, 'URN', 'M' || n, 'by hand' from unnest($1::uuid[]) with ordinality s (id, n)
     ), here as (
       insert into child (area_id, id, given_name, family_name, born_on, school_id, created_at)
       select 1, id, 'Child', 'Of ' || id, '2014-05-06', school_id, '2025-09-01T08:00Z' from unnest($2::uuid[], $1::uuid[]) c (id, school_id)
     )
     insert into agreement (area_id, id, team_id, school_id, starts_on)
     select 1, gen_random_uuid(), $3, id, '2025-09-01' from unnest($1::uuid[]) id where id <> $4`,
    [...each, world.keyWork, school(NOT_THEIRS)],
  )
  await service.sql('delete from auth.rights where area_id = 1')
}
