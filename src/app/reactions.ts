/**
 * What follows from what, in order and in the same transaction. An early feature announces; this is the only place that
 * says which later features follow suit.
 */
export function connectReactions(): void {}
