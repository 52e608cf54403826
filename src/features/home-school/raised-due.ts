/** What I am to answer by now: for the reminders of the morning. */
export { issuesDue } from './raised.queries.ts'
