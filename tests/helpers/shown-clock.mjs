/**
 * Loaded before a program (`node --import`): the program's clock starts at `SHOWN_AT` and goes on from there, so that what it
 * shows of the last weeks is the same on every day.
 */
const Real = Date
const shift = Real.parse(process.env.SHOWN_AT ?? "") - Real.now()
if (Number.isNaN(shift)) throw new Error("SHOWN_AT is missing: an instant such as 2026-11-16T09:30:00Z")

globalThis.Date = class extends Real {
  constructor(...parts) {
    if (parts.length === 0) super(Real.now() + shift)
    else super(...parts)
  }
  static now() {
    return Real.now() + shift
  }
}
