/** The same in lists of up to `size`, so that each can be looked up at once. */
export async function* inPieces<T>(all: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let piece: T[] = []
  for await (const each of all) {
    piece.push(each)
    if (piece.length === size) {
      yield piece
      piece = []
    }
  }
  if (piece.length > 0) yield piece
}
