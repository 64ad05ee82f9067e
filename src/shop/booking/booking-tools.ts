/** What booking takes from the world around it. */
export interface BookingTools {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** The visitor's time zone: an IANA name. */
  readonly timezone: string
  /** Sixteen bytes of chance in base64url: the booking's link. */
  readonly newCode: () => string
  readonly origin: string
  /** Puts a text on the clipboard. Rejects where that isn't allowed. */
  readonly copy: (text: string) => Promise<void>
  /** Calls back once after so many milliseconds; returns the function that calls it off. */
  readonly after: (milliseconds: number, then: () => void) => () => void
}

const CODE_BYTES = 16

export function bookingTools(page: Window & typeof globalThis): BookingTools {
  return {
    now: () => page.Date.now(),
    timezone: page.Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
    newCode: () => {
      const bytes = page.crypto.getRandomValues(new Uint8Array(CODE_BYTES))
      return btoa(String.fromCharCode(...bytes))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "")
    },
    origin: page.location.origin,
    copy: async (text) => {
      // Absent where the page isn't served by https.
      if (!page.navigator.clipboard) throw new Error("this page may not write to the clipboard")
      await page.navigator.clipboard.writeText(text)
    },
    after: (milliseconds, then) => {
      const timer = page.setTimeout(then, milliseconds)
      return () => page.clearTimeout(timer)
    },
  }
}
