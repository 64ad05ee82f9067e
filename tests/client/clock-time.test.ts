import { expect, test } from "vitest"
import { clockTime } from "../../src/client/plan/clock-time.ts"

test("[DSH-132] seconds are written as a clock does, rounded to whole ones", () => {
  expect([0, 7, 48.4, 59.6, 98, 120, 3725].map(clockTime)).toEqual([
    ...["0:00", "0:07", "0:48", "1:00", "1:38", "2:00", "62:05"],
  ])
})
