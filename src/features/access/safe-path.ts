/** Only a path of ours: never another site, whatever the address says. */
export function safePath(next: string | undefined): string {
  return next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/today'
}
