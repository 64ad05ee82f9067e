import type { Bench } from "./bench.ts"
import { benchAgainstBare } from "./presence/against-bare.ts"
import { benchThousand, benchThreeHundred } from "./presence/big-crowds.ts"
import { benchChaos } from "./presence/chaos.ts"
import { benchJoining } from "./presence/joining.ts"

/** `BENCH_MINUTES` shortens, or lengthens, what takes minutes: 10 of a thousand people, 5 of chaos. */
const minutes = process.env.BENCH_MINUTES === undefined ? null : Number(process.env.BENCH_MINUTES)
const seconds = minutes === null ? 15 : Math.min(15, Math.max(2, minutes * 60))

export const presence: Bench = async (report) => {
  await benchAgainstBare(seconds, report)
  await benchThreeHundred(seconds, report)
  await benchJoining(minutes === null ? 200 : 40, report)
  await benchChaos(minutes ?? 5, report)
  await benchThousand(minutes ?? 10, report)
}
