const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPod/, "iPhone"],
  [/iPad/, "iPad"],
  [/OculusBrowser|Quest/, "Quest"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/Linux/, "Linux"],
]

/** Who builds on another says its name too: the first that fits counts. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/OculusBrowser\//, "Meta Quest Browser"],
  [/Edg(?:A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Version\/.*Safari\//, "Safari"],
]

const nameIn = (names: typeof SYSTEMS, text: string) => names.find(([sign]) => sign.test(text))?.[1] ?? null

/** What a browser says that it is, as far as people tell devices apart by it. */
export function deviceOf(userAgent: string): {
  readonly browser: string | null
  readonly system: string | null
} {
  return { browser: nameIn(BROWSERS, userAgent), system: nameIn(SYSTEMS, userAgent) }
}
