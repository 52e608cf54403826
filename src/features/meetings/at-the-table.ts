/** Who sits at a table, for the wide queries of the features after this one. */
export { membersOn as membersAtTable, mySeat as mySeatAtTable, type Member } from './seats.queries.ts'
