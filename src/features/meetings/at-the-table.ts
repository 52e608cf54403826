/** Who sits at a table, for the wide queries of the features after this one. */
export { type Member, membersOn as membersAtTable, mySeat as mySeatAtTable } from './seats.queries.ts'
