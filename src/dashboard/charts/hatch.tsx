import { PatternLines } from "@visx/pattern"
import { useId } from "react"

export interface HatchProps {
  x: number
  y: number
  width: number
  height: number
}

/** Where a value is that the server keeps to itself. */
export function Hatch(box: HatchProps) {
  const id = `hatch${useId()}`
  return (
    <>
      <PatternLines
        id={id}
        width={6}
        height={6}
        orientation={["diagonal"]}
        stroke="var(--hatch)"
        strokeWidth={1.6}
      />
      <rect {...box} fill={`url(#${id})`} />
    </>
  )
}
