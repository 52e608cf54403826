/**
 * A mobile number as the world dials it, of one that somebody wrote down as people here write them; nothing for a number
 * that takes no text messages.
 */
export function mobileNumber(written: string | null): string | undefined {
  const dialled = (written ?? '').replaceAll(/[\s().-]/g, '').replace(/^00/, '+')
  if (/^07\d{9}$/.test(dialled)) return `+44${dialled.slice(1)}`
  if (/^\+440?7\d{9}$/.test(dialled)) return dialled.replace(/^\+440/, '+44')
  return /^\+(?!44)[1-9]\d{7,14}$/.test(dialled) ? dialled : undefined
}
