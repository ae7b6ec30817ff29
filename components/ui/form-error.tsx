/** What went wrong with the whole form, above its button. Nothing is drawn while there is nothing to say. */
export function FormError({ children }: { children?: string | null }) {
  return <div role="alert">{children ? <p className="err">{children}</p> : null}</div>
}
