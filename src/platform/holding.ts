/** What somebody without an account holds once they have used a link: a session that belongs to that link and to nothing else. */
export interface Holding {
  readonly areaId: number
  readonly token: Buffer
}
