import { encode } from 'uqr'

/** What a phone’s camera reads. The same is beside it in words. */
export function SquareCode({ text: content, title }: { text: string; title: string }) {
  const { size, data } = encode(content, { border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width="220" height="220" role="img" aria-label={title}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
