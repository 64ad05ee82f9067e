/** What sending a recap needs of the browser. */
export interface RecapTools {
  /** The recap's whole address. */
  readonly address: string
  /** Opens the system's own ways to share; `null` where there are none. Rejects when it can't. */
  readonly share: ((data: { title: string; text: string; url: string }) => Promise<void>) | null
  /** Puts a text on the clipboard. Rejects where that isn't allowed. */
  readonly copy: (text: string) => Promise<void>
  readonly print: () => void
}

export function recapTools(view: Window): RecapTools {
  const { navigator, location } = view
  return {
    address: `${location.origin}${location.pathname}`,
    share: typeof navigator.share === "function" ? (data) => navigator.share(data) : null,
    copy: async (text) => {
      // Absent where the page isn't served by https.
      if (!navigator.clipboard) throw new Error("this page may not write to the clipboard")
      await navigator.clipboard.writeText(text)
    },
    print: () => view.print(),
  }
}
