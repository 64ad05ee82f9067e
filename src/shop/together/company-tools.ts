/** What being together needs of the browser. */
export interface CompanyTools {
  /** Where the store is: invitations begin with it. */
  readonly origin: string
  /** Opens the system's own ways to share; `null` where there are none. Rejects when it can't. */
  readonly share: ((data: { title: string; url: string }) => Promise<void>) | null
  /** Puts a text on the clipboard. Rejects where that isn't allowed. */
  readonly copy: (text: string) => Promise<void>
  readonly reload: () => void
  /** Milliseconds that only grow. */
  readonly clock: () => number
  /** Returns what stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

export function companyTools(view: Window): CompanyTools {
  const { navigator, location } = view
  return {
    origin: location.origin,
    share: typeof navigator.share === "function" ? (data) => navigator.share(data) : null,
    copy: async (text) => {
      // Absent where the page isn't served by https.
      if (!navigator.clipboard) throw new Error("this page may not write to the clipboard")
      await navigator.clipboard.writeText(text)
    },
    reload: () => location.reload(),
    clock: () => view.performance.now(),
    after: (milliseconds, run) => {
      const timer = view.setTimeout(run, milliseconds)
      return () => view.clearTimeout(timer)
    },
  }
}
