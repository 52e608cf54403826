/** What time it is at this desk: only ever to say how long ago something was. */
export const now = (): number => Date.now()
