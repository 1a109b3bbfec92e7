/** How long a card stays after the pointer has left word and card. */
const graceMs = 220
/** How long a pointer that runs towards the card may be over other words. */
const detourMs = 160

/** What happens a little after a pointer left the word: nothing, if it comes back or into the card meanwhile. */
export function createLeaving(left: () => void) {
  let grace = 0
  let detour = 0
  const stay = () => {
    clearTimeout(grace)
    clearTimeout(detour)
    grace = detour = 0
  }
  return {
    stay,
    begin() {
      if (!grace) grace = window.setTimeout(left, graceMs)
    },
    /** If it stops on its way to the card, it meant the word it stopped at. */
    turnOff(stopped: () => void) {
      stay()
      detour = window.setTimeout(stopped, detourMs)
    },
    /** It is no longer on its way. */
    goOn() {
      clearTimeout(detour)
      detour = 0
    },
  }
}
