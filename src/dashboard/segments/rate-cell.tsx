import { scaleLinear } from "@visx/scale"
import { useWords } from "../format/use-words.ts"
import { isShown, type Measured } from "../reading/measured.ts"
import styles from "./forest.module.css"

const WIDTH = 84
const HEIGHT = 16
const scale = scaleLinear<number>({ domain: [0, 100], range: [3, WIDTH - 3] })

/** How many of those who saw the prompt answered it, small, with its interval. */
export function RateCell({ rate }: { rate: Measured }) {
  const words = useWords()
  if (!isShown(rate) || rate.value === null || rate.low === null || rate.high === null) {
    const why = words.absence("response-rate", rate)
    return (
      <span className={styles.absent} title={why}>
        <span aria-hidden="true">–</span>
        <span className={styles.said}>{why}</span>
      </span>
    )
  }
  const certainty = `${words.interval("response-rate", rate)}, ${words.count(rate)}`
  return (
    <span className={styles.share} title={certainty}>
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
        <rect
          className={styles.shareInterval}
          x={scale(rate.low)}
          width={Math.max(2, scale(rate.high) - scale(rate.low))}
          y={HEIGHT / 2 - 2}
          height={4}
          rx={2}
        />
        <circle className={styles.shareDot} cx={scale(rate.value)} cy={HEIGHT / 2} r={2.6} />
      </svg>
      {words.value("response-rate", rate.value)}
      <span className={styles.said}> {certainty}</span>
    </span>
  )
}
