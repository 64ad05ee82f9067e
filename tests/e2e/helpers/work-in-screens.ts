import { SCREENS_ENV, type Screen, seedScreens, signInAsOwner } from "./look-at-screens.ts"
import { expect, test } from "./store.ts"
import {
  answerCases,
  beginEntry,
  chooseReaders,
  connect,
  createKeys,
  decideReviews,
  followJourneys,
  joinAndLeave,
  lookCloser,
  presentAndOrder,
  readTeam,
  readVisits,
  renewDigest,
  type Sitting,
  setGoals,
  walkPlan,
  writePrompts,
} from "./work/index.ts"

/** Who no longer has access is refused, which browsers remark upon. */
const REFUSED = [/status of 40[13] \((Unauthorized|Forbidden)\)/] as const

/** A sheet is asked for before there is one. */
const NOT_YET = [/404 \(Not Found\) \(.*\/api\/order-sheets\//] as const

interface Work {
  readonly steps: readonly ((sitting: Sitting) => Promise<void>)[]
  readonly expected?: readonly [RegExp]
}

/** Journeys of a day's work, each in one page. */
const WORK: Readonly<Record<string, Work>> = {
  "numbers are looked into": { steps: [lookCloser, walkPlan, followJourneys, readVisits] },
  "what they say is acted upon": {
    steps: [setGoals, answerCases, writePrompts, decideReviews, beginEntry, chooseReaders, renewDigest],
  },
  "the house is kept": { steps: [readTeam, connect, joinAndLeave], expected: REFUSED },
  "a presentation is given, and what is ordered is dealt with": {
    steps: [presentAndOrder],
    expected: NOT_YET,
  },
}

/** What is done in each screen, by keys alone; `rule`: what they carry. After `lookAtScreens`: it changes what is seen there. */
export function workInScreens(rule: string, { name, language, more, use }: Screen): void {
  test.describe(`on a ${name}`, () => {
    for (const [what, { steps, expected = [] as const }] of Object.entries(WORK)) {
      test.describe(what, () => {
        test.use({ expectedOnConsole: expected })
        test(`${rule} by keyboard alone, the focus is never lost, and axe finds nothing wrong on the way`, async ({
          page,
          context,
          store,
          someoneElse,
        }) => {
          await seedScreens(store)
          await page.clock.setFixedTime(SCREENS_ENV.SHOWN_AT)
          await signInAsOwner(context, store.url)
          await page.goto(`/dashboard?lang=${language}`)
          await expect(page.getByRole("navigation").first()).toBeVisible()
          const locale = language === "it" ? "it-IT" : "en-GB"
          const others = { ...use, locale, reducedMotion: "reduce" } as const
          const sitting: Sitting = {
            ...{ page, store, language, keys: createKeys(page), isPhone: more !== null },
            someoneElse: (options) => someoneElse({ ...others, ...options }),
          }
          for (const step of steps) await test.step(step.name, () => step(sitting))
        })
      })
    }
  })
}
