/** What one types into a terminal, or is answered. It may be wider than the page. */
export function Example({ label, children }: { label: string; children: string }) {
  return (
    // A region that scrolls must take the focus, or the keyboard cannot scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="example" tabIndex={0} aria-label={label}>
      <pre>
        <code>{children}</code>
      </pre>
    </section>
  )
}
