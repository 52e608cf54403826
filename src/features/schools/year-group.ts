/** Year groups are named where people are, who may be head of one; schools are where others look for them. */
export { type AgesOfSchool, yearGroupName, yearGroupsOf } from '#features/staff/year-group.ts'
