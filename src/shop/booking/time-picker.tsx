import { useLingui } from "@lingui/react"
import { useId, useState } from "react"
import type { TimesReply } from "../../client/replies.ts"
import styles from "./booking.module.css"
import "./messages.ts"
import { byDay, dayIn, hourIn, isSameClock, zoneIn } from "./time-words.ts"

export interface TimePickerProps {
  reply: TimesReply
  /** The visitor's, an IANA name. */
  timezone: string
  value: string | null
  onChoose: (time: string) => void
  onLength: (minutes: number) => void
}

/** Length, day and hour, as real radio buttons; the hour by the visitor's clock, and by the store's where that is another. */
export function TimePicker({ reply, timezone, value, onChoose, onLength }: TimePickerProps) {
  const { i18n } = useLingui()
  const { locale } = i18n
  const id = useId()
  const days = byDay(reply.times, timezone)
  const [chosenDay, setDay] = useState<string | null>(null)
  const own = days.find(({ times }) => value !== null && times.includes(value))
  const day = days.find((each) => each.day === chosenDay) ?? own ?? days[0]
  const isElsewhere = reply.times.some((time) => !isSameClock(time, timezone, reply.timezone))
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{i18n._("booking.length")}</legend>
        <div className={styles.choices}>
          {reply.lengths.map((minutes) => (
            <label key={minutes} className={styles.choice}>
              <input
                type="radio"
                name={`${id}-length`}
                checked={minutes === reply.minutes}
                onChange={() => onLength(minutes)}
              />
              {i18n._("booking.minutes", { n: minutes })}
            </label>
          ))}
        </div>
      </fieldset>
      {day ? (
        <>
          <fieldset className={styles.group}>
            <legend>{i18n._("booking.day")}</legend>
            <div className={styles.days}>
              {days.map((each) => (
                <label key={each.day} className={styles.choice}>
                  <input
                    type="radio"
                    name={`${id}-day`}
                    checked={each.day === day.day}
                    onChange={() => setDay(each.day)}
                  />
                  {dayIn(each.times[0] ?? "", timezone, locale, "short")}
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset className={styles.group}>
            <legend>
              {i18n._("booking.hour", { day: dayIn(day.times[0] ?? "", timezone, locale, "long") })}
            </legend>
            <div className={styles.choices}>
              {day.times.map((time) => (
                <label key={time} className={styles.choice}>
                  <input
                    type="radio"
                    name={`${id}-time`}
                    checked={time === value}
                    onChange={() => onChoose(time)}
                  />
                  <span>
                    {hourIn(time, timezone, locale)}{" "}
                    {isElsewhere ? (
                      <span className={styles.there}>
                        {i18n._("booking.there", { time: hourIn(time, reply.timezone, locale) })}
                      </span>
                    ) : null}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <p className={styles.small}>
            {i18n._(isElsewhere ? "booking.zones" : "booking.zone", {
              own: `${timezone.replaceAll("_", " ")} (${zoneIn(day.times[0] ?? "", timezone, locale)})`,
              store: `${reply.timezone.replaceAll("_", " ")} (${zoneIn(day.times[0] ?? "", reply.timezone, locale)})`,
            })}
          </p>
        </>
      ) : (
        <p role="status">{i18n._("booking.none")}</p>
      )}
    </>
  )
}
