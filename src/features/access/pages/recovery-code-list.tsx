/** Codes to print or to write down, one a line. */
export function RecoveryCodeList({ codes }: { readonly codes: readonly string[] }) {
  return (
    <ul class="nhsuk-list">
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  )
}
