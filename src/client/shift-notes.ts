export {
  type LeaveNote,
  MAX_SHIFT_NOTE,
  type NoteDeed,
  type ShiftNote,
  type ShiftNotesReply,
} from "../protocol/shift-notes.ts"
