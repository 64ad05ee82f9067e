/** What passing an invitation on needs of the browser. */
export interface InviteTools {
  readonly origin: string
  /** Opens the system's own ways to share; `null` where there are none. Rejects when it can't, or is closed. */
  readonly share: ((data: { title: string; text: string; url: string }) => Promise<void>) | null
  /** Puts a text on the clipboard. Rejects where that isn't allowed. */
  readonly copy: (text: string) => Promise<void>
}

export function inviteTools({ navigator, location }: Window): InviteTools {
  return {
    origin: location.origin,
    share: typeof navigator.share === "function" ? (data) => navigator.share(data) : null,
    copy: async (text) => {
      // Absent where the page isn't served by https.
      if (!navigator.clipboard) throw new Error("this page may not write to the clipboard")
      await navigator.clipboard.writeText(text)
    },
  }
}
