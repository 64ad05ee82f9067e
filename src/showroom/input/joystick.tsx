import { type ReactElement, useEffect, useRef } from "react"
import { bindJoystick } from "./bind-joystick.ts"
import styles from "./joystick.module.css"
import type { WalkInput } from "./walk-input.ts"

interface JoystickProps {
  readonly input: WalkInput
  /** Its accessible name. */
  readonly label: string
}

/** A stick for the thumb, at the lower left of what it is laid over; shown only where there is a finger to push it. */
export function Joystick({ input, label }: JoystickProps): ReactElement {
  const base = useRef<HTMLDivElement>(null)
  const knob = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (base.current === null || knob.current === null) return
    return bindJoystick(base.current, knob.current, input)
  }, [input])
  // A picture to a screen reader: who hears the scene walks by keys or shops in the list.
  return (
    <div ref={base} className={styles.base} role="img" aria-label={label}>
      <div ref={knob} className={styles.knob} />
    </div>
  )
}
