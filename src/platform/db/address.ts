/** Where the application's own role connects. Never the owner's. */
export interface Address {
  host: string
  port: number
  database: string
  user: string
  password: string
  ssl?: boolean
  /** More of a group whose members follow one another: the one that takes writes is used. */
  others?: readonly { readonly host: string; readonly port: number }[]
}
