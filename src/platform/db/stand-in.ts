/** What a statement may need to know of whoever asks. */
interface Asking {
  readonly actor: { readonly id: string; readonly areaId: number }
  readonly now: Date
  readonly today: string
}

/** Takes the place of a value while a statement is written down: it says where the value comes from, and has none itself. */
export class StandIn {
  readonly of: (asking: Asking, given: readonly unknown[]) => unknown

  constructor(of: StandIn['of']) {
    this.of = of
  }

  [Symbol.toPrimitive](): never {
    throw lookedInto()
  }

  /** How long a list is nobody knows yet. */
  get length(): never {
    throw lookedInto()
  }

  toJSON(): never {
    return this[Symbol.toPrimitive]()
  }
}

function lookedInto(): Error {
  return new Error('A statement that is written once cannot look into what it is given')
}
